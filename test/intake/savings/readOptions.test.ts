import type { OptionLine, OptionsChoices, OptionsRole, OptionsTable } from "../../../src/intake/savings/optionsReading";
import { readOptions } from "../../../src/intake/savings/readOptions";
import { blockOf, dateCell, serialOf, type BlockOptions, type LiteralCell } from "../_block";

type Rows = readonly (readonly LiteralCell[])[];
const read = (rows: Rows, options: BlockOptions & { choices?: OptionsChoices } = {}): OptionsTable => readOptions(blockOf(rows, options), options.choices);
const words = (table: OptionsTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: OptionsTable): readonly OptionsRole[] => table.columns.map(({ role }) => role);
const sums = ({ flows }: OptionLine): readonly (number | null)[] => flows.map((cells) => (cells.length === 0 ? null : cells.reduce((sum, { value }) => sum + (value ?? NaN), 0)));

function expectWhole({ counts, cells }: OptionsTable): void {
  expect([counts.read, counts.leftOut]).toEqual([counts.used + counts.fixed + counts.leftOut, cells.filter(({ value }) => value === null).length]);
  expect(new Set(cells.map(({ place }) => `${String(place.row)}:${String(place.column)}`)).size).toBe(cells.length);
}

describe("years across", () => {
  const table = read([
    ["Options appraisal: substance misuse core offer"], [],
    ["Option", "Line", "Cost or benefit", "Payer", 0, 1, 2, 3, "Total"],
    ["Do nothing", "Current contract", "Cost", "Council", 410_000, 410_000, 410_000, 410_000, 1_640_000],
    ["In-house", "Staff", "Cost", "Council", 0, "£380,000", 380_000, 380_000, 1_140_000],
    [null, "TUPE", "One-off cost", "Provider", 60_000, null, null, null, 60_000],
    [null, "Saving to the NHS", "Benefit", "ICB", null, 20_000, 25_000, "TBC", 45_000],
    ["Embedded", "Wider value", "Non-cashable benefit", "Police and Crime Commissioner (PCC)", null, null, 12_000, 12_000, 24_000],
    ["Net present value", null, null, null, null, null, null, 999, null],
  ]);
  test("columns are matched, and a total is none of them", () => {
    expect(roles(table)).toEqual(["option", "line", "kind", "payer", "flow", "flow", "flow", "flow", "ignore"]);
    expect([table.layout, table.firstYear, table.years.map(({ label, year }) => [label, year])]).toEqual(["years across", null, [["0", 0], ["1", 1], ["2", 2], ["3", 3]]]);
    expectWhole(table);
  });
  test("options in order, blank cells under one being its lines, and said so", () => {
    expect(table.options).toEqual(["Do nothing", "In-house", "Embedded"]);
    expect(table.lines.map(({ option, name }) => [option, name])).toEqual([["Do nothing", "Current contract"], ["In-house", "Staff"], ["In-house", "TUPE"], ["In-house", "Saving to the NHS"], ["Embedded", "Wider value"]]);
    expect(words(table)).toContain("Rows 6 to 7 name no option: read as lines of the option named above.");
  });
  test("kind, payer and whether a benefit is cash", () => {
    expect(table.lines.map(({ kind, payer, cash }) => [kind?.value, payer?.value, cash?.value])).toEqual([
      ["cost", "council", undefined], ["cost", "council", undefined], ["cost", "provider", undefined], ["benefit", "NHS", undefined], ["benefit", "police", "non-cashable"],
    ]);
  });
  test("an empty cell keeps its year, and a refused one is there without a value", () => {
    expect(table.lines.map(sums)).toEqual([[410_000, 410_000, 410_000, 410_000], [0, 380_000, 380_000, 380_000], [60_000, null, null, null], [null, 20_000, 25_000, NaN], [null, null, 12_000, 12_000]]);
  });
});

test("years by financial year in £000, with one of them missing from the headings", () => {
  const table = read([["£000"], ["Option", "Line", "Kind", "2026/27", "2027/28", "2029/30"], ["A", "Grant", "Cost", 10, 20.5, 30], ["B", "Grant", "Cost", 10, 20, 30]]);
  expect([table.firstYear, table.years.map(({ label, place }) => [label, place?.column])]).toEqual([2026, [["2026/27", 3], ["2027/28", 4], ["2028/29", undefined], ["2029/30", 5]]]);
  expect(table.lines.map(sums)).toEqual([[10_000, 20_500, null, 30_000], [10_000, 20_000, null, 30_000]]);
  expect(words(table)).toContain("Nothing stands in 2028/29: a year of nothing, and the years after it keep their places.");
});

test("Year 0 over 2026/27, and a year said twice", () => {
  const table = read([["Option", "Line", "Kind", "Year 0", "Year 1", "Year 1"], [null, null, null, "2026/27", "2027/28", "2027/28"], ["A", "x", "Cost", 1, 2, 9], ["B", "y", "Cost", 3, 4, 9]]);
  expect([table.firstYear, table.lines.map(sums)]).toEqual([2026, [[1, 2], [3, 4]]]);
  expect(words(table)).toContain("is the same year as a column before it: not read.");
});

test("years numbered from 1 are said to begin at year 0", () => {
  const table = read([["Option", "Line", "Kind", "Year 1", "Year 2", "Year 3"], ["A", "x", "Cost", 1, 2, 3], ["B", "y", "Cost", 4, 5, 6]]);
  expect(table.years.map(({ label, year }) => [label, year])).toEqual([["Year 1", 0], ["Year 2", 1], ["Year 3", 2]]);
  expect(words(table)).toContain("Years are numbered from Year 1: the first is year 0, which is not discounted.");
});

test("a row for each amount: amounts of one line and year add up, in any order", () => {
  const table = read([
    ["Option", "Item", "Type", "Paid by", "Year", "Amount (£)"],
    ["Contract out", "Price", "Cost", "Council", "2027/28", 50], ["Contract out", "Price", "Cost", "Council", "2026/27", 40], ["contract out", "price ", "cost", "council", "2026/27", "2.50"],
    ["Contract out", "Price", "Cost", "NHS", "2028/29", 7], ["None", "Harm", "Cost", "NHS", dateCell(serialOf(2027, 2, 1), "Feb-27"), 90], ["None", "Harm", "Cost", "NHS", "soon", 91], ["None", "Harm", "Cost", "NHS", null, 92],
  ]);
  expect([table.layout, roles(table), table.firstYear]).toEqual(["list", ["option", "line", "kind", "payer", "year", "amount"], 2026]);
  expect(table.options).toEqual(["Contract out", "None"]);
  expect(table.lines.map((line) => [line.name, line.payer?.value, sums(line)])).toEqual([["Price", "council", [42.5, 50, null]], ["Price", "NHS", [null, null, 7]], ["Harm", "NHS", [90, null, null]]]);
  expect(table.cells.filter(({ outcome }) => outcome === "left out").map(({ reason }) => reason)).toEqual(["its year, “soon”, is not a year: type it as 2026/27, or as the number of the year", "no year is given beside it"]);
  expectWhole(table);
});

test("options and kinds from the names of sections", () => {
  const table = read([
    ["Line", "Payer", "2026/27", "2027/28"],
    ["Option 1: do nothing"], ["Costs"], ["Staff", "Council", 5, 6], ["Total costs", null, 5, 6], ["Benefits"], ["Fewer admissions", "NHS", 1, 2],
    ["Option 2: contract out"], ["Costs:"], ["Price", "Council", 4, 4], ["Benefits"], ["Fewer admissions", "NHS", 1, 3],
  ]);
  expect(table.lines.map((line) => [line.option, line.name, line.kind?.value, sums(line)])).toEqual([
    ["Option 1: do nothing", "Staff", "cost", [5, 6]], ["Option 1: do nothing", "Fewer admissions", "benefit", [1, 2]], ["Option 2: contract out", "Price", "cost", [4, 4]], ["Option 2: contract out", "Fewer admissions", "benefit", [1, 3]],
  ]);
  expect(table.footings.every(({ holds }) => holds)).toBe(true);
});

test("costs all below zero lose their minus; benefits and a lone credit keep their signs", () => {
  const rows = (credit: number): Rows => [["Option", "Line", "Kind", "2026/27", "2027/28"], ["A", "x", "Cost", -10, "(20)"], ["A", "y", "Benefit", 5, -6], ["B", "z", "Cost", credit, 0]];
  const all = read(rows(-7));
  expect(all.lines.map(sums)).toEqual([[10, 20], [5, -6], [7, 0]]);
  expect(all.lines[0]?.flows[0]?.[0]).toMatchObject({ scale: -1, reason: "-10 taken as a cost above zero: every cost of the table is below zero" });
  expect(read(rows(7)).lines.map(sums)).toEqual([[-10, -20], [5, -6], [7, 0]]);
});

test.each<[string, string]>([["Local authority", "council"], ["LA", "council"], ["NHS ICB", "NHS"], ["OPCC", "police"], ["Supplier", "provider"], ["HMPPS", "other public"]])("payer %s is the %s", (payer, group) => {
  expect(read([["Option", "Line", "Payer", "2026/27", "2027/28"], ["A", "x", payer, 1, 2]]).lines[0]?.payer?.value).toBe(group);
});

test("words that are not known are named, and lines that are neither cost nor benefit", () => {
  const table = read([["Option", "Line", "Kind", "Payer", "2026/27", "2027/28"], ["A", "x", "Cost", "Landlord", 1, 2], ["A", "y", null, "Council", 1, 2], ["A", "z", "Thing", "Council", 1, 2]]);
  expect(words(table)).toContain("“Landlord” in row 2 is not known: type council, NHS, police, provider or another public body.");
  expect(words(table)).toContain("One line is neither a cost nor a benefit (row 3): type which.");
  expect(words(table)).toContain("“Thing” in row 4 is not known: type cost or benefit.");
});

test("a cashable column says what is cash", () => {
  const table = read([["Option", "Line", "Cost or benefit", "Cashable", "2026/27", "2027/28"], ["A", "x", "Benefit", "Yes", 1, 2], ["A", "y", "Benefit", "No", 1, 2], ["A", "z", "Cash-releasing benefit", null, 1, 2]]);
  expect([roles(table)[3], table.lines.map(({ cash }) => cash?.value)]).toEqual(["cash", ["cashable", "non-cashable", "cashable"]]);
});

test("a person can say what a column is; one chosen for a year must be headed by one", () => {
  const rows: Rows = [["Thing", "Foo", "Bar", "2026/27", "2027/28"], ["A", "x", "c", 1, 2], ["B", "y", "c", 3, 4]];
  const chosen = read(rows, { choices: { roles: new Map([[0, "option"], [1, "line"], [2, "kind"]]) } });
  expect([roles(chosen), chosen.lines.map(({ kind }) => kind?.value)]).toEqual([["option", "line", "kind", "flow", "flow"], ["cost", "cost"]]);
  const odd = read([["Option", "Line", "Sum", "2026/27"], ["A", "x", 5, 1], ["B", "y", 6, 2]], { choices: { roles: new Map([[2, "flow"], [3, "flow"]]) } });
  expect(odd.cells.map(({ value, reason }) => [value, reason])).toEqual([[null, "no heading says which year it is"], [1, ""], [null, "no heading says which year it is"], [2, ""]]);
});

test.each<[string, Rows, string, number]>([
  ["nothing", [], "There is nothing in these cells: choose the cells that hold the options’ costs and benefits.", 0],
  ["one option and one line", [["Line", "2026/27", "2027/28"], ["x", 5, 6]], "No column says which option each line is of: all are read as lines of one.", 1],
  ["no years", [["Option", "Line", "Kind"], ["A", "x", "Cost"]], "No years were found", 0],
  ["kinds unsaid", [["Option", "Line", "2026/27", "2027/28"], ["A", "x", 5, 6], ["B", "y", 5, 6]], "No column says which lines are costs and which are benefits: choose the column that does.", 2],
  ["hostile names", [["Option", "Line", "Kind", "2026/27", "2027/28"], ["__proto__", "constructor", "Cost", 5, 6], ["=1+1", "@x", "Cost", 5, 6]], "", 2],
])("%s", (_, rows, said, lines) => {
  const table = read(rows);
  expect([words(table), table.lines.length]).toEqual([expect.stringContaining(said), lines]);
});

test("too many years, and years counted in two ways, are refused and not guessed", () => {
  const table = read([["Option", "Line", "Kind", "Year", "Amount"], ["A", "x", "Cost", "2026/27", 1], ["A", "x", "Cost", "2027/28", 2], ["A", "x", "Cost", 3, 3], ["A", "x", "Cost", "2150/51", 4]]);
  expect(table.years).toHaveLength(2);
  expect(table.cells.map(({ value }) => value)).toEqual([1, 2, null, null]);
});

test("many", () => {
  const table = read([["Option", "Line", "Kind", ...Array.from({ length: 20 }, (_, year) => year)], ...Array.from({ length: 2000 }, (_, at): LiteralCell[] => [`Option ${String(at % 9)}`, `Line ${String(at)}`, "Cost", ...Array.from({ length: 20 }, (__, year) => 100 + at + year)])]);
  expect([table.lines.length, table.options.length, table.counts]).toEqual([2000, 9, { read: 40_000, used: 40_000, fixed: 0, leftOut: 0 }]);
});
