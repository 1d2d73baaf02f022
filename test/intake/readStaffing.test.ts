import type { StaffChoices, StaffRole, StaffTable } from "../../src/intake/ledgerReading";
import { readStaffing } from "../../src/intake/readStaffing";
import { blockOf, type BlockOptions, type LiteralCell } from "./_block";

type Rows = readonly (readonly LiteralCell[])[];
const read = (rows: Rows, options: BlockOptions & { choices?: StaffChoices } = {}): StaffTable => readStaffing(blockOf(rows, options), options.choices);
const words = (table: StaffTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: StaffTable): readonly StaffRole[] => table.columns.map(({ role }) => role);
const percent = (value: number): LiteralCell => ({ value, format: "0%", text: `${String(Math.round(value * 100))}%` });
const WEEKS = 365 / 7;

describe("a staffing list", () => {
  const table = read([
    ["Staffing list at 1 April 2025"], [],
    ["Post", "Grade", "Salary (£)", "FTE", "Service", "Protected salary (£)", "Age", "Years of service"],
    ["Refuge:"],
    ["Manager", "G8", "£38,626 pa", 1, "Refuge", null, null, null],
    ["Night worker", "G3", 25_584, 2.6, "Refuge", 26_000, 52, 17],
    ["Night worker", "G3", 25_584, "60%", " refuge ", null, null, null],
    ["Adviser", "G5", "27,711", null, "Advice line", null, 150, null],
    ["Bank", "G2", 24_413, 120, null, null, null, null],
    ["Total posts", null, null, 4.2, null, null, null, null],
  ], { sheet: "Staff", row: 1, column: 1 });

  test("columns are matched by their headings", () => {
    expect(roles(table)).toEqual(["post", "grade", "salary", "fte", "service", "protected salary", "age", "service years"]);
  });
  test("each post has its pay a year, its part of a whole post, and where it works", () => {
    expect(table.lines.map(({ post, service, salary, fte, protectedSalary, age, serviceYears }) => [post, service, salary.value, fte?.value, protectedSalary?.value, age?.value, serviceYears?.value])).toEqual([
      ["Manager", "Refuge", 38_626, 1, null, null, null], ["Night worker", "Refuge", 25_584, 2.6, 26_000, 52, 17], ["Night worker", "refuge", 25_584, 0.6, null, null, null],
      ["Adviser", "Advice line", 27_711, null, null, null, null], ["Bank", "", 24_413, null, null, null, null],
    ]);
    expect(table.lines[1]?.place).toEqual({ sheet: "Staff", row: 6, column: 1 });
  });
  test("an FTE that is missing is never one", () => {
    expect(table.lines[3]?.fte).toMatchObject({ outcome: "left out", value: null, reason: "the cell is empty" });
    expect(table.lines[4]?.fte).toMatchObject({ outcome: "left out", reason: "120 is more than 100 whole-time posts in one line: check that it is not hours or pay" });
    expect(words(table)).toContain("2 posts have no FTE that can be read (rows 9 to 10): left out until it is given.");
  });
  test("read = used + fixed + left out; the total foots", () => {
    // Seven rows of five columns. Used: salaries 3, FTE 2, protected, age, years. Fixed: salaries 2, FTE.
    expect(table.counts).toEqual({ read: 35, used: 8, fixed: 3, leftOut: 24 });
    expect(table.footings).toMatchObject([{ stated: 4.2, added: 4.2, holds: true }]);
    expect(words(table)).toContain("Row 5 has a name and no figures: not read as a post.");
  });
});

test.each<[string, LiteralCell, StaffRole]>([
  ["Post", "Cook", "post"], ["Job title", "Cook", "post"], ["Role", "Cook", "post"], ["Employee", "A", "post"], ["Grade", "G3", "grade"], ["SCP", 12, "grade"], ["Band", "6", "grade"],
  ["Salary", 24_000, "salary"], ["Annual pay", 24_000, "salary"], ["Basic salary (£)", 24_000, "salary"], ["FTE salary", 24_000, "salary"], ["£", 24_000, "salary"], ["Pay", "£24,000 pa", "salary"],
  ["FTE", 0.6, "fte"], ["WTE", 0.6, "fte"], ["Whole-time equivalent", 0.6, "fte"], ["Hours per week", 37, "hours"], ["Contracted hrs", 37, "hours"],
  ["Cost centre", "Refuge", "service"], ["Team", "Refuge", "service"], ["Age", 40, "age"], ["Length of service", 5, "service years"], ["Continuous service (years)", 5, "service years"], ["TUPE salary", 25_000, "protected salary"],
  ["Pension", 1000, "ignore"], ["Employer's NI", 1000, "ignore"], ["On-costs", 1000, "ignore"], ["Total cost", 30_000, "ignore"], ["Notes", "new", "ignore"], ["Payroll no", 1234, "ignore"],
])("a heading of %s over %j is %s", (heading, cell, role) => {
  const others: LiteralCell[] = role === "post" ? [] : ["A post"];
  const table = read([[...(others.length > 0 ? ["Post"] : []), heading, ...(role === "fte" || role === "salary" ? [] : ["FTE"])], ...[1, 2].map(() => [...others, cell, ...(role === "fte" || role === "salary" ? [] : [1])])]);
  expect(table.columns.find((column) => column.heading === heading)?.role).toBe(role);
});

describe("FTE", () => {
  const ftes = (heading: string, ...cells: LiteralCell[]): readonly (number | null | undefined)[] => read([["Post", "Salary", heading], ...cells.map((cell, at) => [`P${String(at)}`, 24_000, cell])]).lines.map(({ fte }) => fte?.value);
  test("as a figure, a percentage, or with its unit", () => {
    expect(ftes("FTE", 1, 0.6, 6.5, 0, "0.8", percent(0.5), "70%", "0.6 FTE", "0.4wte", 100)).toEqual([1, 0.6, 6.5, 0, 0.8, 0.5, 0.7, 0.6, 0.4, 100]);
    expect(ftes("FTE %", 100, 60, 0)).toEqual([1, 0.6, 0]);
  });
  test("refused below zero, above a hundred, in pounds, or where it could be two things", () => {
    expect(ftes("FTE", -1, 100.5, "n/a", "TBC", "", "half")).toEqual([null, null, null, null, null, null]);
    expect(ftes("FTE %", 60, 0.8)).toEqual([0.6, null]);
  });
});

describe("pay", () => {
  const pays = (headings: readonly string[], ...rows: Rows): readonly (number | null)[] => read([["Post", ...headings], ...rows.map((row, at) => [`P${String(at)}`, ...row])]).lines.map(({ salary }) => salary.value);
  const reasons = (headings: readonly string[], ...rows: Rows): readonly string[] => read([["Post", ...headings], ...rows.map((row, at) => [`P${String(at)}`, ...row])]).lines.map(({ salary }) => salary.reason);
  test("of a year, a month or a week, as words or the heading say", () => {
    expect(pays(["Salary", "FTE"], [24_500, 1], ["£24,500 pa", 1], ["24,500 per annum", 1], ["£2,000 pm", 1], ["£2,000 per month", 1], ["£700 pw", 1], ["£0", 1])).toEqual([24_500, 24_500, 24_500, 24_000, 24_000, 700 * WEEKS, 0]);
    expect(pays(["Monthly salary", "FTE"], [2000, 1], ["£1,500.50", 1])).toEqual([24_000, 18_006]);
    expect(pays(["Salary (£000)", "FTE"], [24.5, 1], [30, 1])).toEqual([24_500, 30_000]);
  });
  test("of an hour only where the hours are given, and it is said", () => {
    expect(pays(["Hourly rate", "FTE", "Full-time hours"], [12.6, 1, 37], ["£12.60", 0.5, 37], [12.6, 0.5, null])).toEqual([12.6 * 37 * WEEKS, 12.6 * 37 * WEEKS, null]);
    expect(reasons(["Hourly rate", "FTE", "Full-time hours"], [12.6, 1, 37], ["£12.60", 0.5, 37], [12.6, 0.5, null])).toEqual([
      "“12.6”, an hour’s pay × 37 hours a week × 52.14 weeks", "read from the text “£12.60”, an hour’s pay × 37 hours a week × 52.14 weeks", "“12.6” is an hour’s pay and no hours are given: type the pay of a year",
    ]);
    expect(pays(["Salary", "FTE"], [24_000, 1], ["£12.60 per hour", 1], ["£12.60/hr", 1], ["12.60 ph", 1])).toEqual([24_000, null, null, null]);
  });
  test("hours a post works are divided by its FTE; hours of a whole post are not", () => {
    expect(pays(["Hourly rate", "FTE", "Contracted hours"], [12.6, 0.5, 18.5])).toEqual([12.6 * 37 * WEEKS]);
    expect(pays(["Hourly rate", "FTE", "Hours"], [12.6, 0.5, 18.5], [13, 1, 37])).toEqual([12.6 * 37 * WEEKS, 13 * 37 * WEEKS]);
    expect(pays(["Hourly rate", "FTE", "Hours"], [12.6, 0.5, 37], [13, 1, 37])).toEqual([12.6 * 37 * WEEKS, 13 * 37 * WEEKS]);
    expect(pays(["Hourly rate", "FTE", "Hours"], [12.6, 0.5, 30], [13, 1, 20])).toEqual([null, null]);
    expect(pays(["Hourly rate", "FTE", "Contracted hours"], [12.6, null, 18.5])).toEqual([null]);
    expect(pays(["Hourly rate", "Hours"], [12.6, 30])).toEqual([12.6 * 30 * WEEKS]);
    expect(pays(["Hourly rate", "FTE", "Hours"], [12.6, 1, 1950], [13, 1, 37])).toEqual([null, 13 * 37 * WEEKS]);
  });
  test("that could be an hour's or thousands is refused", () => {
    expect(reasons(["Salary", "FTE"], [24.5, 1], [30_000, 1])).toEqual(["“24.5” is too little for a year’s pay: type the pay of a year, or say that it is for an hour", ""]);
    expect(pays(["Hourly rate", "FTE", "Full-time hours"], [24_500, 1, 37], [12, 1, 37])).toEqual([null, 12 * 37 * WEEKS]);
    expect(pays(["Salary", "FTE"], ["£24k", 1], ["£24,000 - £26,000", 1], [-24_000, 1], ["€24,000", 1], [24_000, 1])).toEqual([null, null, null, null, 24_000]);
  });
  test("the salary of a whole post is read before an actual one, and an actual one alone is asked about", () => {
    const both = read([["Post", "Actual salary", "FTE salary", "FTE"], ["A", 12_000, 24_000, 0.5]]);
    expect(both.lines[0]?.salary.value).toBe(24_000);
    expect(words(both)).toContain("“Actual salary” could be the salary too: “FTE salary” is read.");
    expect(words(read([["Post", "Actual salary", "FTE"], ["A", 12_000, 0.5]]))).toContain("“Actual salary” may be for the hours each post works: the salary of a whole post is meant, as it is multiplied by the FTE.");
  });
});

test("a person can say what a column is, once, and which rows are totals", () => {
  const rows: Rows = [["Post", "Foo", "Bar"], ["A", 24_000, 1], ["B", 25_000, 0.5]];
  const chosen = read(rows, { choices: { roles: new Map<number, StaffRole>([[1, "salary"], [2, "fte"]]), totalRows: new Map([[2, true]]) } });
  expect([roles(chosen), chosen.lines.map(({ post, salary, fte }) => [post, salary.value, fte?.value])]).toEqual([["post", "salary", "fte"], [["A", 24_000, 1]]]);
  expect(words(read(rows, { choices: { roles: new Map<number, StaffRole>([[1, "salary"], [2, "salary"]]) } }))).toContain("Only one column can be the salary: “Bar” is not read.");
  expect(read([["Post", "Salary", "FTE"], ["Total care lead", 24_000, 1], ["B", 25_000, 0.5]], { choices: { totalRows: new Map([[1, false]]) } }).lines).toHaveLength(2);
});

test("totals by formula, with more posts than one line may have, are no posts", () => {
  const table = read([["Post", "Salary", "FTE"], ["A", 24_000, 60], ["B", 25_000, 55], ["All posts", { value: 49_000, formula: "=SUM(B2:B3)" }, { value: 115, formula: "=SUM(C2:C3)" }]]);
  expect([table.lines.map(({ post }) => post), table.totals?.map(({ how }) => how)]).toEqual([["A", "B"], ["formula"]]);
});

test("a service merged down is every post's", () => {
  const table = read([["Service", "Post", "Salary", "FTE"], ["Refuge", "A", 24_000, 1], [null, "B", 24_000, 1], ["Advice", "C", 24_000, 1]], { merged: [{ row: 1, column: 0, rows: 2, columns: 1 }] });
  expect(table.lines.map(({ service }) => service)).toEqual(["Refuge", "Refuge", "Advice"]);
});

test.each<[string, Rows, string, number]>([
  ["nothing", [], "There is nothing in these cells: choose the cells that hold the staffing list.", 0],
  ["no salaries", [["Post", "FTE"], ["A", 1], ["B", 0.5]], "No column of salaries was found: choose the column that holds them.", 2],
  ["no FTE", [["Post", "Salary"], ["A", 24_000]], "No column of FTE was found: choose the column that holds it.", 1],
  ["pay without a post beside it", [["Post", "Salary", "FTE"], ["A", 24_000, 1], [null, 25_000, 1], ["B", 26_000, 1]], "", 2],
])("%s", (_, rows, said, lines) => {
  const table = read(rows);
  expect([words(table), table.lines.length]).toEqual([expect.stringContaining(said), lines]);
});

test("no column of FTE is null, not a post of one", () => {
  expect(read([["Post", "Salary"], ["A", 24_000]]).lines[0]).toMatchObject({ fte: null, salary: { value: 24_000 } });
});

test("many", () => {
  const table = read([["Post", "Salary", "FTE", "Service"], ...Array.from({ length: 5000 }, (_, at): LiteralCell[] => [`Post ${String(at)}`, 24_000 + at, at % 10 === 0 ? null : 0.5, `Service ${String(at % 6)}`])]);
  expect([table.lines.length, table.lines.filter(({ fte }) => fte?.value === null).length, table.counts]).toEqual([5000, 500, { read: 10_000, used: 9500, fixed: 0, leftOut: 500 }]);
});
