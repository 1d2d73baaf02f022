import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import { comparisonExplanation, type ComparisonFigure } from "../../../../src/workings/openbook/comparisonExplanation";
import { ACME, BRIGHT_GIVEN, caseOf, COLLAR, typed } from "./_cases";
import { returnOf } from "./_returns";

const CASE = caseOf({ returns: [returnOf(ACME), returnOf(BRIGHT_GIVEN)], terms: [COLLAR, { ...COLLAR, minimum: typed(0.3), maximum: null }], termsOf: [0, 1] });
const answer = comparisonAnswer(CASE);
const open = (figure: ComparisonFigure) => comparisonExplanation(CASE, answer, figure);
const values = (figure: ComparisonFigure): string[] => open(figure).steps.map(({ value }) => value);

test("the change, by return and by line", () => {
  // 3,820 − 3,350 and 4,105.05 − 3,775.55
  expect(values({ kind: "change" })).toEqual(["£470.00", "£329.50", "£799.50"]);
  const { steps } = open({ kind: "return change", of: 0 });
  expect(steps.map(({ label, value }) => [label, value])).toEqual([["Front-line staff", "−£10.00"], ["Managers", "£400.00"], ["Training", "£10.00"], ["Travel", "£70.00"], ["Price, volume, mix, new or dropped, not split", "£470.00"]]);
});

test("a line opens into its step with the group, volume, mix and price, and the cells of the return", () => {
  const { steps, sources } = open({ kind: "line", of: 0, line: 0 });
  expect(steps.map(({ formula, value }) => [formula, value])).toEqual([
    ["£990.00 − £1,000.00", "−£10.00, −1%"], ["100 × 160 ÷ 150", "106.66667 hours"], ["(106.66667 − 100) × £10.00", "£66.67"], ["(90 − 106.66667) × £10.00", "−£166.67"], ["(£11.00 − £10.00) × 90", "£90.00"],
  ]);
  expect(sources.map(({ where }) => where)).toEqual(["Acme Care 2025-26.xlsx, Costs!F7", "Acme Care 2025-26.xlsx, Costs!E7", "Acme Care 2025-26.xlsx, Costs!J7", "Acme Care 2025-26.xlsx, Costs!I7"]);
});

test("lines that are new, dropped or not split say so", () => {
  const line = (name: string): number => answer.compared[1]!.lines.findIndex((each) => each.name === name);
  expect(open({ kind: "line", of: 1, line: line("Consultants") }).steps[1]).toMatchObject({ label: "New or dropped", value: "£640.00" });
  expect(open({ kind: "line", of: 1, line: line("Managers") }).steps[1]).toMatchObject({ label: "Not split", value: "−£30.00" });
  expect(open({ kind: "line", of: 1, line: line("Training") }).sentences[0]).toContain("costs nothing now");
});

test("each effect adds the returns up to the answer's own", () => {
  for (const [kind, key] of [["price", "price"], ["volume", "volume"], ["mix", "mix"], ["new or dropped", "newOrDropped"], ["not split", "notSplit"]] as const) {
    expect(Number(values({ kind }).at(-1)!.replaceAll(/[£,]/g, "").replace("−", "-"))).toBeCloseTo(answer.total[key], 2);
  }
});

test("a surplus that is shared, and one that is topped up", () => {
  // 4,300 − 3,820 = 480; 8% of 4,300 is 344; half of 136 goes back.
  expect(open({ kind: "surplus", of: 0 }).steps.map(({ label, value }) => [label, value])).toEqual([["Surplus", "£480.00, 11.162791% of income"], ["Returned", "£68.00"], ["Surplus after", "£412.00, 9.581395% of income"]]);
  // 4,650 − 4,105.05 = 544.95; 30% of 4,650 is 1,395.
  expect(open({ kind: "surplus", of: 1 }).steps[1]).toEqual({ label: "Topped up", formula: "30% × £4,650.00 − £544.95", value: "£850.05" });
});

test.each<ComparisonFigure>([{ kind: "return change", of: 2 }, { kind: "line", of: 0, line: 9 }, { kind: "surplus", of: 5 }])("a figure that is not there is an error: %o", (figure) => {
  expect(() => open(figure)).toThrow(RangeError);
});
