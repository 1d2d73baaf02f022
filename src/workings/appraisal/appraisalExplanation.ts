import type { Explanation, ExplanationStep } from "../explanation";
import { differenceInWords, numberInWords, percentInWords, poundsInWords, sumInWords } from "../figuresInWords";
import type { AppraisalAnswer, AppraisalCase, AppraisalView } from "./appraisalCase";
import { VIEW_WORDS } from "./appraisalSettings";
import { correctionSources, lineAt, lineSources, optionAt, source, type Appraised } from "./explainParts";
import { schemeInWords } from "./schemeInWords";
import { amountsOf, isCounted } from "./viewAnswer";

/** A figure of the answer that can be opened up; places count from 0. */
export type AppraisalFigure =
  | { readonly kind: "net"; readonly view: AppraisalView; readonly option: number }
  | { readonly kind: "switching"; readonly line: number }
  | { readonly kind: "score"; readonly option: number }
  | { readonly kind: "lead" | "discountSwitch" };

/** How a figure came about: words, each step with its values, and the cells it rests on. */
export function appraisalExplanation(appraisal: AppraisalCase, answer: AppraisalAnswer, figure: AppraisalFigure): Explanation {
  const at = { appraisal, answer };
  switch (figure.kind) {
    case "net": return explainNet(at, figure.view, figure.option);
    case "switching": return explainSwitching(at, figure.line);
    case "score": return explainScore(at, figure.option);
    case "lead": return explainLead(at);
    case "discountSwitch": return explainDiscount(at);
  }
}

function explainNet(at: Appraised, view: AppraisalView, option: number): Explanation {
  const { appraisal, answer } = at;
  const name = optionAt(at, option);
  const found = answer.views[view];
  const [before, after] = [found.before[option]!, found.options[option]!];
  const correction = (label: string, value: number): ExplanationStep[] => (value === 0 ? [] : [{ label, formula: "by the option's own rate, on a line of its own", value: poundsInWords(value) }]);
  return {
    title: `Net present value of ${name}`,
    sentences: [`${VIEW_WORDS[view]}: what the option brings less what it costs, in pounds of ${appraisal.years[0]!}.`, schemeInWords(appraisal.scheme)],
    steps: [
      { label: "Benefits", formula: "each year × its discount factor, added up", value: poundsInWords(before.benefit) },
      { label: "Costs", formula: "each year × its discount factor, added up", value: poundsInWords(before.cost) },
      { label: "As given", formula: differenceInWords(before.benefit, before.cost, poundsInWords), value: poundsInWords(before.netPresentValue) },
      ...correction("Optimism in costs", found.costCorrection[option]!), ...correction("Optimism in benefits", found.benefitCorrection[option]!),
      {
        label: "Net present value", value: poundsInWords(after.netPresentValue),
        formula: sumInWords([before.netPresentValue, found.costCorrection[option]!, found.benefitCorrection[option]!], poundsInWords),
      },
    ],
    sources: [...correctionSources(at, option), ...lineSources(at, appraisal.lines.filter((line) => line.option === option && isCounted(appraisal, view, line)))],
  };
}

function explainLead(at: Appraised): Explanation {
  const { appraisal, answer: { views, preferred, next, lead } } = at;
  if (next === null || lead === null) throw new RangeError("There is no other option to lead");
  const { options } = views[appraisal.decidedBy];
  const [best, other] = [options[preferred]!, options[next]!];
  return {
    title: `Lead of ${optionAt(at, preferred)}`,
    sentences: [`The preferred option is the first of those with the highest net present value: ${VIEW_WORDS[appraisal.decidedBy].toLowerCase()}, corrected for optimism.`, "Level options have a lead of £0.00."],
    steps: [
      { label: optionAt(at, preferred), formula: "net present value, corrected", value: poundsInWords(best.netPresentValue) },
      { label: optionAt(at, next), formula: "the best of the others", value: poundsInWords(other.netPresentValue) },
      { label: "Lead", formula: differenceInWords(best.netPresentValue, other.netPresentValue, poundsInWords), value: poundsInWords(lead) },
    ],
    sources: [...correctionSources(at, preferred), ...correctionSources(at, next)],
  };
}

const NO_VALUE: Readonly<Record<"no-effect" | "not-at-nothing" | "one-option", string>> = {
  "no-effect": "The line is worth nothing in this view, so nothing it does turns the choice.",
  "not-at-nothing": "Even without the line the choice is the same, and a cost does not turn into income nor a benefit into a cost.",
  "one-option": "There is one option, and so nothing to turn the choice to.",
};

function explainSwitching(at: Appraised, place: number): Explanation {
  const { appraisal, answer: { switching, lineValues, views } } = at;
  const line = lineAt(at, place);
  const { multiplier, rival, none } = switching[place]!;
  const { options } = views[appraisal.decidedBy];
  const own = options[line.option]!.netPresentValue;
  const now = amountsOf(line).reduce((sum, amount) => sum + amount, 0);
  const sources = [...correctionSources(at, line.option), ...lineSources(at, [line])];
  const title = `Switching value of ${line.name}, ${optionAt(at, line.option)}`;
  if (multiplier === null || rival === null) return { title, sentences: [NO_VALUE[none!]], steps: [{ label: "Worth now", formula: "present value, corrected", value: poundsInWords(lineValues[place]!) }], sources };
  const other = options[rival]!.netPresentValue;
  return {
    title,
    sentences: [`What every year of the line is multiplied by, all else as it is, for ${optionAt(at, line.option)} to be level with ${optionAt(at, rival)}.`, "Net present value is a straight line in it, so it is exact."],
    steps: [
      { label: "Worth now", formula: "present value, corrected; a cost is below zero", value: poundsInWords(lineValues[place]!) },
      { label: "Gap", formula: differenceInWords(other, own, poundsInWords), value: poundsInWords(other - own) },
      { label: "Switching value", formula: `1 + ${poundsInWords(other - own)} ÷ ${poundsInWords(lineValues[place]!)}`, value: percentInWords(multiplier) },
      { label: "All years", formula: `${poundsInWords(now)} × ${percentInWords(multiplier)}`, value: poundsInWords(now * multiplier) },
    ],
    sources,
  };
}

function explainDiscount(at: Appraised): Explanation {
  const { appraisal, answer: { discountSwitch, preferred } } = at;
  if (!discountSwitch) throw new RangeError("There is no other option that a discount rate could turn the choice to");
  const { shift, rate, becomes, least, most } = discountSwitch;
  const searched = `Searched from ${percentInWords(least)} to ${percentInWords(most)} in year 1, every year's rate moved by the same points.`;
  return {
    title: "Switching discount rate",
    sentences: [
      rate === null || becomes === null ? `${optionAt(at, preferred)} is the best at every rate that was tried.` : `The nearest rate at which ${optionAt(at, becomes)} is level with ${optionAt(at, preferred)}.`, searched,
    ],
    steps: rate === null || shift === null ? [] : [{ label: "Rate of year 1", formula: differenceInWords(rate - shift, -shift, percentInWords), value: percentInWords(rate) }],
    sources: typeof appraisal.scheme === "number" ? [{ label: "Discount rate", value: percentInWords(appraisal.scheme), where: "Typed in the pane", origin: { kind: "typed" } }] : [],
  };
}

function explainScore(at: Appraised, option: number): Explanation {
  const { appraisal: { criteria }, answer: { scores } } = at;
  if (!criteria || !scores) throw new RangeError("There are no scores");
  const found = scores.options[option];
  if (!found) throw new RangeError(`There is no option ${option + 1}`);
  return {
    title: `Weighted score of ${optionAt(at, option)}`,
    sentences: ["Each criterion's score × its weight, added up: a judgement laid open, beside the money and not in it."],
    steps: [
      ...criteria.map(({ name, weight, scores: given }): ExplanationStep => ({
        label: name, formula: `${numberInWords(given[option]!.value)} × ${percentInWords(weight.value)}`, value: numberInWords(given[option]!.value * weight.value),
      })),
      { label: "Score", formula: sumInWords(criteria.map(({ weight, scores: given }) => given[option]!.value * weight.value), numberInWords), value: numberInWords(found.score) },
    ],
    sources: criteria.flatMap(({ name, weight, scores: given }) => [source(`Weight of ${name}`, weight, percentInWords), source(`Score: ${name}`, given[option]!, numberInWords)]),
  };
}
