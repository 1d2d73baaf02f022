import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import type { Difference } from "../../../../src/workings/openbook/comparisonFigures";
import { ACME, BRIGHT, CASES, caseOf, typed } from "./_cases";
import { ALL_PLANTED, aYearOn, PLANTED, YEAR_BEFORE } from "./_pair";
import { returnOf } from "./_returns";

const found = (now = aYearOn(), more: Partial<Parameters<typeof caseOf>[0]> = {}): readonly Difference[] => comparisonAnswer(caseOf({ returns: [now], earlier: [YEAR_BEFORE], against: "earlier", termsOf: [null], ...more })).differences;
const rows = (differences: readonly Difference[]) => differences.map(({ kind, ref, before, after, amount }) => [kind, ref, before, after, amount === null ? null : Math.round(amount * 100) / 100]);

test("a return that says the same a year on has no differences, against anything", () => {
  for (const against of ["tendered", "last", "earlier"] as const) expect(found(aYearOn(), { against })).toEqual([]);
});

test.each(PLANTED)("$row.0 of $row.1, planted alone, is that row and no other", ({ change, row }) => {
  expect(rows(found(aYearOn(change)))).toEqual([row]);
});

test("all of them planted together are exactly those rows", () => {
  const expected = PLANTED.map(({ row }) => row);
  const all = rows(found(ALL_PLANTED));
  expect(all).toHaveLength(expected.length);
  expect(all).toEqual(expect.arrayContaining(expected as unknown[]));
});

test("each asks a question of one or two sentences, of the line by name, with its cell where there is one", () => {
  for (const { question, line, cell, ref } of found(ALL_PLANTED)) {
    expect(question).toMatch(/\?$/);
    expect(question).toContain(line);
    if (ref !== "+1") expect(cell).toMatch(/^(Costs|Activity|Income and surplus)![A-Z]+\d+$/);
  }
});

test("price and quantity that offset each other are both asked about, though the cost is within the tolerance", () => {
  expect(rows(found(aYearOn({ costs: { C01: { quantity: [1_000, 1_000, 800], cost: [12_000, 12_000, 12_000] } } })))).toEqual([
    ["price", "C01", "£12.00 per hour", "£15.00 per hour", 2_400], ["quantity", "C01", "1,000 hours", "800 hours", -2_400],
  ]);
});

test("limits decide: the tolerance, what is ignored, what is always asked", () => {
  const limits = (tolerance: number, ignoreBelow: number, alwaysAbove: number | null) => ({ limits: { tolerance: typed(tolerance), ignoreBelow: typed(ignoreBelow), alwaysAbove: alwaysAbove === null ? null : typed(alwaysAbove) } });
  const dearer = aYearOn({ costs: { C04: { cost: [3_000, 3_000, 3_150] } } });
  expect(found(dearer, limits(0.05, 0, null))).toEqual([]);
  expect(found(dearer, limits(0.049, 0, null))).toHaveLength(1);
  expect(found(dearer, limits(0.049, 150.01, null))).toEqual([]);
  expect(found(dearer, limits(1, 0, 150))).toHaveLength(1);
});

test("an earlier submission of the same year is compared too, and what it said of last year", () => {
  const first = aYearOn();
  expect(rows(found(aYearOn({ costs: { C04: { cost: [3_000, 2_900, 3_600] } } }), { earlier: [YEAR_BEFORE, first] }))).toEqual([
    ["over tolerance", "C04", "£3,000.00", "£3,600.00", 600], ["last year restated", "C04", "£3,000.00", "£2,900.00", -100],
  ]);
});

test("last year restated is found whatever is compared; other changes since only against the earlier return", () => {
  const now = aYearOn({ costs: { C12: { cost: [400, 450, 400] }, C10: { note: "Roof" } } });
  expect(rows(found(now, { against: "tendered" }))).toEqual([["last year restated", "C12", "£400.00", "£450.00", 50]]);
});

test("a provider with an earlier return and none now is missing; one without an earlier return is not compared, and says so", () => {
  const answer = comparisonAnswer(CASES["against a return of the year before, and a provider with none"]!);
  expect(answer.differences.filter(({ provider }) => provider === "Gone Ltd")).toMatchObject([{ kind: "missing", part: null, ref: "", year: "2025-26" }]);
  expect(answer.compared[1]).toMatchObject({ lines: [], notCompared: expect.stringContaining("No earlier return") as string });
});

test("a return without tendered costs is not compared with its tender, and nothing in it is called new", () => {
  const answer = comparisonAnswer(caseOf({ returns: [returnOf({ costs: { C01: { cost: ["", 5, 7] } }, income: { I01: { cost: ["", 8, 9] } } })] }));
  expect(answer.differences).toEqual([]);
  expect(answer.compared[0]!.notCompared).toContain("as tendered");
});

test("words are compared without regard to spaces or capitals, and hostile ones stay words", () => {
  const hostile = returnOf({ ...BRIGHT, provider: "=HYPERLINK(\"http://x\")", costs: { C01: { name: "<b>Staff</b>", cost: [10, 10, 20] } } });
  expect(found(aYearOn({ costs: { C01: { name: " front-line  STAFF", unit: "Hours" } } }))).toEqual([]);
  expect(comparisonAnswer(caseOf({ returns: [hostile] })).differences[0]).toMatchObject({ provider: "=HYPERLINK(\"http://x\")", line: "<b>Staff</b>" });
});

test.each([
  ["no returns", caseOf({ returns: [] }), "empty-input"],
  ["a tolerance of 5", caseOf({ returns: [returnOf(ACME)], limits: { tolerance: typed(5), ignoreBelow: typed(0), alwaysAbove: null } }), "looks-like-percent"],
  ["terms that are not one a return", caseOf({ returns: [returnOf(ACME)], termsOf: [] }), "shape-mismatch"],
])("refuses %s", (_, given, code) => {
  expect(() => comparisonAnswer(given)).toThrow(expect.objectContaining({ code }));
});

test("figures too large to compare are said of that return alone", () => {
  const answer = comparisonAnswer(caseOf({ returns: [returnOf({ provider: "Huge", costs: { C01: { cost: [1, 1, 1e300] } }, income: { I01: { cost: [1, 1, 1] } } }), returnOf(ACME)] }));
  expect(answer.compared[0]!.notCompared).toContain("£9,999,999,999,999.99");
  expect(answer.compared[1]!.total.change).toBe(470);
  expect(answer.surplus[0]!.refused).toMatchObject({ code: "too-large" });
});

test("a return whose costs are all left empty is not compared, and is asked for once", () => {
  const empty = returnOf({ provider: "Empty", costs: { C01: { cost: [10, 10, ""] }, C02: { cost: [20, 20, "TBC"] } } });
  const { compared, total, differences } = comparisonAnswer(caseOf({ returns: [empty, returnOf(ACME)] }));
  expect(compared[0]).toMatchObject({ notCompared: "The return gives no costs for this year, so there is nothing to compare.", lines: [] });
  expect([total.before, total.change]).toEqual([compared[1]!.total.before, compared[1]!.total.change]);
  expect(differences.filter(({ provider, part }) => provider === "Empty" && part === "costs")).toEqual([
    expect.objectContaining({ kind: "missing", question: "No cost of this year is given in the return. When will it be filled in?", cell: "Costs!J7", amount: null }),
  ]);
  // Said to be none, it is compared.
  expect(comparisonAnswer(caseOf({ returns: [returnOf({ costs: { C01: { cost: [10, 10, "n/a"] } } })] })).compared[0]).toMatchObject({ notCompared: "", missing: 0 });
});

test("a cost of the year that is not given is counted, marked and turns a check red", () => {
  const { compared, checks } = comparisonAnswer(caseOf({ returns: [returnOf(BRIGHT), returnOf(ACME)] }));
  expect(compared.map(({ missing }) => missing)).toEqual([1, 0]);
  expect(compared[0]!.lines.filter(({ missing }) => missing).map(({ name }) => name)).toEqual(["Training"]);
  expect(checks.find(({ words }) => words === "Every cost line compared has a cost for this year.")).toMatchObject({ holds: false, difference: 1 });
});
