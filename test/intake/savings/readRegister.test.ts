import { readRegister } from "../../../src/intake/savings/readRegister";
import type { RegisterChoices, RegisterLine, RegisterRole, RegisterTable } from "../../../src/intake/savings/registerReading";
import { blockOf, dateCell, serialOf, type BlockOptions, type LiteralCell } from "../_block";

type Rows = readonly (readonly LiteralCell[])[];
const read = (rows: Rows, options: BlockOptions & { choices?: RegisterChoices } = {}): RegisterTable => readRegister(blockOf(rows, options), options.choices);
const words = (table: RegisterTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: RegisterTable): readonly RegisterRole[] => table.columns.map(({ role }) => role);
const percent = (value: number): LiteralCell => ({ value, format: "0%", text: `${String(Math.round(value * 100))}%` });
const reasons = (table: RegisterTable): readonly string[] => table.cells.filter(({ outcome }) => outcome === "left out").map(({ reason }) => reason);

describe("a savings register as a council keeps it", () => {
  const table = read([
    ["Savings register 2026-27"], [],
    ["Ref", "Initiative", "Budget line", "Baseline (£000)", "Full-year saving (£000)", "Type", "Recurrent or one-off", "Start", "Months to full effect", "End", "One-off cost (£000)", "Cost in", "Owner", "Confidence", "Low (£000)", "High (£000)"],
    ["S1", "Re-tender home care", "Home care", 4_000, 200, "Cashable", "Recurrent", dateCell(serialOf(2026, 7, 1), "01/07/2026", "dd/mm/yyyy"), 6, null, 25, "2026-27", "A Khan", percent(0.8), 150, 240],
    ["S2", "Reviews of packages", "Home care", 4_000, "5%", "Cash releasing", "Ongoing", "Oct 2026", "3 months", "Mar-28", "£12.5k", null, "B Lee", "Amber", "3%", "6%"],
    ["S3", "Telecare instead of visits", "Home care", "4,000", 80, "Cost avoidance", "NR", "2027/28", null, null, null, null, "B Lee", "RED", null, null],
    ["S4", "Quicker assessments", "Assessment", 900, 45, "Productivity", "R", "Q3 2026/27", 0, "TBC", null, null, "C Day", 0.5, null, null],
    ["Total", null, null, null, 325, null, null, null, null, null, 37.5, null, null, null, null, null],
    [], ["Source: finance team"],
  ], { sheet: "Register" });
  const line = (at: number): RegisterLine => table.lines[at]!;

  test("columns are matched by their headings", () => {
    expect(roles(table)).toEqual(["ignore", "initiative", "line", "baseline", "saving", "type", "recurrence", "start", "ramp", "end", "cost", "cost date", "owner", "confidence", "low", "high"]);
    expect(table.headingRows).toEqual([2, 2]);
    expect(table.lines.map(({ name }) => name)).toEqual(["Re-tender home care", "Reviews of packages", "Telecare instead of visits", "Quicker assessments"]);
  });
  test("pounds under £000, and a percentage is a share of the baseline", () => {
    expect(table.lines.map(({ baseline, saving: { value, unit } }) => [baseline?.value, value, unit])).toEqual([
      [4_000_000, 200_000, "pounds"], [4_000_000, 0.05, "share of the baseline"], [4_000_000, 80_000, "pounds"], [900_000, 45_000, "pounds"],
    ]);
    expect([line(0).low?.value, line(0).high?.value, line(1).low?.value, line(1).high?.unit, line(2).low?.value]).toEqual([150_000, 240_000, 0.03, "share of the baseline", null]);
  });
  test("what kind it is, and whether it comes every year", () => {
    expect(table.lines.map(({ type, recurrence }) => [type?.value, recurrence?.value])).toEqual([["cashable", "recurrent"], ["cashable", "recurrent"], ["cost avoidance", "one-off"], ["non-cashable", "recurrent"]]);
  });
  test("a month, a quarter or a year starts on its first day and ends on its last", () => {
    expect(table.lines.map(({ start }) => start?.value)).toEqual([serialOf(2026, 7, 1), serialOf(2026, 10, 1), serialOf(2027, 4, 1), serialOf(2026, 10, 1)]);
    expect(table.lines.map(({ end }) => end?.value)).toEqual([null, serialOf(2028, 3, 31), null, null]);
    expect(line(1).end?.reason).toBe("“Mar-28” read as its last day, 31 March 2028");
    expect([line(0).costDate?.value, line(3).end?.reason]).toEqual([serialOf(2026, 4, 1), "“TBC” stands where a figure is not known: enter the date"]);
  });
  test("ramps are months, in figures or words", () => {
    expect(table.lines.map(({ ramp }) => ramp?.value)).toEqual([6, 3, null, 0]);
  });
  test("confidence is a fraction or a word, and only a figure is counted", () => {
    expect(table.lines.map(({ confidence }) => [confidence?.value, confidence?.word, confidence?.cell?.outcome])).toEqual([[0.8, null, "used"], [null, "medium", undefined], [null, "low", undefined], [0.5, null, "used"]]);
  });
  test("a cost shortened beyond what the heading says is read as the heading says", () => {
    expect(line(1).cost).toMatchObject({ value: 12_500, outcome: "fixed" });
  });
  test("the total is set against the pounds it adds up, and a share is none of them", () => {
    expect(table.totals).toEqual([{ axis: "row", index: 7, label: "Total", how: "label" }]);
    expect(table.footings.map(({ label, stated, holds }) => [label, stated, holds])).toEqual([["Total", 325_000, true], ["Total", 37_500, true]]);
  });
  test("every cell is counted once, but for empty ones of what an initiative need not have", () => {
    const { counts, cells } = table;
    expect(cells.filter(({ seen }) => seen === "").map(({ place: { row, column } }) => [row, column])).toEqual([[7, 3], [7, 7]]);
    expect([line(2).ramp, line(2).cost?.outcome, line(2).end?.place.column]).toMatchObject([{ value: null, seen: "" }, "left out", 9]);
    expect(counts.read).toBe(counts.used + counts.fixed + counts.leftOut);
    expect(new Set(cells.map(({ place }) => `${String(place.row)}:${String(place.column)}`)).size).toBe(cells.length);
  });
});

const one = (heading: string, ...cells: LiteralCell[]): RegisterTable => read([["Initiative", "Budget line", "Baseline (£)", heading, "Start"], ...cells.map((cell, at): LiteralCell[] => [`I${String(at)}`, "Care", 1000, cell, "1 April 2026"])]);

describe("savings", () => {
  const values = (heading: string, ...cells: LiteralCell[]): readonly unknown[] => one(heading, ...cells).lines.map(({ saving: { value, unit } }) => [value, unit === "pounds" ? "£" : "share"]);
  test("as pounds, as text, or as shares of the baseline", () => {
    expect(values("Saving", 500, "£1,200", percent(0.1), "2.5%")).toEqual([[500, "£"], [1200, "£"], [0.1, "share"], [0.025, "share"]]);
    expect(values("Saving %", 5, 2.5)).toEqual([[0.05, "share"], [0.025, "share"]]);
    expect(values("Saving as % of baseline", percent(0.05), 0.1)).toEqual([[0.05, "share"], [0.1, "share"]]);
  });
  test("below a pound could be a share: refused", () => {
    expect(one("Saving", 500, 0.05).lines[1]?.saving).toMatchObject({ value: null, reason: "“0.05” could be 5% or part of a pound: type it with a % sign, or in pounds" });
    expect(values("Saving (£m)", 1.2, 0.05)).toEqual([[1_200_000, "£"], [50_000, "£"]]);
  });
  test("all below zero are savings; some below zero are refused", () => {
    const all = one("Saving", -500, "(1,200)", percent(-0.1));
    expect(all.lines.map(({ saving }) => saving.value)).toEqual([500, 1200, 0.1]);
    expect(all.lines[0]?.saving).toMatchObject({ scale: -1, reason: "-500 taken as a saving above zero: every figure of the column is below zero" });
    expect(all.lines[1]?.saving.reason).toBe("read from the text “(1,200)”, with brackets read as below zero, taken as a saving above zero: every figure of the column is below zero");
    const some = one("Saving", 500, -20);
    expect(some.lines.map(({ saving }) => saving.value)).toEqual([500, null]);
    expect(reasons(some)).toEqual(["-20 is below zero where others are above: type a saving above zero"]);
  });
  test("more than the whole baseline as a share is refused", () => {
    expect(one("Saving", percent(1.2), percent(0.5)).lines.map(({ saving }) => saving.value)).toEqual([null, 0.5]);
  });
  test.each<[LiteralCell, RegExp]>([["n/a", /not known/], ["TBC", /not known/], ["nil", /enter 0/], [true, /TRUE is not a figure/], ["#REF!", /error #REF!/], ["1.2k", /heading does not say so/], ["1.234,56", /read two ways/], [{ value: 45_748, format: "dd/mm/yyyy", text: "01/04/2025" }, /is a date/], ["€500", /another currency/], [null, /empty/]])(
    "%j is left out with its reason, and the initiative stays", (cell, reason) => {
      const table = one("Saving", 500, cell);
      expect(table.lines).toHaveLength(2);
      expect(table.lines[1]?.saving).toMatchObject({ value: null, outcome: "left out", reason: expect.stringMatching(reason) as string });
      expect(words(table)).toContain("One initiative has no saving that can be read (row 3): left out until it is given.");
    },
  );
  test("pounds and a share side by side: the pounds are read, and a contradiction is named", () => {
    const table = read([["Initiative", "Baseline (£)", "Saving (£)", "Saving %", "Start"], ["A", 1_000_000, 50_000, "5%", "April 2026"], ["B", 1_000_000, 52_300, "5%", "April 2026"], ["C", 400_000, null, "10%", "April 2026"]]);
    expect(roles(table)).toEqual(["initiative", "baseline", "saving", "share", "start"]);
    expect(table.lines.map(({ saving: { value, unit } }) => [value, unit])).toEqual([[50_000, "pounds"], [52_300, "pounds"], [0.1, "share of the baseline"]]);
    expect(words(table)).toContain("The saving in pounds in row 3 is not the share of the baseline beside it, £52,300 against 5%, £50,000: the pounds are read.");
  });
  test("a share without a baseline waits for it", () => {
    expect(words(read([["Initiative", "Baseline (£)", "Saving", "Start"], ["A", null, "5%", "April 2026"], ["B", 10, 3, "April 2026"]]))).toContain("One initiative has no baseline to take its share of that can be read (row 2)");
  });
});

describe("starts and ends", () => {
  const starts = (...cells: LiteralCell[]): RegisterTable => read([["Initiative", "Saving (£)", "Start", "End"], ...cells.map((cell, at): LiteralCell[] => [`I${String(at)}`, 100, cell, cell])]);
  test.each<[LiteralCell, readonly number[], readonly number[]]>([
    ["01/10/2026", [2026, 10, 1], [2026, 10, 1]], ["1st May 2027", [2027, 5, 1], [2027, 5, 1]], ["2026/27", [2026, 4, 1], [2027, 3, 31]], ["FY2026-27", [2026, 4, 1], [2027, 3, 31]], ["Q4 2026-27", [2027, 1, 1], [2027, 3, 31]], ["2026/27 Q1", [2026, 4, 1], [2026, 6, 30]],
    ["Feb 2028", [2028, 2, 1], [2028, 2, 29]], [dateCell(serialOf(2027, 6, 1), "Jun-27"), [2027, 6, 1], [2027, 6, 30]], [dateCell(serialOf(2027, 6, 15), "15/06/2027", "dd/mm/yyyy"), [2027, 6, 15], [2027, 6, 15]],
  ])("%j", (cell, from, to) => {
    const [line] = starts(cell, "1 May 2026").lines;
    expect([line?.start?.value, line?.end?.value]).toEqual([serialOf(...(from as [number, number, number])), serialOf(...(to as [number, number, number]))]);
  });
  test("counted from 1904", () => {
    const table = read([["Initiative", "Saving (£)", "Start"], ["A", 100, dateCell(serialOf(2026, 4, 1) - 1462, "01/04/2026", "dd/mm/yyyy")]], { date1904: true });
    expect([table.lines[0]?.start?.value, table.date1904]).toEqual([serialOf(2026, 4, 1), true]);
  });
  test.each<[LiteralCell, RegExp]>([[2026, /calendar or a financial year/], ["2026", /calendar or a financial year/], ["2011-12", /month or a financial year/], ["31/02/2027", /not a date|calendar/], ["soon", /not a date/], ["April", /has no year/], ["2026/28", /not a date/]])("%j is no day", (cell, reason) => {
    const table = starts("1 May 2026", cell, "1 May 2027", "1 June 2027");
    expect(table.lines[1]?.start).toMatchObject({ value: null, reason: expect.stringMatching(reason) as string });
    expect(words(table)).toContain("One initiative has no start that can be read (row 3): the start given in Set the method counts.");
  });
  test("headings alone are said to be so, and no more", () => {
    expect(words(read([["Initiative", "Budget line", "Saving (£)", "Start"]]))).toMatch(/^Nothing but words stands in these cells, and they are taken for headings[^\n]*$/);
  });
  test("an end before its start, and a high below its low, are named", () => {
    expect(words(read([["Initiative", "Saving (£)", "Start", "End", "Low", "High"], ["A", 100, "1 May 2027", "1 May 2026", 50, 20], ["B", 100, "1 May 2027", "1 May 2028", 5, 20]]))).toMatch(/One initiative ends before it starts \(row 2\)[^]*One initiative has a high estimate below the low \(row 2\)/);
  });
});

test.each<[string, LiteralCell, number | null]>([["months in words", "9 mths", 9], ["none", 0, 0], ["half a month", 1.5, null], ["a percentage", "50%", null], ["below zero", -3, null], ["longer than fifty years", 601, null]])("a ramp of %s", (_, cell, months) => {
  expect(read([["Initiative", "Saving (£)", "Ramp (months)"], ["A", 1, cell], ["B", 2, 4]]).lines[0]?.ramp?.value).toBe(months);
});

describe("words", () => {
  const type = (heading: string, ...cells: LiteralCell[]): RegisterTable => read([["Initiative", heading, "Saving (£)"], ...cells.map((cell, at): LiteralCell[] => [`I${String(at)}`, cell, 100])]);
  test("types in the words of different councils", () => {
    expect(type("Type of saving", "Cashable", "Non-cashable", "Avoided cost", "Cash-releasing", "Non cash releasing", "NC", "Efficiency").lines.map((line) => line.type?.value)).toEqual(["cashable", "non-cashable", "cost avoidance", "cashable", "non-cashable", "non-cashable", null]);
    expect(type("Cashable?", "Yes", "N").lines.map((line) => line.type?.value)).toEqual(["cashable", "non-cashable"]);
  });
  test("recurrence, also as the answer to its heading", () => {
    expect(type("Recurrent / one-off", "Recurring", "One off", "non-recurrent", "Permanent").lines.map(({ recurrence }) => recurrence?.value)).toEqual(["recurrent", "one-off", "one-off", "recurrent"]);
    expect(type("One-off?", "Yes", "No").lines.map(({ recurrence }) => recurrence?.value)).toEqual(["one-off", "recurrent"]);
    expect(type("Recurrent", "Y", "N").lines.map(({ recurrence }) => recurrence?.value)).toEqual(["recurrent", "one-off"]);
  });
  test("words that are not known are named with their rows", () => {
    expect(words(type("Type", "Cashable", "Other", "Misc", "Other"))).toContain("“Other” in row 3 is not known, nor are the words in 2 more (rows 3 to 5): type cashable, non-cashable or cost avoidance.");
  });
  test("confidence", () => {
    const table = type("Confidence", "High", "amber", "R", "Maybe", "85%", 0.9, "Amber/Green", null, 1.5);
    expect(table.lines.map(({ confidence }) => confidence?.word ?? confidence?.value ?? null)).toEqual(["high", "medium", "low", null, 0.85, null, null, null, null]);
    expect(table.lines[5]?.confidence?.cell?.reason).toBe("0.9 could be 0.9% or 90%: type it with a % sign");
    expect(type("Confidence", 90, 75.5).lines.map(({ confidence }) => confidence?.value)).toEqual([0.9, 0.755]);
    expect(table.lines[3]?.confidence?.cell?.reason).toBe("“Maybe” is not known: type a percentage, or High, Medium or Low");
  });
  test("a column of risks is not read as confidence", () => {
    expect(words(type("Delivery risk", "High", "Low"))).toContain("“Delivery risk” is not read: a high risk is a low confidence.");
  });
});

test("budget lines from sections, and from a cell merged down", () => {
  const sections = read([["Initiative", "Baseline", "Saving"], ["Home care:"], ["A", 100, 5], ["B", 100, 6], ["Day care"], ["C", 50, 1]]);
  expect(sections.lines.map(({ name, line }) => [name, line])).toEqual([["A", "Home care"], ["B", "Home care"], ["C", "Day care"]]);
  const merged = read([["Budget line", "Initiative", "Saving"], ["Home care", "A", 5], [null, "B", 6], ["Day care", "C", 1]], { merged: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
  expect(merged.lines.map(({ name, line }) => [name, line])).toEqual([["A", "Home care"], ["B", "Home care"], ["C", "Day care"]]);
});

test("a name with an owner and no figures is an initiative still", () => {
  const table = read([["Initiative", "Saving (£)", "Start", "Owner"], ["A", 5, "April 2026", "X"], ["B", null, null, "Y"], ["C", 6, "April 2026", "Z"]]);
  expect(table.lines.map(({ name, owner, saving }) => [name, owner, saving.value])).toEqual([["A", "X", 5], ["B", "Y", null], ["C", "Z", 6]]);
});

test("the same name twice is asked about", () => {
  expect(words(read([["Initiative", "Saving"], ["A", 100], ["a ", 2]]))).toContain("“A” is in rows 2 to 3: check that each line is meant.");
});

test("figures by year, and what was delivered so far, are not the saving", () => {
  const table = read([["Initiative", "Saving 2026/27", "Saving 2027/28", "Full year saving", "Achieved to date"], ["A", 10, 20, 20, 3], ["B", 30, 40, 40, 4]]);
  expect(roles(table)).toEqual(["initiative", "ignore", "ignore", "saving", "ignore"]);
  expect(words(table)).toContain("“Saving 2026/27” to “Saving 2027/28” are not read: “Full year saving” is.");
});

test("a person can say what a column is, once, and what a row is", () => {
  const rows: Rows = [["Thing", "Foo", "Bar"], ["A", 70, 5], ["B", 80, 6]];
  const chosen = read(rows, { choices: { roles: new Map([[1, "baseline"], [2, "saving"]]) } });
  expect([roles(chosen), chosen.lines[0]?.saving.value]).toEqual([["initiative", "baseline", "saving"], 5]);
  expect(words(read(rows, { choices: { roles: new Map([[1, "saving"], [2, "saving"]]) } }))).toContain("Only one column can be the saving: “Bar” is not read.");
  expect(read(rows, { choices: { roles: new Map([[2, "saving"]]), totalRows: new Map([[1, true]]) } }).lines.map(({ name }) => name)).toEqual(["B"]);
});

test.each<[string, Rows, string, number]>([
  ["nothing", [], "There is nothing in these cells: choose the cells that hold the savings register.", 0],
  ["one initiative", [["Initiative", "Saving"], ["A", 5]], "No column says when each saving starts", 1],
  ["no names", [["Baseline (£)", "Saving (£)"], [50, 6], [70, 8]], "No column names the initiatives: each is named by its row.", 2],
  ["no savings", [["Initiative", "Baseline (£)"], ["A", 50], ["B", 70]], "No column of savings was found", 2],
  ["a figure without a name", [["Initiative", "Saving"], ["A", 5], [null, 6], ["B", 3]], "", 2],
  ["hostile names", [["Initiative", "Saving"], ["__proto__", 5], ["=HYPERLINK(1)", 6], ["\u202Eevil", 3]], "holds hidden characters", 3],
])("%s", (_, rows, said, lines) => {
  const table = read(rows);
  expect([words(table), table.lines.length]).toEqual([expect.stringContaining(said), lines]);
});

test("many", () => {
  const table = read([["Initiative", "Budget line", "Baseline", "Saving", "Confidence"], ...Array.from({ length: 5000 }, (_, at): LiteralCell[] => [`Initiative ${String(at)}`, `Line ${String(at % 40)}`, 10_000, at + 1, "Green"])]);
  expect([table.lines.length, table.counts]).toEqual([5000, { read: 10_000, used: 10_000, fixed: 0, leftOut: 0 }]);
});
