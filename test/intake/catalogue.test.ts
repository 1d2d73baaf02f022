import { readFormat } from "../../src/intake/numberFormat";
import { readBudgetTable } from "../../src/intake/readBudgetTable";
import { readPartnerTable } from "../../src/intake/readPartnerTable";
import { oneFinancialYear } from "../../src/intake/financialYear";
import { monthLabel, readMonthWords, settledMonth } from "../../src/intake/readMonth";
import { scanNumber } from "../../src/intake/scanNumber";
import type { BudgetTable, CellReading, TableAccount } from "../../src/intake/reading";
import { blockOf, dateCell, serialOf, type BlockOptions, type LiteralCell } from "./_block";

/**
 * The catalogue of bad input, by its own numbers. Rows that belong elsewhere and are not here: 19 and 45 (whole workbook), 30 (unit costs),
 * 33 (index series), 36, 37 for writing, 41 to 43 and 46 (host), 49 and 52 (cannot be seen from cells), 54 (bindings).
 */

/** Two plain months over and under the cell in question, so that it always stands in a column of figures. */
function besideMonths(cell: LiteralCell, heading = "Housing", options: BlockOptions = {}): { table: BudgetTable; reading: CellReading } {
  const table = readBudgetTable(blockOf([["Budget 2025-26"], ["Month", heading], ["April", 100], ["May", 200], ["June", cell]], options));
  const reading = table.cells.find(({ place }) => place.row === (options.row ?? 0) + 4);
  if (!reading) throw new Error("the cell was not counted");
  expectWhole(table);
  return { table, reading };
}

function expectWhole({ counts, cells }: TableAccount): void {
  expect(counts.read).toBe(counts.used + counts.fixed + counts.leftOut);
  expect(counts.read).toBe(cells.length);
  expect(counts.leftOut).toBe(cells.filter(({ value }) => value === null).length);
}

function expectFixed(text: string, value: number): void {
  const { reading, table } = besideMonths(text);
  expect([text, reading.outcome, reading.value]).toEqual([text, "fixed", value]);
  expect(reading.reason).toContain("read from the text");
  expect(reading.fromText).toBe(true);
  expect(table.amounts).toHaveLength(3);
}

function expectLeftOut(cell: LiteralCell, reason: RegExp): void {
  const { reading, table } = besideMonths(cell);
  expect([cell, reading.outcome, reading.value]).toEqual([cell, "left out", null]);
  expect(reading.reason).toMatch(reason);
  expect(table.amounts).toHaveLength(2);
}

const words = (account: TableAccount): string => account.remarks.map((remark) => remark.words).join("\n");

test.each([["£1,200", 1200], ["£ 1,200.50", 1200.5], ["GBP 1200", 1200], ["1200 GBP", 1200], ["￡1,200", 1200], ["1,234,567.89", 1234567.89], ["+45", 45], [".5", 0.5], ["7.", 7]])(
  "1: pounds as text: %s", (text, value) => { expectFixed(text, value); },
);

test.each([["1 200", 1200], ["1\u00A0200", 1200], ["1\u202F234\u202F567", 1234567], ["12\u2009345.60", 12345.6]])("2: spaces between thousands: %j", (text, value) => { expectFixed(text, value); });
test.each(["1 20", "12 34", "1\u00A02000", "1 200,000", "1  200"])("2: spaces that are not between groups of three: %j", (text) => { expectLeftOut(text, /groups of three|not written as a figure/); });

test.each([["(500)", -500], ["500-", -500], ["\u2212500", -500], ["\u2011500", -500], ["–500", -500], ["-£500", -500], ["£-500", -500], ["(£1,500.25)", -1500.25], ["£(20)", -20], ["- 5", -5]])(
  "3: below zero: %j", (text, value) => { expectFixed(text, value); },
);
test.each(["-(500)", "--500", "(500", "500)", "-500-", "+-5"])("3: signs that do not agree: %j", (text) => { expectLeftOut(text, /sign|bracket|text/); });

describe("4: percentages", () => {
  const shares = (heading: string, ...cells: LiteralCell[]): ReturnType<typeof readPartnerTable> => {
    const table = readPartnerTable(blockOf([["Partner", heading], ...cells.map((cell, at) => [`Partner ${"ABCDE".charAt(at)}`, cell])]));
    expectWhole(table);
    return table;
  };
  const outcomes = (heading: string, ...cells: LiteralCell[]): (readonly [string, number | null])[] => shares(heading, ...cells).cells.map(({ outcome, value }) => [outcome, value] as const);

  test("12% and 12 % are 0.12", () => {
    expect(outcomes("Share", "12%", "12 %", "76%")).toEqual([["fixed", 0.12], ["fixed", 0.12], ["fixed", 0.76]]);
  });
  test("0.12 in a % column is 0.12 as it stands", () => {
    expect(outcomes("Share %", 0.12, 0.88)).toEqual([["used", 0.12], ["used", 0.88]]);
  });
  test("a percent format is a fraction as it stands", () => {
    expect(outcomes("Share", { value: 0.58, format: "0%", text: "58%" }, { value: 0.42, format: "0%", text: "42%" })).toEqual([["used", 0.58], ["used", 0.42]]);
  });
  test("58, 17 and 25 are percent points because they come to 100, and are marked so", () => {
    const table = shares("Share", 58, 17, 25);
    expect(table.cells.map(({ value, outcome, scale }) => [value, outcome, scale])).toEqual([[0.58, "fixed", 0.01], [0.17, "fixed", 0.01], [0.25, "fixed", 0.01]]);
    expect(table.cells[0]?.reason).toBe("58 read as 58%: the shares come to 100");
  });
  test("58 under a heading with % is 58% whatever the rest come to", () => {
    expect(outcomes("Share (%)", 58, 17, "n/a")).toEqual([["fixed", 0.58], ["fixed", 0.17], ["left out", null]]);
  });
  test("99.5 and 0.5 come to 100, so the half is half a percent", () => {
    expect(outcomes("Share %", 99.5, 0.5)).toEqual([["fixed", 0.995], ["fixed", 0.005]]);
  });
  test("58% typed beside 0.42 comes to the whole", () => {
    expect(outcomes("Share", "58%", 0.42)).toEqual([["fixed", 0.58], ["used", 0.42]]);
  });
  test("a bare mixture is asked, not guessed", () => {
    const table = shares("Share %", 0.58, 17, 25);
    expect(table.cells.map(({ outcome }) => outcome)).toEqual(["left out", "left out", "left out"]);
    expect(table.cells[1]?.reason).toBe("17 could be 17% or a part of another whole: type it with a % sign");
  });
  test("a bare 12 where the heading does not say % is asked", () => {
    expect(outcomes("Share", 12, 13)).toEqual([["left out", null], ["left out", null]]);
  });
  test("more than the whole is left out", () => {
    const table = shares("Share", { value: 58, format: "0%", text: "5800%" }, "42%");
    expect(table.cells[0]).toMatchObject({ outcome: "left out", reason: "5800% is more than the whole: check the figure and its % sign" });
  });
  test("a percentage is not money", () => { expectLeftOut("12%", /percentage, not an amount/); expectLeftOut({ value: 0.12, format: "0.0%", text: "12.0%" }, /percentage, not an amount/); });
});

test.each([["  1200 ", 1200], ["\t1200\t", 1200], ["\u200B1200", 1200], ["\uFEFF1200", 1200], ["1,\u00AD200", 1200], ["12\u200D00", 1200], ["1200\r\n", 1200]])(
  "5: spaces and characters that cannot be seen: %j", (text, value) => { expectFixed(text, value); },
);

test.each(["n/a", "N/A", "-", "—", "–", "TBC", "tbc", "none", ".", "...", "x", "see note 3", "See Appendix", "Not applicable", "?"])("6: a figure that is not there: %j", (text) => {
  expectLeftOut(text, /figure|points elsewhere/);
});
test("6: nil may be zero, so the person is asked", () => { expectLeftOut("nil", /enter 0 if it means nothing/); expectLeftOut("Nil", /enter 0/); });
test("6: a blank and a cell of spaces are left out, not zero", () => {
  expectLeftOut("", /empty/);
  expectLeftOut("   ", /only spaces/);
  expect(besideMonths(0).reading).toMatchObject({ outcome: "used", value: 0 });
});

describe("7: thousands and millions", () => {
  test.each(["1.2k", "1.2m", "£1.2bn", "3 million"])("%s without a heading that says so", (text) => { expectLeftOut(text, /heading does not say so/); });
  test.each([["1.2k", "Housing (£000)", 1200], ["1.2m", "Housing £m", 1_200_000], ["£1.2bn", "Housing £bn", 1_200_000_000]])("%s under %s", (text, heading, value) => {
    expect(besideMonths(text, heading).reading).toMatchObject({ outcome: "fixed", value });
  });
  test("1.2m under £000 is asked about", () => { expect(besideMonths("1.2m", "Housing £000").reading.outcome).toBe("left out"); });
  test.each([["£000", 1000], ["£'000s", 1000], ["Housing £’000", 1000], ["£k", 1000], ["£m", 1e6], ["£ million", 1e6], ["£bn", 1e9], ["Housing", 1], ["Cap of £1,000", 1], ["£3.8m scheme", 1]])(
    "a heading of %s multiplies by %d, and it is said", (heading, scale) => {
      const { table, reading } = besideMonths(0.29, heading);
      expect(table.scale).toBe(scale);
      expect(reading.value).toBe([0.29, 290, 290_000, 290_000_000][[1, 1000, 1e6, 1e9].indexOf(scale)]);
      expect(reading.scale).toBe(scale === 1 ? undefined : scale);
      expect(words(table).includes("multiplied by")).toBe(scale !== 1);
    },
  );
  test("the title can say it, and a person can overrule it", () => {
    const block = blockOf([["Budget 2025-26 (£000)"], ["Month", "Housing"], ["April", 1.5], ["May", 2]]);
    expect(readBudgetTable(block).amounts.map(({ reading }) => reading.value)).toEqual([1500, 2000]);
    expect(readBudgetTable(block, { scale: 1 }).amounts.map(({ reading }) => reading.value)).toEqual([1.5, 2]);
  });
  test("a number format that shows thousands of a figure held in full is not multiplied again", () => {
    expect(besideMonths({ value: 1_200_000, format: "#,##0,", text: "1,200" }, "Housing £000").reading.value).toBe(1_200_000);
    expect(readFormat("#,##0,").thousands).toBe(1);
    expect(readFormat("#,##0").thousands).toBe(0);
  });
});

test.each(["1.234,56", "1.234.567,8"])("8: %s can be read two ways", (text) => { expectLeftOut(text, /two ways/); });
test.each(["1,2,00", "12,34,567", "1,20", "0,5", "1,2345", ",500", "1,,200"])("9: %s is malformed", (text) => { expectLeftOut(text, /groups of three|zero as a code|beside the figure/); });
test.each(["1e5", "1E+05", "0x10", "1_000", "٣٤٥", "१२", "１２", "1'200", "00123", "1.2.3", "12²"])("10: %s is not a figure as typed", (text) => { expectLeftOut(text, /./); });

test("11: numbers stored as text are fixed, counted, and Excel's own SUM is mentioned", () => {
  const { table } = besideMonths("1200");
  expect(table.counts).toEqual({ read: 3, used: 2, fixed: 1, leftOut: 0 });
  expect(words(table)).toContain("One figure is stored as text, the first in B5: Excel's own SUM leaves it out.");
});

test("12: TRUE and FALSE are not figures", () => { expectLeftOut(true, /TRUE is not a figure/); expectLeftOut(false, /FALSE is not a figure/); });

test.each([["01/04/2025", "2025-04"], ["31/03/2026", "2026-03"], ["1/4/25", "2025-04"], ["1 April 2025", "2025-04"], ["1st April 2025", "2025-04"], ["Apr-25", "2025-04"], ["2025-04-01", "2025-04"], ["04/13/2025", undefined], ["1st April", undefined], ["31/02/2025", undefined]])(
  "13: a date as text, day first: %s", (text, month) => {
    const reading = readMonthWords(text);
    expect(reading && settledMonth(reading, null)).toBe(month ?? (reading === null ? null : undefined));
    expectLeftOut(text, /date|text/);
  },
);
test("13: the long date is shown", () => { expect(monthLabel("2025-04")).toBe("April 2025"); });

test("14: a date in a column of money is left out with its day; a plain number that could be one is not touched", () => {
  expectLeftOut({ value: 45748, format: "dd/mm/yyyy", text: "01/04/2025" }, /^1 April 2025 is a date, not a figure/);
  expectLeftOut({ value: 0.5, format: "hh:mm", text: "12:00" }, /^“12:00” is a time, not a figure/);
  expectLeftOut({ value: 0.5, format: "hh:mm", text: "" }, /^“?0.5”? is a time/);
  expect(besideMonths(45748).reading).toMatchObject({ outcome: "used", value: 45748 });
});

test("15: workbooks that count from 1904 are 1,462 days on, and serial 60 is no day", () => {
  const rows = (serial: number): LiteralCell[][] => [["Month", "Housing"], [dateCell(serial), 100], [dateCell(serial + 30), 200]];
  expect(readBudgetTable(blockOf(rows(45748))).periods.map(({ month }) => month)).toEqual(["2025-04", "2025-05"]);
  const late = readBudgetTable(blockOf(rows(45748 - 1462), { date1904: true }));
  expect(late.periods.map(({ month }) => month)).toEqual(["2025-04", "2025-05"]);
  expect(words(late)).toContain("counts its dates from 1904");
  expect(readBudgetTable(blockOf([["Month", "A"], [dateCell(60), 1], [dateCell(61), 2], [dateCell(95), 3]])).periods.map(({ month }) => month)).toEqual([undefined, "1900-03", "1900-04"]);
});

test("16: months come from whole days, whatever the time of day or the time zone", () => {
  const lastMoment = readBudgetTable(blockOf([["Month", "A"], [dateCell(serialOf(2025, 3, 30) + 0.999_999), 1], [dateCell(serialOf(2025, 10, 26) + 0.041), 2]]));
  expect(lastMoment.periods.map(({ month }) => month)).toEqual(["2025-03", "2025-10"]);
});

describe("17: merged cells", () => {
  test("a figure merged over two rows counts once, and it is said", () => {
    const table = readBudgetTable(blockOf([["Month", "Housing"], ["Apr-25", 100], ["May-25", ""], ["Jun-25", 50]], { merged: [{ row: 1, column: 1, rows: 2, columns: 1 }] }));
    expect(table.cells.map(({ value, reason }) => value ?? reason)).toEqual([100, "covered by a merged cell, whose value counts once", 50]);
    expect(words(table)).toContain("Cells B2:B3 are merged: the value counts once, in the top left cell.");
    expectWhole(table);
  });
  test("a month merged down its services is said of each of them; one merely left blank is not assumed", () => {
    const rows: LiteralCell[][] = [["Month", "Service", "Amount"], ["Apr-25", "A", 1], ["", "B", 2], ["May-25", "A", 3], ["", "B", 4]];
    const merged = readBudgetTable(blockOf(rows, { merged: [{ row: 1, column: 0, rows: 2, columns: 1 }, { row: 3, column: 0, rows: 2, columns: 1 }] }));
    expect(merged.layout).toBe("list");
    expect(merged.amounts.map(({ period, service, reading }) => [period, service, reading.value])).toEqual([[0, 0, 1], [0, 1, 2], [1, 0, 3], [1, 1, 4]]);
    const blank = readBudgetTable(blockOf(rows), { layout: "list" });
    expect(blank.cells.map(({ value, reason }) => value ?? reason)).toEqual([1, "no month is named beside it", 3, "no month is named beside it"]);
  });
  test("headings under a merged heading are joined to it", () => {
    const table = readBudgetTable(blockOf([["Month", "Adults", ""], ["", "Care", "Day"], ["Apr-25", 1, 2], ["May-25", 3, 4]], { merged: [{ row: 0, column: 1, rows: 1, columns: 2 }] }));
    expect(table.columns.map(({ heading }) => heading)).toEqual(["Month", "Adults Care", "Adults Day"]);
    expect(table.services.map(({ label }) => label)).toEqual(["Care", "Day"]);
  });
});

test("18: hidden rows and columns are counted and said", () => {
  const rows: LiteralCell[][] = [["Month", "A", "B"], ["Apr-25", 1, 2], ["May-25", 3, 4], ["Jun-25", 5, 6], ["Jul-25", 7, 8]];
  const table = readBudgetTable(blockOf(rows, { hiddenRows: [1, 2, 4], hiddenColumns: [2], row: 10, column: 1 }));
  expect(table.counts).toEqual({ read: 8, used: 8, fixed: 0, leftOut: 0 });
  expect(words(table)).toContain("Rows 12 to 13 and 15 are hidden or filtered out: the figures there are counted.");
  expect(words(table)).toContain("Column D is hidden: the figures there are counted.");
});

test.each(["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#SPILL!", "#BUSY!", "#CALC!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA"])("20: an error is left out with its place: %s", (error) => {
  expectLeftOut(error, new RegExp(`shows the error ${error.replace("?", "\\?")}`));
  expect(besideMonths(error).reading.place).toEqual({ sheet: "Sheet1", row: 4, column: 1 });
});

describe("21: totals inside the table", () => {
  const months = ["Apr-25", "May-25", "Jun-25"];
  test.each(["Total", "Sub-total", "Subtotal", "Sub total", "Grand Total", "Totals", "TOTAL:", "Total £", "Q1 total", "Year to date", "Total expenditure", "Annual total", "Total for the year"])("a row labelled %s is not counted twice", (label) => {
    const table = readBudgetTable(blockOf([["Month", "A", "B"], ...months.map((month, at) => [month, at + 1, 10]), [label, 6, 30]]));
    expect(table.amounts.reduce((sum, { reading }) => sum + (reading.value ?? 0), 0)).toBe(36);
    expect(table.totals).toEqual([{ axis: "row", index: 4, label, how: "label" }]);
    expect(table.footings.map(({ holds, stated, added }) => [holds, stated, added])).toEqual([[true, 6, 6], [true, 30, 30]]);
    expectWhole(table);
  });
  test.each(["=SUM(B2:B4)", "=SUBTOTAL(9,B2:B4)", "=SUBTOTAL(109,B2:B4)", "=B2+B3+B4", "=ROUND(SUM(B$2:B$4),2)", "=SUBTOTAL(109,[A])"])("a row of %s is a total whatever it is called", (formula) => {
    const table = readBudgetTable(blockOf([["Month", "A"], ...months.map((month) => [month, 5]), ["Carried forward", { value: 15, formula }]]));
    expect(table.totals).toEqual([{ axis: "row", index: 4, label: "Carried forward", how: "formula" }]);
  });
  test("a figure worked out in another way is data", () => {
    for (const formula of ["=B3*1.03", "=Ledger!B9", "=SUM(Ledger!B2:B9)", "=B3", "=SUM(B2:B4)*2", "=SUBTOTAL(1,B2:B4)", "=SUM(Z90:Z99)", "=SUM(B90:B99)"]) {
      const table = readBudgetTable(blockOf([["Month", "A"], ...months.map((month) => [month, 5]), ["Jul-25", { value: 17, formula }]]));
      expect([formula, table.totals]).toEqual([formula, []]);
    }
  });
  test("a row with no label or a section's label that equals the rows above to the penny is a total by arithmetic", () => {
    const services = (label: string): BudgetTable => readBudgetTable(blockOf([["Service", "Apr-25", "May-25"], ["Housing", 0.1, 20.01], ["Advice", 0.2, 30.02], [label, 0.3, 50.03], ["Beds", 7, 8]]));
    expect(services("").totals).toEqual([{ axis: "row", index: 3, label: "", how: "arithmetic" }]);
    expect(services("Adults").totals).toEqual([{ axis: "row", index: 3, label: "Adults", how: "arithmetic" }]);
    expect(services("Adults").amounts).toHaveLength(6);
  });
  test("level payments may add up by chance: asked about, not assumed", () => {
    const table = readBudgetTable(blockOf([["Service", "Apr-25", "May-25"], ["Housing", 100, 100], ["Advice", 200, 200], ["Beds", 300, 300]]));
    expect(table.totals).toEqual([]);
    expect(words(table)).toContain("Row 4, “Beds”, equals the sum of the rows above it: if it is a total, mark it as one.");
  });
  test("a month is never a total by arithmetic, and rows of zeros never are", () => {
    expect(readBudgetTable(blockOf([["Month", "A", "B"], ["Apr-25", 1, 5], ["May-25", 2, 6], ["Jun-25", 3, 11]])).totals).toEqual([]);
    expect(readBudgetTable(blockOf([["Service", "Apr-25", "May-25"], ["X", 0, 0], ["Y", 0, 0], ["", 0, 0], ["Z", 1, 2]])).totals).toEqual([]);
  });
  test("a person can overrule either way", () => {
    const block = blockOf([["Service", "Apr-25", "May-25"], ["Total Wellbeing Ltd", 1, 2], ["Advice", 3, 4], ["Beds", 5, 6], ["Total", 9, 12]], { row: 5 });
    expect(readBudgetTable(block).totals?.map(({ index }) => index)).toEqual([9]);
    expect(readBudgetTable(block, { totalRows: new Map([[9, false], [6, true]]) }).totals).toEqual([{ axis: "row", index: 6, label: "Total Wellbeing Ltd", how: "choice" }]);
  });
  test("averages and variances are neither data nor totals", () => {
    const table = readBudgetTable(blockOf([["Month", "A"], ["Apr-25", 1], ["May-25", 3], ["Average", 2], ["Variance", 9]]));
    expect(table.amounts).toHaveLength(2);
    expect(table.footings).toEqual([]);
    expect(table.cells[2]?.reason).toBe("“Average” is worked out from other lines");
  });
});

describe("22: headings", () => {
  test("shared headings are named with their columns and kept apart", () => {
    const table = readBudgetTable(blockOf([["Month", "Housing", " housing "], ["Apr-25", 1, 2], ["May-25", 3, 4]]));
    expect(words(table)).toContain("Columns B to C have the same heading, “Housing”: check which is which.");
    expect(table.services.map(({ label }) => label)).toEqual(["Housing (column B)", "housing (column C)"]);
  });
  test("a blank heading is flagged by its column", () => {
    const table = readBudgetTable(blockOf([["Month", "Housing", ""], ["Apr-25", 1, 2], ["May-25", 3, 4]]));
    expect(words(table)).toContain("Column C has figures and no heading.");
    expect(table.services.map(({ label }) => label)).toEqual(["Housing", "Not named (column C)"]);
  });
  test("headings over several rows are joined, and headings said again lower down are skipped", () => {
    const table = readBudgetTable(blockOf([["", "Housing", "Housing"], ["Month", "Beds", "Staff"], ["Apr-25", 1, 2], ["Month", "Beds", "Staff"], ["May-25", 3, 4]]));
    expect(table.columns.map(({ heading }) => heading)).toEqual(["Month", "Housing Beds", "Housing Staff"]);
    expect(table.counts.read).toBe(4);
    expect(words(table)).toContain("The headings are said again in row 4");
  });
});

test("23: blank rows and columns inside are skipped, counted, and do not end the table", () => {
  const table = readBudgetTable(blockOf([["Month", "A", "", "B"], ["Apr-25", 1, "", 2], [], [], ["May-25", 3, "", 4], [], ["Jun-25", 5, "", 6]]));
  expect(table.counts.used).toBe(6);
  expect(words(table)).toContain("3 blank rows inside the table: skipped.");
  expect(words(table)).toContain("One blank column inside the table: skipped.");
});

test("24: footnotes and sources under the table are left out", () => {
  const table = readBudgetTable(blockOf([["Month", "A"], ["Apr-25", 1], ["May-25", 3], ["Total", 4], ["* Provisional"], [], ["Source: ledger 2025, note 12"], ["Prepared by finance", "J Smith"]]));
  expect(table.counts).toEqual({ read: 3, used: 2, fixed: 0, leftOut: 1 });
  expect(words(table)).toContain("3 rows of notes under the table: left out (rows 5 and 7 to 8).");
});

test("25 and 26: a whole column with formatted empty cells around it is cut down to what is there", () => {
  const rows: LiteralCell[][] = Array.from({ length: 3000 }, () => ["", "", "", ""]);
  rows[1000] = ["", "Month", "Housing"];
  rows[1001] = ["", "Apr-25", 5];
  rows[1002] = ["", "May-25", 6];
  const table = readBudgetTable(blockOf(rows));
  expect(table.counts).toEqual({ read: 2, used: 2, fixed: 0, leftOut: 0 });
  expect(table.amounts[0]?.reading.place).toEqual({ sheet: "Sheet1", row: 1001, column: 2 });
});

test("27: data that stop where an old .xls runs out of rows are questioned", () => {
  const rows: LiteralCell[][] = [["Month", "A"], ["Apr-25", 1], ["May-25", 2]];
  expect(words(readBudgetTable(blockOf(rows, { row: 65_533 })))).toContain("65,536");
  expect(words(readBudgetTable(blockOf(rows, { row: 100 })))).not.toContain("65,536");
  expect(words(readBudgetTable(blockOf(rows, { row: 99_000 })))).not.toContain("65,536");
});

describe("28: totals that do not foot", () => {
  const total = (stated: number, ...parts: number[]): BudgetTable["footings"][number] | undefined =>
    readBudgetTable(blockOf([["Service", "Apr-25"], ...parts.map((part, at) => [`Service ${"ABCDEF".charAt(at)}`, part]), ["Total", stated]])).footings[0];
  test("to the penny", () => {
    expect(total(100.3, 50.1, 50.2)).toMatchObject({ holds: true, difference: 0 });
    expect(total(100.31, 50.1, 50.2)).toMatchObject({ holds: false, difference: 0.01, stated: 100.31, added: 100.3 });
  });
  test("swapped digits", () => { expect(total(1263, 1000, 236)?.hint).toMatch(/divides by 9/); });
  test("a row missing, counted twice, or with the wrong sign", () => {
    expect(total(30, 10, 20, 7)?.hint).toBe("The difference is the figure in B4: the total may leave it out.");
    expect(total(44, 10, 20, 7)?.hint).toBe("The difference is the figure in B4: the total may count it twice.");
    expect(total(23, 10, 20, 7)?.hint).toBe("The difference is twice the figure in B4: its sign may be the wrong way round.");
  });
  test("nothing suggests itself", () => { expect(total(100, 10, 20)).not.toHaveProperty("hint"); });
});

test("29: figures below zero are taken and said", () => {
  const { table, reading } = besideMonths(-500);
  expect(reading).toMatchObject({ outcome: "used", value: -500 });
  expect(words(table)).toContain("One figure is below zero, the first in B5: counted as a credit.");
});

test.each([["2025/26", 2025], ["2025-26", 2025], ["2025–26", 2025], ["FY2025/26", 2025], ["2025/2026", 2025], ["FY 2025-26", 2025], ["Year ending 31 March 2026", 2025], ["April 2025 to March 2026", 2025], ["1999-00", 1999], ["2025/27", null], ["FY26", null], ["2025", null], ["25/26", null], ["2025-26 and 2026-27", null]])(
  "31: the financial year in %s", (text, year) => { expect(oneFinancialYear([text])).toBe(year); },
);

describe("32: months", () => {
  test("months missing from a run are listed, and nothing is put in their place", () => {
    const table = readBudgetTable(blockOf([["Month", "A"], ["Apr-25", 1], ["Jul-25", 2], ["Aug-25", 3]]));
    expect(words(table)).toContain("No lines for May 2025, June 2025: nothing is put in their place.");
    expect(table.periods).toHaveLength(3);
  });
  test("a month twice is said, and both lines count", () => {
    const table = readBudgetTable(blockOf([["Month", "A"], ["Apr-25", 1], ["May-25", 2], ["April 2025", 3]]), { layout: "months down" });
    expect(table.periods.map(({ label }) => label)).toEqual(["April 2025", "May 2025"]);
    expect(table.amounts.map(({ period, reading }) => [period, reading.value])).toEqual([[0, 1], [1, 2], [0, 3]]);
    expect(words(table)).toContain("April 2025 appears more than once");
  });
  test.each([["Sept 2025", "2025-09"], ["Apr 2025 (p)", "2025-04"], ["2025 APR", "2025-04"], ["April 2025 (r)", "2025-04"], ["Apr-25 budget", "2025-04"], ["Month ending 30 April 2025", "2025-04"]])("%s", (text, month) => {
    const reading = readMonthWords(text);
    expect(reading && settledMonth(reading, null)).toBe(month);
  });
});

test("34: over 15 digits is refused, and the smallest figures are kept as they are", () => {
  expectLeftOut(1e15, /15 digits/);
  expectLeftOut(-1.5e300, /15 digits/);
  expectLeftOut("1234567890123456", /15 digits/);
  expectLeftOut("0.12345678901234567", /15 digits/);
  expectLeftOut(10_000_000_000_000, /£9,999,999,999,999.99/);
  expect(besideMonths(9_999_999_999_999.99).reading.value).toBe(9_999_999_999_999.99);
  expect(besideMonths(5e-324).reading.value).toBe(5e-324);
  expect(besideMonths(9e12, "Housing £000").reading.outcome).toBe("left out");
});

test("35: what is no number is never read, and minus nothing is nothing", () => {
  for (const value of [NaN, Infinity, -Infinity]) expectLeftOut(value, /no finite number/);
  expect(Object.is(besideMonths(-0).reading.value, 0)).toBe(true);
  expect(Object.is(besideMonths("-0").reading.value, 0)).toBe(true);
});

test("37: text that looks like a formula is text: a name is kept as it is and a figure is not read from it", () => {
  const name = "=HYPERLINK(\"http://x\",\"A\")";
  const table = readPartnerTable(blockOf([["Partner", "Share"], [name, 0.5], ["@SUM(A1)", 0.25], ["+cmd|' /C calc'!A0", 0.25]]));
  expect(table.partners.map((partner) => partner.name)).toEqual([name, "@SUM(A1)", "+cmd|' /C calc'!A0"]);
  expectLeftOut({ value: "=1+1", text: "=1+1" }, /./);
  expectLeftOut("＝1200", /./);
});

test("38: a text longer than a cell can hold is left out whole", () => {
  const long = "1,200 ".repeat(200_000);
  const { reading } = besideMonths(long);
  expect(reading.outcome).toBe("left out");
  expect(reading.seen.length).toBeLessThanOrEqual(255);
});

describe("39: names", () => {
  const remarks = (...names: string[]): string => words(readPartnerTable(blockOf([["Partner", "Share"], ...names.map((name) => [name, 1 / names.length])])));
  test("the same but for Ltd, case, accents or look-alike letters", () => {
    expect(remarks("Acme Ltd", "ACME Limited")).toContain("“Acme Ltd” and “ACME Limited” may be the same partner: check.");
    expect(remarks("Acme", "Аcme")).toContain("may be the same partner");
    expect(remarks("Café Trust", "Cafe\u0301 Trust")).toContain("twice");
    expect(remarks("Café Trust", "Cafe Trust")).toContain("may be the same");
    expect(remarks("Stoke Council", "Staffordshire Council")).toBe("");
  });
  test("hidden characters that reorder are flagged, in a name and in a figure", () => {
    expect(remarks("Acme \u202EdtL", "Other")).toContain("change the order");
    expectLeftOut("1\u202E002", /change the order/);
  });
  test("emoji and names in other scripts are kept as they are", () => {
    expect(readPartnerTable(blockOf([["Partner", "Share"], ["🏠 Home", 0.5], ["Ymddiriedolaeth Tŷ", 0.5]])).partners.map(({ name }) => name)).toEqual(["🏠 Home", "Ymddiriedolaeth Tŷ"]);
  });
});

test("40: __proto__, constructor and toString are names like any other", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const across = readBudgetTable(blockOf([["Month", ...names], ["Apr-25", 1, 2, 3, 4], ["May-25", 5, 6, 7, 8]]));
  expect(across.services.map(({ label }) => label)).toEqual(names);
  expect(across.amounts).toHaveLength(8);
  const list = readBudgetTable(blockOf([["Month", "Service", "Amount"], ...names.flatMap((name, at) => [["Apr-25", name, at + 1], ["May-25", name, 1]])]));
  expect(list.services.map(({ label }) => label)).toEqual(names);
  const partners = readPartnerTable(blockOf([["Partner", "Share"], ...names.map((name) => [name, 0.25])]));
  expect(partners.partners.map(({ name }) => name)).toEqual(names);
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test("44: a workbook that calculates only when asked is said to be perhaps out of date", () => {
  expect(words(besideMonths(1, "Housing", { mayBeStale: true }).table)).toContain("press F9");
  expect(words(besideMonths(1).table)).not.toContain("F9");
});

test("47: the same partner twice is flagged and both lines are kept", () => {
  const table = readPartnerTable(blockOf([["Partner", "Share"], ["Stoke", 0.5], ["stoke ", 0.25], ["Staffs", 0.25]]));
  expect(words(table)).toContain("“stoke” is in the list twice");
  expect(table.partners).toHaveLength(3);
});

test("48: VAT in some columns and not in others is said", () => {
  expect(words(readBudgetTable(blockOf([["Month", "Care (inc VAT)", "Beds (excl. VAT)"], ["Apr-25", 1, 2], ["May-25", 1, 2]])))).toContain("include VAT");
});

test.each([["€500", "€"], ["$1,200", "$"], ["1200 EUR", "EUR"], ["USD 5", "USD"], ["¥100", "¥"]])("50: %s is in another currency and is not converted", (text, sign) => {
  expectLeftOut(text, new RegExp(`another currency \\(${sign.replace("$", "\\$")}\\)`));
});
test("50: a number shown in euros is left out; one shown in pounds is not, whatever its format is called", () => {
  expectLeftOut({ value: 500, format: "[$€-2] #,##0.00", text: "€ 500.00" }, /another currency/);
  expectLeftOut({ value: 500, format: "[$€-2] #,##0.00", text: "#####" }, /another currency/);
  expect(besideMonths({ value: 500, format: "$#,##0.00", text: "£500.00" }).reading.value).toBe(500);
  expect(besideMonths({ value: 500, format: "[$£-809]#,##0.00", text: "£500.00" }).reading.value).toBe(500);
});

test("51: what a pivot table shows is read as it stands", () => {
  expect(besideMonths({ value: 77, formula: "=GETPIVOTDATA(\"Cost\",$A$3,\"Month\",6)" }).reading).toMatchObject({ outcome: "used", value: 77 });
});

describe("53: nothing, one cell, no figures", () => {
  test("nothing", () => {
    for (const block of [blockOf([]), blockOf([[]]), blockOf([["", ""], ["", " "]])]) {
      const table = readBudgetTable(block);
      expect(table).toMatchObject({ layout: "single total", amounts: [], counts: { read: 0, used: 0, fixed: 0, leftOut: 0 } });
      expect(words(table)).toBe("There is nothing in these cells: choose the cells that hold the budget.");
      expect(words(readPartnerTable(block))).toContain("nothing in these cells");
    }
  });
  test("words only", () => { expect(words(readBudgetTable(blockOf([["Hello"], ["there"]])))).toContain("There are no figures here"); });
  test("one cell", () => {
    const table = readBudgetTable(blockOf([[1200.5]], { row: 3, column: 3 }));
    expect(table).toMatchObject({ layout: "single total", counts: { read: 1, used: 1, fixed: 0, leftOut: 0 } });
    expect(table.amounts[0]?.reading.place).toEqual({ sheet: "Sheet1", row: 3, column: 3 });
  });
});

test("no text makes the scanner slow", () => {
  const nasty = ["1".repeat(1_000_000), " ".repeat(1_000_000) + "x", "(".repeat(500_000), "1,".repeat(500_000), "-".repeat(1_000_000), "£".repeat(1_000_000), "\u200B".repeat(1_000_000), "total ".repeat(200_000), "sub-".repeat(200_000), "2025-".repeat(200_000), "April ".repeat(200_000)];
  const reading = (text: string): number => {
    const before = process.cpuUsage();
    scanNumber(text);
    readMonthWords(text);
    readPartnerTable(blockOf([[text, text], [text, "Share"], [text, 1], [text, 2]]));
    readBudgetTable(blockOf([[text, text], ["Month", text], [text, 1], [text, 2]]));
    return process.cpuUsage(before).user / 1000;
  };
  // Milliseconds of the processor; what backtracks over a million characters takes hours.
  for (const text of nasty) expect(reading(text)).toBeLessThan(8000);
});
