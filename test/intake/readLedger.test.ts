import type { LedgerChoices, LedgerRole, LedgerTable } from "../../src/intake/ledgerReading";
import { readLedger, readLedgerInSlices } from "../../src/intake/readLedger";
import { blockOf, dateCell, serialOf, type BlockOptions, type LiteralCell } from "./_block";
import { readPence, sheetPence } from "./_ledgerSums";

type Rows = readonly (readonly LiteralCell[])[];
const read = (rows: Rows, options: BlockOptions & { choices?: LedgerChoices } = {}): LedgerTable => readLedger(blockOf(rows, options), options.choices);
const words = (table: LedgerTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: LedgerTable): readonly LedgerRole[] => table.columns.map(({ role }) => role);
const entries = (table: LedgerTable): readonly (readonly [string, string, number])[] =>
  [...table.amounts].map((amount, at) => [table.centres[table.centreOf[at]!]!, table.lines[table.lineOf[at]!]!, amount] as const);
const money = (value: number, format = "#,##0.00"): LiteralCell => ({ value, format });
const sum = (value: number, formula: string): LiteralCell => ({ value, formula });

describe("a finance officer's ledger", () => {
  const rows: Rows = [
    ["Northshire ledger 2025-26"], [],
    ["Cost centre", "Account", "Detail", "Amount (£)"],
    ["Management", "Salaries", "Payroll", 62_000.5],
    ["management ", "Travel", "Directors", "£1,200"],
    ["Finance", "Audit", "Year end", "(500)"],
    ["Finance", "Bank charges", "Interest", "1,250.25 CR"],
    ["Finance", "Bank charges", "Q1", "1\u00A0080.00"],
    [null, "Sub-total", null, 62_530.25],
    [],
    ["Premises:"],
    ["HR  & IT", "Licences", "Q1", "450.00-"],
    ["hr & it", "Licences", "Q2", 450],
    ["Premises", "Repairs", "Awaited", null],
    ["Premises", "Repairs", "Unknown", "n/a"],
    ["Premises", "Rent", "Q1", { value: "#REF!" }],
    ["Cost centre", "Account", "Detail", "Amount (£)"],
    [null, "Rent", "No centre", 20],
    ["Total expenditure", null, null, sum(62_550.25, "=SUM(D4:D18)")],
    [], ["Source: finance system"],
  ];
  const table = read(rows, { sheet: "Ledger", row: 1, column: 1 });

  test("columns, place and headings", () => {
    expect(roles(table)).toEqual(["centre", "line", "ignore", "amount"]);
    expect(table.headingRows).toEqual([3, 3]);
    expect(table.place).toEqual({ sheet: "Ledger", firstRow: 4, lastRow: 19, centreColumn: 1, lineColumn: 2, amountColumn: 4 });
  });
  test("amounts in pounds by centre and line; case and spaces do not make two centres", () => {
    expect(entries(table)).toEqual([
      ["Management", "Salaries", 62_000.5], ["Management", "Travel", 1200], ["Finance", "Audit", -500], ["Finance", "Bank charges", -1250.25], ["Finance", "Bank charges", 1080],
      ["HR & IT", "Licences", -450], ["HR & IT", "Licences", 450], ["", "Rent", 20],
    ]);
    expect(table.centres).toEqual(["Management", "Finance", "HR & IT", "Premises", ""]);
    expect([...table.rows]).toEqual([4, 5, 6, 7, 8, 12, 13, 18]);
  });
  test("every spelling that a sheet tells apart is there to be looked for", () => {
    expect(table.matches).toEqual([
      [{ name: "Management" }, { name: "management " }], [{ name: "Finance" }], [{ name: "HR  & IT" }, { name: "hr & it" }], [{ name: "Premises" }], [{ name: "" }],
    ]);
    expect(sheetPence(blockOf(rows, { row: 1, column: 1 }), table)).toEqual(readPence(table));
    expect(words(table)).toContain("“HR & IT” and “hr & it” are read as one cost centre.");
  });
  test("what is more than a plain amount is held, with why", () => {
    expect(table.exceptions.map(({ place, seen, value, held, centre, reason }) => [place.row, seen, value, held, centre, reason])).toEqual([
      [5, "£1,200", 1200, null, "Management", "read from the text “£1,200”"],
      [6, "(500)", -500, null, "Finance", "read from the text “(500)”, with brackets read as below zero"],
      [7, "1,250.25 CR", -1250.25, null, "Finance", "read from the text “1,250.25 CR”, CR as below zero"],
      [8, "1\u00A0080.00", 1080, null, "Finance", "read from the text “1 080.00”"],
      [9, "62530.25", null, 62_530.25, "", "part of “Sub-total”: the lines it adds up are counted"],
      [11, "", null, null, "", "the row has words and no amount"],
      [12, "450.00-", -450, null, "HR & IT", "read from the text “450.00-”, with a minus after it read as below zero"],
      [14, "", null, null, "Premises", "the cell is empty"],
      [15, "n/a", null, null, "Premises", "“n/a” stands where a figure is not known: enter the figure, or 0 if it means nothing"],
      [16, "#REF!", null, null, "Premises", "the cell shows the error #REF!"],
      [19, "62550.25", null, 62_550.25, "Total expenditure", "part of “Total expenditure”: the lines it adds up are counted"],
    ]);
  });
  test("read = used + fixed + left out; blank rows, headings said again and notes are no cells", () => {
    expect(table.counts).toEqual({ read: 14, used: 3, fixed: 5, leftOut: 6 });
  });
  test("totals foot, and what a person should know is said", () => {
    expect(table.totals).toEqual([{ axis: "row", index: 9, label: "Sub-total", how: "label" }, { axis: "row", index: 19, label: "Total expenditure", how: "label" }]);
    expect(table.footings.map(({ stated, added, holds }) => [stated, added, holds])).toEqual([[62_530.25, 62_530.25, true], [62_550.25, 62_550.25, true]]);
    expect(words(table).split("\n")).toEqual([
      "One blank row inside the table: skipped.", "The headings are said again in row 18: not read as figures.", "One row of notes under the table: left out (row 22).",
      "Row 12 has words and no amount: not read as an amount.", "One amount has no cost centre beside it, the first in row 19: if the one above is meant, fill it down.",
      "“Management” and “management” are read as one cost centre.", "“HR & IT” and “hr & it” are read as one cost centre.",
      "5 figures are stored as text, the first in E6: Excel's own SUM leaves them out.", "3 amounts are below zero, the first in row 7: counted as credits.",
    ]);
  });
});

describe("an amount", () => {
  const one = (cell: LiteralCell): unknown => {
    const table = read([["Cost centre", "Amount"], ["A", 1], ["B", cell], ["C", 2]]);
    const exception = table.exceptions[0];
    return exception ? [exception.outcome, exception.value] : ["used", table.amounts[1]];
  };
  test.each<[LiteralCell, string, number | null]>([
    [1250.5, "used", 1250.5], [money(-3), "used", -3], [0, "used", 0], [-0, "used", 0], [money(12, "£#,##0.00;[Red]-£#,##0.00"), "used", 12], [money(7, "_-* #,##0.00_-;\\-* #,##0.00_-;_-* \"-\"??_-;_-@_-"), "used", 7],
    ["£1,200", "fixed", 1200], ["1250", "fixed", 1250], ["(500)", "fixed", -500], ["£(1,500.75)", "fixed", -1500.75], ["500-", "fixed", -500], ["−25", "fixed", -25], ["1\u00A0250", "fixed", 1250], [" 12.50 ", "fixed", 12.5],
    ["1,250 CR", "fixed", -1250], ["1,250CR", "fixed", -1250], ["£12.50 cr.", "fixed", -12.5], ["CR 12.50", "fixed", -12.5], ["1,250 DR", "fixed", 1250], ["dr 3", "fixed", 3], ["0.00 CR", "fixed", 0],
    ["(500) CR", "left out", null], ["-500 DR", "left out", null], ["5% CR", "left out", null], ["1,2,00 CR", "left out", null], ["€500", "left out", null], ["12.5%", "left out", null], ["1.5k", "left out", null],
    [null, "left out", null], ["   ", "left out", null], ["n/a", "left out", null], ["-", "left out", null], ["TBC", "left out", null], ["see note", "left out", null], ["#DIV/0!", "left out", null], [true, "left out", null],
    [money(0.5, "0%"), "left out", null], [{ value: 100, format: "[$€-2] #,##0.00", text: "€100.00" }, "left out", null], [{ value: 100, format: "\"US$\"#,##0", text: "US$100" }, "left out", null],
    [dateCell(serialOf(2025, 4, 1)), "left out", null], [1e15, "left out", null], [Infinity, "left out", null], [NaN, "left out", null],
  ])("%j is %s as %p", (cell, outcome, value) => {
    expect(one(cell)).toEqual([outcome, value]);
  });
  test("one in a column of nothing but texts is found", () => {
    expect(entries(read([["Cost centre", "Amount"], ["A", "1,250 CR"], ["B", "300 DR"]]))).toEqual([["A", "", -1250], ["B", "", 300]]);
  });
  test("under £000 is a thousand times, exactly, but for a format that shows thousands", () => {
    const table = read([["Cost centre", "Amount (£000)"], ["A", 1.2345], ["B", "£2"], ["C", 0.29], ["D", { value: 5000, format: "#,##0,", text: "5" }]]);
    expect(entries(table).map(([, , amount]) => amount)).toEqual([1234.5, 2000, 290, 5000]);
    expect([table.scale, table.counts]).toEqual([1000, { read: 4, used: 2, fixed: 2, leftOut: 0 }]);
    expect(table.exceptions.map(({ value, held, scale }) => [value, held, scale])).toEqual([[2000, null, 1000], [5000, 5000, undefined]]);
    expect(words(table)).toContain("“Amount (£000)” is multiplied by 1,000, as the headings say, and shown in pounds.");
    expect(readPence(table)).toEqual(sheetPence(blockOf([["Cost centre", "Amount (£000)"], ["A", 1.2345], ["B", "£2"], ["C", 0.29], ["D", 5000]]), table));
  });
  test("a £000 title says so for the whole table", () => {
    expect(read([["Budget £000"], [], ["Cost centre", "Budget"], ["A", 2], ["B", 3]]).amounts).toEqual(Float64Array.of(2000, 3000));
  });
});

describe("several columns of amounts", () => {
  const headed = (headings: readonly string[], ...lines: Rows): LedgerTable => read([["Cost centre", ...headings], ...lines]);
  test("debits and credits are netted", () => {
    const rows: Rows = [["Cost centre", "Account", "Debit", "Credit"], ["A", "x", 100, null], ["A", "y", null, 30], ["B", "x", "£50", "–"], ["B", "z", 20, "5.50"], ["B", "w", null, null], ["B", "v", 10, "5%"], ["Total", null, 180, 35.5]];
    const table = read(rows);
    expect(roles(table)).toEqual(["centre", "line", "amount", "credit"]);
    expect(entries(table)).toEqual([["A", "x", 100], ["A", "y", -30], ["B", "x", 50], ["B", "z", 14.5]]);
    expect(table.place).toMatchObject({ amountColumn: 2, creditColumn: 3 });
    // An empty cell beside a figure is no cell of its own; both of a row that cannot be read are left out.
    expect(table.counts).toEqual({ read: 11, used: 3, fixed: 2, leftOut: 6 });
    expect(table.exceptions.map(({ seen, value, held }) => [seen, value, held])).toEqual([["£50", 50, null], ["–", null, null], ["5.50", -5.5, null], ["", null, null], ["10", null, 10], ["5%", null, null], ["180", null, 180], ["35.5", null, 35.5]]);
    expect(table.footings).toMatchObject([{ stated: 144.5, added: 134.5, holds: false, difference: 10 }]);
    expect(words(table)).toContain("“Debit” less “Credit” is read as the amount.");
    expect(sheetPence(blockOf(rows), table)).toEqual(readPence(table));
  });
  test("credits that begin long after the debits are netted too", () => {
    const rows = [["Cost centre", "Dr", "Cr"], ...Array.from({ length: 3000 }, (_, at): LiteralCell[] => (at < 2500 ? ["A", 1, null] : ["A", null, 1]))];
    expect(readPence(read(rows))).toEqual([200_000]);
  });
  test.each<[readonly string[], string]>([
    [["Budget", "Actual", "Variance"], "Actual"], [["Actual 2024-25", "Budget 2025-26"], "Budget 2025-26"], [["Gross", "VAT", "Net amount"], "Net amount"], [["Actual to date", "Full year budget"], "Full year budget"],
    [["2023-24", "2024-25"], "2024-25"], [["Debit", "Credit", "Amount"], "Amount"], [["Qty", "Rate", "£"], "£"], [["Opening balance", "Spend"], "Spend"],
  ])("of %j the amount is %s, and the others are said", (headings, amount) => {
    const table = headed(headings, ["A", ...headings.map((_, at) => 10 + at)], ["B", ...headings.map((_, at) => 20 + at)]);
    expect(table.columns.find(({ role }) => role === "amount")?.heading).toBe(amount);
    expect(roles(table)).not.toContain("credit");
  });
  test("the choice is said, and a person can make another", () => {
    const rows: Rows = [["Cost centre", "Budget", "Actual"], ["A", 10, 11], ["B", 20, 19]];
    expect(words(read(rows))).toContain("“Budget” could be the amount too: “Actual” is read.");
    expect([...read(rows, { choices: { roles: new Map([[1, "amount"], [2, "ignore"]]) } }).amounts]).toEqual([10, 20]);
    const both = read(rows, { choices: { roles: new Map([[1, "amount"], [2, "amount"]]) } });
    expect([roles(both), words(both)]).toEqual([["centre", "amount", "ignore"], expect.stringContaining("Only one column can be the amount: “Actual” is not read.")]);
  });
  test("months with nothing to tell them apart are not guessed at", () => {
    const table = read([["Cost centre", "Apr", "May", "Jun"], ["A", 1, 2, 3], ["B", 4, 5, 6]]);
    expect([table.place, table.counts.read, words(table)]).toEqual([null, 0, "No column of amounts was found: choose the column that holds them."]);
  });
  test.each([["Mileage", "amount"], ["Headcount", "ignore"]])("a lone column headed %s is %s", (heading, role) => {
    expect(roles(headed([heading], ["A", 1.5], ["B", 2.5]))[1]).toBe(role);
  });
});

describe("cost centres", () => {
  test("have their names, and their codes where one name is several centres'", () => {
    const rows: Rows = [
      ["CC code", "CC name", "Account", "Amount"], [100, "Management", "Pay", 1], ["100", "Management", "Rent", 2], [210, "Outreach", "Pay", 4], [220, "outreach", "Pay", 8], [null, "Outreach", "Pay", 16],
      [100, null, "Pay", 32], [999, null, "Pay", 64], [220, null, "Pay", 128], [null, null, "Pay", 256],
    ];
    const table = read(rows);
    expect(roles(table)).toEqual(["code", "centre", "line", "amount"]);
    expect(table.centres).toEqual(["Management", "Outreach (210)", "Outreach (220)", "Outreach", "999", ""]);
    expect(readPence(table)).toEqual([3500, 400, 13_600, 1600, 6400, 25_600]);
    expect(table.place).toMatchObject({ centreColumn: 1, codeColumn: 0 });
    expect(table.matches[2]).toEqual([{ name: "outreach", code: 220 }, { name: "", code: 220 }]);
    expect(sheetPence(blockOf(rows), table)).toEqual(readPence(table));
  });
  test("need no code where names are enough", () => {
    const table = read([["Code", "Cost centre", "Cost centre name", "Amount"], ["x", 1, "A", 5], ["x", 2, "B", 6]]);
    expect([roles(table), table.centres, table.place?.codeColumn]).toEqual([["ignore", "code", "centre", "amount"], ["A", "B"], undefined]);
  });
  test("may be codes alone, by number or as shown", () => {
    const table = read([["Cost centre", "Account", "Amount"], [{ value: 12, format: "0000", text: "0012" }, "x", 5], [34, "x", 6]]);
    expect([table.centres, table.matches]).toEqual([["0012", "34"], [[{ name: 12 }], [{ name: 34 }]]]);
  });
  test("are the words over each group of rows where no column has them", () => {
    const rows: Rows = [["Cost line", "Amount"], ["Management:"], ["Salaries", 10], ["Rent", 5], ["Total management", 15], ["Finance"], ["Salaries", "£7"], ["Audit", 3]];
    const table = read(rows);
    expect(entries(table)).toEqual([["Management", "Salaries", 10], ["Management", "Rent", 5], ["Finance", "Salaries", 7], ["Finance", "Audit", 3]]);
    expect([table.runs, table.matches, table.place?.centreColumn]).toEqual([[[[2, 3]], [[6, 7]]], [[], []], null]);
    expect(words(table)).toContain("No column names cost centres: the words over each group of rows are taken for them.");
    expect(sheetPence(blockOf(rows), table)).toEqual(readPence(table));
  });
  test("are one where nothing names them", () => {
    const table = read([["Cost line", "Amount"], ["Salaries", 10], ["Rent", 5]]);
    expect([table.centres, table.lines, words(table)]).toEqual([[""], ["Salaries", "Rent"], "No column names cost centres: all the amounts are taken as one."]);
  });
  test("merged down are every row's", () => {
    const rows: Rows = [["Service", "Account", "Amount"], ["Outreach", "Pay", 1], [null, "Rent", 2], ["Refuge", "Pay", 4], [null, "Rent", 8], ["Outreach", "Pay", 16]];
    const merged = [{ row: 3, column: 0, rows: 2, columns: 1 }, { row: 1, column: 0, rows: 2, columns: 1 }];
    const table = read(rows, { row: 10, merged });
    expect(entries(table).map(([centre]) => centre)).toEqual(["Outreach", "Outreach", "Refuge", "Refuge", "Outreach"]);
    expect(table.runs).toEqual([[[11, 12], [15, 15]], [[13, 14]]]);
    expect(sheetPence(blockOf(rows, { row: 10, merged }), table)).toEqual(readPence(table));
  });
  test("that may be one are asked about", () => {
    expect(words(read([["Cost centre", "Amount"], ["HR & IT", 1], ["HR and IT", 2]]))).toContain("“HR & IT” and “HR and IT” may be the same cost centre: check.");
  });
  test("a cell of spaces is no name, and __proto__ is one", () => {
    const rows: Rows = [["Cost centre", "Amount"], ["  ", 1], [null, 2], ["__proto__", 4], ["constructor", 8]];
    const table = read(rows);
    expect([table.centres, readPence(table)]).toEqual([["", "__proto__", "constructor"], [300, 400, 800]]);
    expect(sheetPence(blockOf(rows), table)).toEqual(readPence(table));
  });
  test.each([["Cost centre", "A"], ["CC", "A"], ["Department", "A"], ["Service", "A"], ["Project", "A"], ["Cost Center Description", "A"], ["Directorate", "A"]])("a column headed %s names them", (heading, cell) => {
    expect(roles(read([["Account", heading, "Amount"], ["Pay", cell, 1], ["Rent", "B", 2]]))).toEqual(["line", "centre", "amount"]);
  });
});

describe("totals", () => {
  const headings: LiteralCell[] = ["Cost centre", "Account", "Amount"];
  test("by SUM, SUBTOTAL and a table's own formula", () => {
    const table = read([headings, ["A", "x", 1], ["A", "y", 2], ["A", null, sum(3, "=SUM(C2:C3)")], ["B", "x", 4], ["All of it", null, sum(7, "=SUBTOTAL(9,C2:C5)")], [null, null, sum(7, "=SUBTOTAL(109,[Amount])")]]);
    expect(table.totals?.map(({ index, how }) => [index, how])).toEqual([[3, "formula"], [5, "formula"], [6, "formula"]]);
    expect([table.counts.leftOut, readPence(table), table.footings.every(({ holds }) => holds)]).toEqual([3, [300, 400], true]);
  });
  test("a formula that is no sum of the column is data", () => {
    const table = read([headings, ["A", "x", sum(6, "=SUM(E2:G2)")], ["A", "y", sum(2, "=1+1")], ["B", "x", sum(4, "=ROUND(Other!C3,2)")]]);
    expect(table.counts).toEqual({ read: 3, used: 3, fixed: 0, leftOut: 0 });
  });
  test("by arithmetic where nothing names the row; a row with half a name is asked about", () => {
    const bare = read([headings, ["A", "x", 1], ["A", "y", 2.5], [null, null, 3.5]]);
    expect([bare.totals, bare.counts.used]).toEqual([[{ axis: "row", index: 3, label: "", how: "arithmetic" }], 2]);
    const asked = read([headings, ["A", "x", 1], ["A", "y", 2.5], ["A", null, 3.5]]);
    expect([asked.totals, asked.counts.used, words(asked)]).toEqual([[], 3, "Row 4 equals the sum of the rows above it: if it is a total, mark it as one."]);
    expect(read([headings, ["A", "x", 1], ["A", "y", 2.5], ["Overall", null, 3.5]]).totals?.[0]?.how).toBe("arithmetic");
  });
  test("a line that happens to equal the sum is a line", () => {
    expect(read([headings, ["A", "x", 1], ["A", "y", 2.5], ["B", "z", 3.5]]).counts.used).toBe(3);
  });
  test("in a narrative only the word by itself marks one", () => {
    const table = read([["Cost centre", "Account", "Narrative", "Amount"], ["A", "Gas", "Total Energies", 1], ["A", "Gas", "Total", 2]]);
    expect([table.counts.used, table.totals?.map(({ index }) => index)]).toEqual([1, [2]]);
  });
  test("over their parts are set against those beneath", () => {
    const table = read([headings, ["Total", null, 10], ["A", "x", 4], ["B", "x", 5]]);
    expect(table.footings).toMatchObject([{ stated: 10, added: 9, holds: false, difference: 1 }]);
  });
  test("one that does not foot says where the difference may be", () => {
    const table = read([headings, ["A", "x", 4], ["B", "x", 5], ["B", "y", 6], ["Grand total", null, 9]]);
    expect(table.footings).toMatchObject([{ stated: 9, added: 15, difference: -6, hint: "The difference is the figure in C4: the total may leave it out." }]);
  });
  test("averages and variances add nothing up", () => {
    const table = read([headings, ["A", "x", 4], ["B", "x", 6], ["Average", null, 5]]);
    expect([table.footings, table.exceptions[0]?.reason]).toEqual([[], "“Average” is worked out from other lines"]);
  });
  test("a person has the last word", () => {
    const rows: Rows = [headings, ["A", "x", 4], ["Total Gas", "x", 5], ["B", "y", 9]];
    const table = read(rows, { choices: { totalRows: new Map([[2, false], [3, true]]) } });
    expect([readPence(table), table.totals?.map(({ index, how }) => [index, how])]).toEqual([[400, 500], [[3, "choice"]]]);
  });
  test.each(["Grand total", "Total expenditure"])("%s after subtotals is all of them", (label) => {
    const table = read([headings, ["A", "x", 1], ["A", "y", 2], ["A total", null, 3], ["B", "x", 4], ["B", "y", 5], ["B total", null, 9], [label, null, 12.01]]);
    expect(table.footings.map(({ added, difference }) => [added, difference])).toEqual([[3, 0], [9, 0], [12, 0.01]]);
  });
});

describe("what is not of the ledger", () => {
  const lines = (count: number): LiteralCell[][] => Array.from({ length: count }, (_, at) => [`Centre ${String(at % 7)}`, `Line ${String(at % 11)}`, at / 100]);
  test.each([10, 5000])("notes and another table under %d rows", (count) => {
    const table = read([["Cost centre", "Account", "Amount"], ...lines(count), [], ["Service", "Unit", "Amount of hours"], ["A", "hour", 900], ["B", "night", 800], [], ["Note: draft"]]);
    expect([table.rows.length, table.counts.read]).toEqual([count, count]);
    expect(words(table)).toMatch(/Another table (?:at|begins in row)/);
  });
  test("headings said again far down", () => {
    const page: LiteralCell[] = ["Cost centre", "Account", "Amount"];
    const table = read([page, ...lines(4000), page, ...lines(10), [], ["Printed 1 April"]]);
    expect([table.rows.length, table.counts.read]).toEqual([4010, 4010]);
    expect(words(table)).toContain("The headings are said again in row 4002: not read as figures.");
    expect(words(table)).toContain("One row of notes under the table: left out (row 4014).");
  });
  test("blank rows over it, and a heading row that a person gives", () => {
    const rows: LiteralCell[][] = [...Array.from({ length: 3000 }, () => [null]), ["Anything"], ["Cost centre", "Amount"], ["A", 1], ["B", 2]];
    const table = read(rows, { row: 5 });
    expect([table.headingRows, [...table.rows], table.place?.firstRow]).toEqual([[3006, 3006], [3007, 3008], 3007]);
    const chosen = read([["Cost centre", "Amount"], ["A", 1], ["B", 2]], { choices: { headingRows: [1, 1] } });
    expect([chosen.headingRows, [...chosen.amounts]]).toEqual([[1, 1], [2]]);
  });
  test("hidden rows are counted and said", () => {
    expect(words(read([["Cost centre", "Amount"], ["A", 1], ["B", 2]], { hiddenRows: [2] }))).toContain("Row 3 is hidden or filtered out: the figures there are counted.");
  });
  test.each<[string, Rows, string]>([
    ["nothing", [], "There is nothing in these cells: choose the cells that hold the ledger."], ["empty cells", [[null, null], [""]], "There is nothing in these cells: choose the cells that hold the ledger."],
    ["one word", [["Ledger"]], "No column of amounts was found: choose the column that holds them."],
    ["headings alone", [["Cost centre", "Amount"]], "No column of amounts was found: choose the column that holds them."],
    ["headings over words alone", [["Cost centre", "Amount"], ["A", null]], "No column of amounts was found: choose the column that holds them."],
  ])("%s", (_, rows, said) => {
    const table = read(rows);
    expect([words(table), table.counts, table.amounts.length]).toEqual([expect.stringContaining(said), { read: 0, used: 0, fixed: 0, leftOut: 0 }, 0]);
  });
  test("one amount is a ledger of one", () => {
    expect(entries(read([["Cost centre", "Amount"], ["A", 5]]))).toEqual([["A", "", 5]]);
  });
  test("no headings at all", () => {
    expect(entries(read([["Management", 100], ["Finance", 50]]))).toEqual([["", "Management", 100], ["", "Finance", 50]]);
  });
});

describe("in slices", () => {
  const rows: LiteralCell[][] = [["Cost centre", "Account", "Amount"], ...Array.from({ length: 25_000 }, (_, at): LiteralCell[] => [`Centre ${String(at % 40)}`, `Line ${String(at % 9)}`, at % 500 === 0 ? "£1,200" : at % 701 === 0 ? "n/a" : at / 100])];
  const block = blockOf(rows);
  test("comes to what the whole reading does, with rising progress", () => {
    const reading = readLedgerInSlices(block);
    const done: number[] = [];
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) {
      expect(step.value.of).toBe(25_001);
      done.push(step.value.done);
    }
    expect(step.value).toEqual(readLedger(block));
    expect(step.value.counts.read).toBe(25_000);
    expect([done.length > 12, done.at(-1)]).toEqual([true, 25_001]);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });
  test("stopped half-way leaves nothing behind", () => {
    const whole = readLedger(block);
    const before = JSON.stringify(block);
    const stopped = readLedgerInSlices(block);
    for (let at = 0; at < 6; at++) stopped.next();
    expect(stopped.return(whole)).toEqual({ done: true, value: whole });
    expect(stopped.next()).toEqual({ done: true, value: undefined });
    expect(JSON.stringify(block)).toBe(before);
    expect(readLedger(block)).toEqual(whole);
  });
  test("two readings at once do not mix", () => {
    const other = blockOf([["Cost centre", "Amount"], ...Array.from({ length: 9000 }, (_, at): LiteralCell[] => [`X${String(at % 3)}`, at])]);
    const [a, b] = [readLedgerInSlices(block), readLedgerInSlices(other)];
    let [stepA, stepB] = [a.next(), b.next()];
    while (stepA.done !== true || stepB.done !== true) {
      if (stepA.done !== true) stepA = a.next();
      if (stepB.done !== true) stepB = b.next();
    }
    expect([stepA.value, stepB.value]).toEqual([readLedger(block), readLedger(other)]);
  });
});
