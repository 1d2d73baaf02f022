import type { CriteriaChoices, CriteriaRole, CriteriaTable } from "../../../src/intake/savings/criteriaReading";
import { readCriteria } from "../../../src/intake/savings/readCriteria";
import { blockOf, type BlockOptions, type LiteralCell } from "../_block";

type Rows = readonly (readonly LiteralCell[])[];
const read = (rows: Rows, options: BlockOptions & { choices?: CriteriaChoices } = {}): CriteriaTable => readCriteria(blockOf(rows, options), options.choices);
const words = (table: CriteriaTable): string => table.remarks.map((remark) => remark.words).join("\n");
const roles = (table: CriteriaTable): readonly CriteriaRole[] => table.columns.map(({ role }) => role);

describe("criteria of an options appraisal", () => {
  const table = read([
    ["Scoring (0 to 5)"], [],
    ["Criterion", "Weight", "Do nothing", "In-house", "Contracted out", "Notes"],
    ["Quality", "40%", 2, "4", 3, "panel of three"],
    ["Reach", 0.35, 1, 3, 5, null],
    ["Risk", 0.25, 4, 2, 3, null],
    ["Total", 1, 7, 9, 11, null],
  ], { row: 4, column: 2 });
  test("every other column of figures is an option", () => {
    expect(roles(table)).toEqual(["criterion", "weight", "score", "score", "score", "ignore"]);
    expect(table.options.map(({ name, column }) => [name, column])).toEqual([["Do nothing", 4], ["In-house", 5], ["Contracted out", 6]]);
  });
  test("weights are fractions and scores in the order of the options", () => {
    expect(table.lines.map(({ name, weight, scores }) => [name, weight?.value, scores.map(({ value }) => value)])).toEqual([["Quality", 0.4, [2, 4, 3]], ["Reach", 0.35, [1, 3, 5]], ["Risk", 0.25, [4, 2, 3]]]);
    expect(table.footings).toEqual([expect.objectContaining({ label: "Total", stated: 1, holds: true })]);
    expect(table.counts).toEqual({ read: 16, used: 10, fixed: 2, leftOut: 4 });
  });
});

const weights = (heading: string, ...cells: LiteralCell[]): CriteriaTable => read([["Criterion", heading, "A", "B"], ...cells.map((cell, at): LiteralCell[] => [`Criterion ${"abcdef".charAt(at)}`, cell, 1, 2])]);

test.each<[string, readonly LiteralCell[], readonly (number | null)[]]>([
  ["Weight", [40, 35, 25], [0.4, 0.35, 0.25]], ["Weighting", [0.5, 0.5], [0.5, 0.5]], ["Weight %", [60, 30], [0.6, 0.3]], ["Weight", [5, 3], [null, null]], ["Weight", ["50%", "-50%"], [0.5, null]], ["Weight", ["150%", "n/a"], [null, null]],
])("%s %j", (heading, cells, values) => {
  expect(weights(heading, ...cells).lines.map(({ weight }) => weight?.value)).toEqual(values);
});

test("weights that do not come to the whole are said so", () => {
  expect(words(weights("Weight %", 60, 30))).toContain("The weights come to 90%, not 100%: check them.");
  expect(words(weights("Weight", 0.1, 0.2, 0.7))).not.toContain("come to");
});

test("weighted scores and the scale beside the scores are not options", () => {
  const table = read([["Criterion", "Weight", "Out of", "Option 1", "Option 1 weighted score", "Option 2"], ["Quality", 0.6, 5, 3, 1.8, 4], ["Price", 0.4, 5, 2, 0.8, 5]]);
  expect(table.options.map(({ name }) => name)).toEqual(["Option 1", "Option 2"]);
});

test("a score that is a percentage or missing is left out and named", () => {
  const table = read([["Criterion", "Weight", "A", "B"], ["Quality", 0.6, "3%", 4], ["Price", 0.4, 2, "tbc"]]);
  expect(table.lines.map(({ scores }) => scores.map(({ value }) => value))).toEqual([[null, 4], [2, null]]);
  expect(words(table)).toContain("2 criteria have a score that cannot be read, the first “Quality”: every option needs a score for it.");
});

test("a person can say what a column is", () => {
  const rows: Rows = [["Thing", "Foo", "A", "B"], ["Quality", 0.6, 3, 4], ["Price", 0.4, 2, 5]];
  expect(words(read(rows))).toContain("No column of weights was found");
  const chosen = read(rows, { choices: { roles: new Map([[1, "weight"], [3, "ignore"]]) } });
  expect([chosen.options.map(({ name }) => name), chosen.lines.map(({ weight }) => weight?.value)]).toEqual([["A", "B"].slice(0, 1), [0.6, 0.4]]);
});

test.each<[string, Rows, string, number]>([
  ["nothing", [], "There is nothing in these cells: choose the cells that hold the criteria.", 0],
  ["no scores", [["Criterion", "Weight"], ["Quality", 1], ["Price", 0]], "No columns of scores were found: choose a column for each option.", 2],
  ["one criterion", [["Criterion", "Weight", "A"], ["Quality", 1, 3]], "", 1],
  ["the same twice", [["Criterion", "Weight", "A"], ["Quality", 0.5, 3], ["quality", 0.5, 2]], "“Quality” is in rows 2 to 3", 2],
  ["hostile names", [["Criterion", "Weight", "__proto__", "=A1"], ["constructor", 0.5, 3, 1], ["@x", 0.5, 2, 1]], "", 2],
])("%s", (_, rows, said, lines) => {
  const table = read(rows);
  expect([words(table), table.lines.length]).toEqual([expect.stringContaining(said), lines]);
});

test("many", () => {
  const table = read([["Criterion", "Weight", ...Array.from({ length: 9 }, (_, at) => `Option ${String(at)}`)], ...Array.from({ length: 1000 }, (_, at): LiteralCell[] => [`Criterion no ${String(at)}`, 0.001, ...Array.from({ length: 9 }, (__, option) => (at * 7 + option * 3) % 5)])]);
  expect([table.lines.length, table.options.length, table.counts.used]).toEqual([1000, 9, 10_000]);
});
