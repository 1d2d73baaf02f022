import { appraisalAnswer } from "../../../src/workings/appraisal/appraisalAnswer";
import type { AppraisalCase } from "../../../src/workings/appraisal/appraisalCase";
import { appraisalExplanation, type AppraisalFigure } from "../../../src/workings/appraisal/appraisalExplanation";
import type { Explanation } from "../../../src/workings/explanation";
import { BY_HAND, caseOf, cost, FOUR_OPTIONS, option } from "./_cases";
import { PLAN_CASES } from "./_planCases";

const explained = (given: AppraisalCase, figure: AppraisalFigure): Explanation => appraisalExplanation(given, appraisalAnswer(given), figure);

it("worked example: the net present value of a new service", () => {
  const { title, steps, sources } = explained(BY_HAND, { kind: "net", view: "value", option: 1 });
  expect(title).toBe("Net present value of New service");
  expect(steps.map(({ label, value }) => [label, value])).toEqual([
    ["Benefits", "£40.00"], ["Costs", "£50.00"], ["As given", "−£10.00"], ["Optimism in costs", "−£10.00"], ["Optimism in benefits", "−£4.00"], ["Net present value", "−£24.00"],
  ]);
  expect(steps.at(-1)!.formula).toBe("−£10.00 − £10.00 − £4.00");
  expect(sources.map(({ label, value }) => [label, value])).toEqual([
    ["New service: added to costs", "20%"], ["New service: taken off benefits", "10%"], ["Staff, 2026-27", "£50.00"], ["Fewer placements, 2026-27", "£40.00"],
  ]);
});

it("worked example: the lead, a switching value, and a line that has none", () => {
  expect(explained(BY_HAND, { kind: "lead" }).steps.at(-1)).toEqual({ label: "Lead", formula: "−£24.00 + £100.00", value: "£76.00" });
  expect(explained(BY_HAND, { kind: "switching", line: 0 }).steps.slice(-2)).toEqual([
    { label: "Switching value", formula: "1 + £76.00 ÷ −£100.00", value: "24%" }, { label: "All years", formula: "£100.00 × 24%", value: "£24.00" },
  ]);
  expect(explained(BY_HAND, { kind: "switching", line: 2 }).sentences[0]).toMatch(/^Even without the line/);
  expect(explained({ ...FOUR_OPTIONS, decidedBy: "council" }, { kind: "switching", line: 1 }).sentences[0]).toMatch(/worth nothing in this view/);
});

it("says at what discount rate the choice turns, and that none does", () => {
  const turned = explained(PLAN_CASES["a rate above which the choice turns"]!, { kind: "discountSwitch" });
  expect(turned.steps).toEqual([{ label: "Rate of year 1", formula: "3.5% + 6.5%", value: "10%" }]);
  expect(turned.sentences[0]).toBe("The nearest rate at which Now is level with Later.");
  expect(explained(BY_HAND, { kind: "discountSwitch" })).toMatchObject({ steps: [], sentences: [expect.stringContaining("best at every rate"), expect.any(String)] });
});

it("adds up a score", () => {
  const { steps, sources } = explained(FOUR_OPTIONS, { kind: "score", option: 3 });
  expect(steps.at(-1)).toEqual({ label: "Score", formula: "2 + 1.25 + 0.4 + 0.45", value: "4.1" });
  expect(sources).toHaveLength(8);
});

it("explains every figure of every case, each step with words, and refuses what is not there", () => {
  for (const given of Object.values(PLAN_CASES)) {
    const answer = appraisalAnswer(given);
    const figures: AppraisalFigure[] = [
      ...given.options.flatMap((_, at) => (["value", "cash", "council"] as const).map((view): AppraisalFigure => ({ kind: "net", view, option: at }))),
      ...given.lines.map((_, line): AppraisalFigure => ({ kind: "switching", line })), ...(answer.next === null ? [] : [{ kind: "lead" as const }, { kind: "discountSwitch" as const }]),
      ...(answer.scores ? given.options.map((_, at): AppraisalFigure => ({ kind: "score", option: at })) : []),
    ];
    for (const figure of figures) {
      const { title, sentences, steps } = appraisalExplanation(given, answer, figure);
      for (const words of [title, ...sentences, ...steps.flatMap(({ label, formula, value }) => [label, formula, value])]) {
        expect(words).not.toMatch(/NaN|undefined|null|Infinity|^$/);
      }
    }
  }
  const one = caseOf({ options: [option("Only")], lines: [cost(0, "A", [1])] });
  for (const figure of [{ kind: "lead" }, { kind: "discountSwitch" }, { kind: "score", option: 0 }, { kind: "net", view: "cash", option: 1 }, { kind: "switching", line: 1 }] as const) {
    expect(() => explained(one, figure)).toThrow(RangeError);
  }
});
