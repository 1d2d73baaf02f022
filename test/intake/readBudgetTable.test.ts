import { readBudgetTable } from "../../src/intake/readBudgetTable";
import type { BudgetTable } from "../../src/intake/reading";
import { blockOf, dateCell, serialOf, type LiteralCell } from "./_block";

const MONTHS = ["April", "May", "June", "July", "August", "September", "October", "November", "December", "January", "February", "March"];
const ISO = ["2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01", "2026-02", "2026-03"];

/** Each figure as "month service amount". */
function figures(table: BudgetTable): readonly string[] {
  return table.amounts.map(({ period, service, reading }) => [table.periods[period]?.month ?? table.periods[period]?.label, table.services[service]?.label, reading.value].join(" ")).sort();
}

function total(table: BudgetTable): number {
  return table.amounts.reduce((sum, { reading }) => sum + Math.round((reading.value ?? 0) * 100), 0) / 100;
}

const words = (table: BudgetTable): string => table.remarks.map((remark) => remark.words).join("\n");

describe("a messy pooled budget: merged title, two heading rows, text, a blank, n/a, subtotals and a grand total", () => {
  const services = ["Housing", "Mental health", "Substance misuse", "Advocacy", "Peer support"];
  // Pounds by month and service, worked out apart from the sheet: 1,000 × service + 10 × month.
  const plain = (month: number, service: number): number => 1000 * (service + 1) + 10 * month;
  const odd = new Map<string, { cell: LiteralCell; value: number | null }>([
    ["1,4", { cell: "£1,200", value: 1200 }], ["3,2", { cell: "", value: null }], ["6,0", { cell: "(500)", value: -500 }],
    ["8,1", { cell: "n/a", value: null }], ["10,3", { cell: "1\u00A0250.50", value: 1250.5 }],
  ]);
  const value = (month: number, service: number): number | null => {
    const held = odd.get(`${String(month)},${String(service)}`);
    return held ? held.value : plain(month, service);
  };
  const sum = (months: readonly number[], of: readonly number[]): number => months.flatMap((month) => of.map((service) => value(month, service) ?? 0)).reduce((a, b) => a + b, 0);
  const all = [0, 1, 2, 3, 4];
  const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);
  const rows: LiteralCell[][] = [
    ["Integrated support pooled budget 2025-26", "", "", "", "", "", ""],
    ["Section 75 agreement, schedule 3"],
    [],
    ["", "Accommodation", "", "Community", "", "", ""],
    ["Month", ...services, "Total"],
  ];
  const monthRow = (month: number): LiteralCell[] => [
    MONTHS[month] ?? "", ...all.map((service) => odd.get(`${String(month)},${String(service)}`)?.cell ?? plain(month, service)), sum([month], all),
  ];
  rows.push(...range(0, 6).map(monthRow), ["First half subtotal", ...all.map((each) => sum(range(0, 6), [each])), sum(range(0, 6), all)]);
  rows.push(...range(6, 12).map(monthRow), ["Second half subtotal", ...all.map((each) => sum(range(6, 12), [each])), sum(range(6, 12), all)]);
  rows.push(["Grand total", ...all.map((each) => sum(range(0, 12), [each])), sum(range(0, 12), all)], [], ["Source: ledger, period 12"]);
  const block = blockOf(rows, { sheet: "Budget", merged: [{ row: 0, column: 0, rows: 1, columns: 7 }, { row: 3, column: 1, rows: 1, columns: 2 }, { row: 3, column: 3, rows: 1, columns: 3 }] });
  const table = readBudgetTable(block);

  test("every month and service, dated by the year in the title", () => {
    expect(table.layout).toBe("months down");
    expect(table.periods.map(({ month }) => month)).toEqual(ISO);
    expect(table.periods[0]).toEqual({ label: "April 2025", month: "2025-04", place: { sheet: "Budget", row: 5, column: 0 } });
    expect(table.services.map(({ label }) => label)).toEqual(services);
    expect(table.columns.map(({ heading }) => heading)).toEqual(["Month", "Accommodation Housing", "Accommodation Mental health", "Community Substance misuse", "Community Advocacy", "Community Peer support", "Total"]);
  });
  test("every figure is the one typed, and none of a total", () => {
    const expected = range(0, 12).flatMap((month) => all.flatMap((service) => {
      const each = value(month, service);
      return each === null ? [] : [`${ISO[month] ?? ""} ${services[service] ?? ""} ${String(each)}`];
    })).sort();
    expect(figures(table)).toEqual(expected);
    expect(total(table)).toBe(sum(range(0, 12), all));
  });
  test("read = used + fixed + left out: 12 months and 3 totals of 6 columns", () => {
    // 60 month cells: 3 fixed, 2 missing. 12 row totals and 3 × 6 totals are left out.
    expect(table.counts).toEqual({ read: 90, used: 55, fixed: 3, leftOut: 32 });
    expect(table.cells.filter(({ reason }) => reason.startsWith("part of"))).toHaveLength(30);
  });
  test("every total foots: 3 rows of 6 and 12 row totals", () => {
    expect(table.footings).toHaveLength(30);
    expect(table.footings.every(({ holds }) => holds)).toBe(true);
    expect(table.totals?.map(({ axis, index, label }) => [axis, index, label])).toEqual([
      ["row", 11, "First half subtotal"], ["row", 18, "Second half subtotal"], ["row", 19, "Grand total"], ["column", 6, "Total"],
    ]);
  });
  test("a slip of 4p in one total is found where it is", () => {
    const slipped = rows.map((row, at) => (at === 18 ? row.map((cell, column) => (column === 2 ? Number(cell) + 0.04 : cell)) : row));
    const failing = readBudgetTable(blockOf(slipped)).footings.filter(({ holds }) => !holds);
    expect(failing.map(({ place, difference }) => [place.row, place.column, difference])).toEqual([[18, 2, 0.04]]);
  });
});

describe("months across", () => {
  const quarters: LiteralCell[] = ["Apr", "May", "Jun", "Q1", "Jul", "Aug", "Sep", "Q2", "Total"];
  const rows: LiteralCell[][] = [
    ["Service (£000)", "2025-26", ...Array.from({ length: 8 }, () => ""), "2024-25 outturn", "Notes"],
    ["", ...quarters, "", ""],
    ["Adults:", "", "", "", "", "", "", "", "", "", "", ""],
    ["Care", 1, 2, 3, 6, 4, 5, 6, 15, 21, 99, "see note"],
    ["Day", 10, 20, 30, 60, 40, 50, 60, 150, 210, 98, ""],
    ["Adults total", 11, 22, 33, 66, 44, 55, 66, 165, 231, 197, ""],
    ["Advice", 5, 5, 5, 15, 5, 5, 5, 15, 30, 31, ""],
    ["Total", 16, 27, 38, 81, 49, 60, 71, 180, 261, 228, ""],
  ];
  const table = readBudgetTable(blockOf(rows, { merged: [{ row: 0, column: 1, rows: 1, columns: 9 }] }));

  test("months by the year merged over them, quarters and totals not counted twice", () => {
    expect(table.layout).toBe("months across");
    expect(table.periods.map(({ month }) => month)).toEqual(ISO.slice(0, 6));
    expect(table.services.map(({ label }) => label)).toEqual(["Care", "Day", "Advice"]);
    expect(words(table)).toContain("Row 3 has a name and no figures: no service is made of it.");
    expect(table.scale).toBe(1000);
    expect(total(table)).toBe(261_000);
    expect(table.totals?.filter(({ axis }) => axis === "column").map(({ index, label }) => [index, label])).toEqual([[4, "2025-26 Q1"], [8, "2025-26 Q2"], [9, "2025-26 Total"]]);
    expect(table.footings.every(({ holds }) => holds)).toBe(true);
  });
  test("a column that is no month is left out and says so", () => {
    expect(table.cells.find(({ place }) => place.row === 3 && place.column === 10)).toMatchObject({ outcome: "left out", reason: "“2024-25 outturn” is not a month" });
    expect(table.counts.read).toBe(table.counts.used + table.counts.fixed + table.counts.leftOut);
  });
  test("a person can have it read as a period", () => {
    const overruled = readBudgetTable(blockOf(rows, { merged: [{ row: 0, column: 1, rows: 1, columns: 9 }] }), { totalColumns: new Map([[10, false]]) });
    expect(overruled.periods.map(({ label }) => label)).toContain("2024-25 outturn");
  });
  test("budgets are taken and actuals, forecasts and variances beside them are not", () => {
    const block = blockOf([
      ["Service", "Apr-25", "", "May-25", "", "Total", ""], ["", "Budget", "Actual", "Budget", "Actual", "Budget", "Actual"],
      ["A", 10, 9, 20, 21, 30, 30], ["B", 5, 5, 6, 7, 11, 12],
    ], { merged: [0, 1, 2].map((at) => ({ row: 0, column: 1 + 2 * at, rows: 1, columns: 2 })) });
    const table = readBudgetTable(block);
    expect(figures(table)).toEqual(["2025-04 A 10", "2025-04 B 5", "2025-05 A 20", "2025-05 B 6"]);
    expect(table.cells[1]?.reason).toBe("the heading says actual, and other columns are the budget");
    expect(table.footings.map(({ place, holds }) => [place.row, place.column, holds])).toEqual([[2, 5, true], [3, 5, true]]);
    const down = readBudgetTable(blockOf([["Month", "Housing budget", "Housing actual", "Variance"], ["Apr-25", 1, 2, -1], ["May-25", 3, 4, -1]]));
    expect(total(down)).toBe(4);
  });
  test("a month with nothing entered is still a column whose cells are counted", () => {
    const empty = readBudgetTable(blockOf([["Service", "Apr-25", "May-25", "Jun-25"], ["A", 1, 2, ""], ["B", 3, 4, ""]]));
    expect(empty.periods).toHaveLength(3);
    expect(empty.counts).toEqual({ read: 6, used: 4, fixed: 0, leftOut: 2 });
  });
});

describe("a list", () => {
  const lines: [string, string, number][] = [["Apr-25", "Housing", 10], ["Apr-25", "Advice", 20.5], ["May-25", "Housing", 30], ["May-25", "housing ", 2], ["May-25", "Advice", 40]];
  const expected = ["2025-04 Advice 20.5", "2025-04 Housing 10", "2025-05 Advice 40", "2025-05 Housing 2", "2025-05 Housing 30"];
  test.each([[[0, 1, 2]], [[1, 0, 2]], [[2, 1, 0]], [[2, 0, 1]], [[1, 2, 0]], [[0, 2, 1]]])("with its columns in the order %j", (order) => {
    const headed: LiteralCell[][] = [["Month", "Service", "Amount (£)"], ...lines];
    const table = readBudgetTable(blockOf(headed.map((row) => order.map((at) => row[at] ?? ""))));
    expect(table.layout).toBe("list");
    expect(figures(table)).toEqual(expected);
  });
  test("the dates are put in order, and lines for one month and service are kept each with its place", () => {
    const table = readBudgetTable(blockOf([["Date", "Service", "Net"], [dateCell(serialOf(2026, 1, 9)), "A", 1], [dateCell(serialOf(2025, 12, 31)), "A", 2], [dateCell(serialOf(2026, 1, 30)), "A", 4]]));
    expect(table.periods.map(({ month }) => month)).toEqual(["2025-12", "2026-01"]);
    expect(table.amounts.map(({ period, reading }) => [period, reading.value, reading.place.row])).toEqual([[1, 1, 1], [0, 2, 2], [1, 4, 3]]);
  });
  test("amounts are taken from one column of several, which is said, or from the one chosen", () => {
    const block = blockOf([["Month", "Service", "Actual", "Budget", "Cost centre"], ["Apr-25", "A", 1, 2, 10001], ["Apr-25", "B", 3, 4, 10002], ["May-25", "A", 5, 6, 10001]]);
    expect(total(readBudgetTable(block))).toBe(12);
    expect(words(readBudgetTable(block))).toContain("Amounts are taken from “Budget”; not read: “Actual”.");
    expect(total(readBudgetTable(block, { amountColumn: 2 }))).toBe(9);
  });
  test("services with an amount for the year and no months", () => {
    const table = readBudgetTable(blockOf([["Budget 2025-26"], ["Service", "Budget £000"], ["Housing", 12], ["Advice", "n/a"], ["Beds", 3], ["Total", 15]]));
    expect(table.layout).toBe("list");
    expect(figures(table)).toEqual(["Year Beds 3000", "Year Housing 12000"]);
    expect(table.footings).toMatchObject([{ holds: true, stated: 15_000 }]);
  });
  test("a total may be named in any column, but a supplier's name in a narrative is none", () => {
    const table = readBudgetTable(blockOf([["Month", "Service", "Supplier", "Amount"], ["Apr-25", "A", "Total Gas", 1], ["Apr-25", "B", "Acme", 2], ["May-25", "A", "Total Gas", 3], ["", "", "Grand total", 7]]));
    expect(table.totals).toEqual([{ axis: "row", index: 4, label: "Grand total", how: "label" }]);
    expect(table.footings).toMatchObject([{ stated: 7, added: 6, holds: false }]);
    expect(total(table)).toBe(6);
  });
  test("a line whose month cannot be read is left out with the words it has", () => {
    const table = readBudgetTable(blockOf([["Month", "Service", "Amount"], ["Apr-25", "A", 1], ["Apr-25", "B", 2], ["Smarch", "A", 3], ["May-25", "", 4]]));
    expect(table.cells.map(({ value, reason }) => value ?? reason)).toEqual([1, 2, "“Smarch” beside it is not a month", "no service is named beside it"]);
  });
});

describe("a single total", () => {
  test.each<[string, LiteralCell[][], number]>([
    ["a label and a figure", [["Pooled budget 2025-26", 1_181_488.34]], 1_181_488.34],
    ["a total by name", [["Total", "£1,200,000"]], 1_200_000],
    ["a heading over a figure", [["Total budget (£000)"], [1200]], 1_200_000],
    ["a title, a label and a figure", [["Our pool"], [], ["", "Annual budget", 5000]], 5000],
  ])("%s", (_, rows, value) => {
    const table = readBudgetTable(blockOf(rows));
    expect(table.layout).toBe("single total");
    expect(table.periods.map(({ label }) => label)).toEqual(["Year"]);
    expect(table.services.map(({ label }) => label)).toEqual(["All services"]);
    expect(table.amounts.map(({ reading }) => reading.value)).toEqual([value]);
  });
  test("asked of a whole table, the figure labelled as the total is taken and the rest said to be left out", () => {
    const table = readBudgetTable(blockOf([["Service", "Budget"], ["A", 1], ["B", 2], ["Total", 3]]), { layout: "single total" });
    expect(table.amounts.map(({ reading }) => reading.value)).toEqual([3]);
    expect(table.counts).toEqual({ read: 3, used: 1, fixed: 0, leftOut: 2 });
    expect(readBudgetTable(blockOf([["Service", "Budget"], ["A", 1], ["B", 2]]), { layout: "single total" }).amounts).toEqual([]);
  });
});

describe("months in other words", () => {
  test("numbered from the start of a financial year that is known", () => {
    for (const names of [["M1", "M2", "M12"], ["Period 1", "Period 2", "Period 12"], ["P01", "P02", "P12"], ["Month 1", "Month 2", "Month 12"]]) {
      const known = readBudgetTable(blockOf([["2025/26"], ["Service", ...names], ["A", 10, 20, 40], ["B", 50, 60, 80]]));
      expect(known.periods.map(({ month }) => month)).toEqual(["2025-04", "2025-05", "2026-03"]);
      const unknown = readBudgetTable(blockOf([["Service", ...names], ["A", 10, 20, 40], ["B", 50, 60, 80]]));
      expect(unknown.periods.map(({ label, month }) => [label, month])).toEqual(names.map((name) => [name, undefined]));
    }
  });
  test("counted 1 to 12 under Month", () => {
    const table = readBudgetTable(blockOf([["2025-26"], ["Month", "Housing", "Advice"], [1, 100, 5], [2, 200, 6], [10, 300, 7]]));
    expect(table.periods.map(({ month }) => month)).toEqual(["2025-04", "2025-05", "2026-01"]);
    expect(total(table)).toBe(618);
  });
  test("counted 1, 2, 3 over the columns", () => {
    const table = readBudgetTable(blockOf([["2025-26"], ["Service", 1, 2, 3, "Total"], ["A", 10, 20, 30, 60], ["B", 1, 2, 3, 6]]));
    expect(table.periods.map(({ month }) => month)).toEqual(["2025-04", "2025-05", "2025-06"]);
    expect(total(table)).toBe(66);
    const data = readBudgetTable(blockOf([["Service", "Apr-25", "May-25", "Jun-25"], ["A", 1, 2, 3], ["B", 7, 8, 9]]));
    expect(total(data)).toBe(30);
    const headless = readBudgetTable(blockOf([["Apr-25", 5, 6, 8], ["May-25", 7, 8, 9]]));
    expect(total(headless)).toBe(43);
  });
  test("years over the columns are headings; figures that look like years are not", () => {
    expect(readBudgetTable(blockOf([["Service", 2024, 2025], ["A", 10, 20], ["B", 30, 40]])).counts.read).toBe(4);
    expect(readBudgetTable(blockOf([["Service", "Apr-25", "May-25"], ["A", 2024, 2025], ["B", 30, 40]])).counts.read).toBe(4);
  });
  test("a calendar year in a column or a heading row beside them", () => {
    const column = readBudgetTable(blockOf([["Year", "Month", "Housing"], [2025, "December", 1], [2026, "January", 2]]));
    expect(column.periods.map(({ month }) => month)).toEqual(["2025-12", "2026-01"]);
    const row = readBudgetTable(blockOf([["", 2025, "", 2026], ["Service", "Nov", "Dec", "Jan"], ["A", 10, 20, 30], ["B", 40, 50, 60]], { merged: [{ row: 0, column: 1, rows: 1, columns: 2 }] }));
    expect(row.periods.map(({ month }) => month)).toEqual(["2025-11", "2025-12", "2026-01"]);
  });
  test("April alone with no year anywhere is kept in the sheet's order, and said", () => {
    const table = readBudgetTable(blockOf([["Month", "A"], ["May", 1], ["April", 2]]));
    expect(table.periods).toMatchObject([{ label: "May" }, { label: "April" }]);
    expect(words(table)).toContain("The months have no year");
  });
  test("the year in the sheet's name or over another table will do", () => {
    expect(readBudgetTable(blockOf([["Month", "A"], ["April", 1], ["May", 2]], { sheet: "Budget 2025-26" })).periods[0]?.month).toBe("2025-04");
  });
  test("quarters are not months: kept as periods, in order, and said", () => {
    const table = readBudgetTable(blockOf([["2025-26"], ["Service", "Q1", "Q2", "Q3", "Q4", "Total"], ["A", 1, 2, 3, 4, 10], ["B", 5, 5, 5, 5, 20]]));
    expect(table.layout).toBe("months across");
    expect(table.periods.map(({ label, month }) => [label, month])).toEqual([["Q1", undefined], ["Q2", undefined], ["Q3", undefined], ["Q4", undefined]]);
    expect(words(table)).toContain("“Q1” is not one month");
    expect(total(table)).toBe(30);
  });
  test("2010-11 among months is a month, and among years a year", () => {
    const months = readBudgetTable(blockOf([["Month", "A"], ["2010-10", 1], ["2010-11", 2], ["2010-12", 3]]));
    expect(months.periods.map(({ month }) => month)).toEqual(["2010-10", "2010-11", "2010-12"]);
    const years = readBudgetTable(blockOf([["Service", "2009-10", "2010-11", "2011-12"], ["A", 1, 2, 3], ["B", 4, 5, 6]]));
    expect(years.periods.map(({ month, label }) => [label, month])).toEqual([["2009-10", undefined], ["2010-11", undefined], ["2011-12", undefined]]);
  });
});

describe("where the table is", () => {
  const budget: LiteralCell[][] = [["Month", "A", "B"], ["Apr-25", 1, 2], ["May-25", 3, 4], ["Jun-25", 5, 6]];
  test("of several tables the one with most figures is read, and the others named", () => {
    const below = readBudgetTable(blockOf([...budget, [], ["Rates"], ["Grade", "Rate", "Hours"], ["One", 7, 8]]));
    expect(total(below)).toBe(21);
    expect(words(below)).toContain("Another table at A6:C8 was not read");
    const beside = readBudgetTable(blockOf(budget.map((row, at) => [...row, "", ["Grade", "One", "Two", "Three"][at] ?? "", ["Rate", 7, 8, 9][at] ?? ""])));
    expect(total(beside)).toBe(21);
    expect(words(beside)).toContain("Another table at E1:F4 was not read");
  });
  test("a table with months is a budget before a larger one without", () => {
    const table = readBudgetTable(blockOf([["Grade", "Rate", "Hours", "Cost"], ...["One", "Two", "Three", "Four"].map((grade) => [grade, 7, 8, 56]), [], ...budget]));
    expect(total(table)).toBe(21);
  });
  test("of a directorate and a service, the service names the line", () => {
    const table = readBudgetTable(blockOf([["Directorate", "Service", "Annual budget"], ["Adults", "Care", 1], ["Adults", "Day", 2], ["Children", "Beds", 4]]));
    expect(table.services.map(({ label }) => label)).toEqual(["Care", "Day", "Beds"]);
  });
  test("columns of years are each kept, and it is said", () => {
    expect(words(readBudgetTable(blockOf([["Service", "2024-25", "2025-26"], ["A", 1, 2], ["B", 3, 4]])))).toContain("The columns are years");
  });
  test("a few figures over the headings do not hide the table", () => {
    const table = readBudgetTable(blockOf([["Pool", 2_000_000, "agreed"], [], ...budget]));
    expect(table.services.map(({ label }) => label)).toEqual(["A", "B"]);
    expect(total(table)).toBe(21);
  });
  test("heading rows can be fixed by a person", () => {
    const block = blockOf([["Draft", "x", "y"], ...budget], { row: 2 });
    expect(readBudgetTable(block, { headingRows: [3, 3] }).columns.map(({ heading }) => heading)).toEqual(["Month", "A", "B"]);
    expect(readBudgetTable(block).columns.map(({ heading }) => heading)).toEqual(["Draft Month", "x A", "y B"]);
  });
  test("heading rows fixed in another table choose that table", () => {
    const block = blockOf([...budget, [], ["Month", "X", "Y"], ["Apr-25", 7, 8]], { row: 2 });
    expect(total(readBudgetTable(block))).toBe(21);
    expect(total(readBudgetTable(block, { headingRows: [7, 7] }))).toBe(15);
    expect(readBudgetTable(block, { headingRows: [7, 7] }).headingRows).toEqual([7, 7]);
  });
  test("services named alike in rows are kept apart by their rows", () => {
    const table = readBudgetTable(blockOf([["Service", "Apr-25", "May-25"], ["Staff", 1, 2], ["Beds", 3, 5], ["staff ", 5, 6]]));
    expect(table.services.map(({ label }) => label)).toEqual(["Staff (row 2)", "Beds", "staff (row 4)"]);
    expect(words(table)).toContain("“Staff” names more than one row");
    expect(words(readBudgetTable(blockOf([["Month", "A", "A"], ["Apr-25", 1, 2], ["May-25", 3, 4]])))).not.toContain("names more than one row");
  });
  test("a table with no headings", () => {
    const table = readBudgetTable(blockOf([["Apr-25", 1], ["May-25", 2]]));
    expect(table.layout).toBe("months down");
    expect(total(table)).toBe(3);
  });
  test("a line of remarks in place of figures does not end the table", () => {
    const table = readBudgetTable(blockOf([["Service", "Apr-25", "May-25"], ["A", 1, 2], ["B", "awaiting quote", "awaiting quote"], ["C", 3, 4]]));
    expect(table.services.map(({ label }) => label)).toEqual(["A", "B", "C"]);
    expect(table.counts).toEqual({ read: 6, used: 4, fixed: 0, leftOut: 2 });
  });
  test("reading the same cells twice gives the same table", () => {
    const block = blockOf(budget);
    expect(readBudgetTable(block)).toEqual(readBudgetTable(block));
  });
});
