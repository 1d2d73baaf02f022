import type { Explanation, ExplanationSource } from "../explanation";
import { numberInWords, percentInWords } from "../figuresInWords";
import { figureSources, publishedInWords, unitPriceInWords } from "./explainParts";
import type { FeeCheck, FeeTerms } from "./priceCase";

/** The hourly pay that a fee can carry, step by step, beside the wage floor of the date. */
export function explainFee(terms: FeeTerms, { pay, overFloor, floorFigure }: FeeCheck): Explanation {
  const { fee, nonPayCost, onCostRate, paidHoursPerContactHour: hours, surplus, surplusOn } = terms;
  const allowed = surplusOn === "cost" ? fee / (1 + surplus) : fee * (1 - surplus);
  const rate = percentInWords(surplus);
  return {
    title: "Pay the fee can carry",
    sentences: [
      "The hourly pay left once the surplus, the cost that is not pay, on-costs and the hours paid for each hour of contact are met.",
      overFloor === null || !floorFigure ? "No National Living Wage is held for this date."
        : `It is ${unitPriceInWords(Math.abs(overFloor))} an hour ${overFloor < 0 ? "below" : "above"} the National Living Wage of ${unitPriceInWords(floorFigure.value)}, the least an employer must pay those it applies to.`,
      ...(floorFigure && floorFigure.status !== "in force" && floorFigure.status !== "outturn" ? [`That wage is ${floorFigure.status === "announced" ? "announced and not yet law" : "a forecast"}.`] : []),
    ],
    steps: [
      {
        label: "Cost the fee allows", value: unitPriceInWords(allowed),
        formula: surplusOn === "cost" ? `${unitPriceInWords(fee)} ÷ (1 + ${rate} surplus on cost)` : `${unitPriceInWords(fee)} × (1 − ${rate} surplus on price)`,
      },
      { label: "Left for pay", formula: `${unitPriceInWords(allowed)} − ${unitPriceInWords(nonPayCost)}`, value: unitPriceInWords(allowed - nonPayCost) },
      {
        label: "Pay an hour", value: unitPriceInWords(pay),
        formula: `${unitPriceInWords(allowed - nonPayCost)} ÷ ((1 + ${percentInWords(onCostRate)} on-costs) × ${numberInWords(Number(hours.toPrecision(8)))} paid hours)`,
      },
    ],
    sources: [
      given("Fee an hour", unitPriceInWords(fee)), given("Cost that is not pay, an hour", unitPriceInWords(nonPayCost)), given("On-costs", percentInWords(onCostRate)),
      given("Hours paid for each hour of contact", numberInWords(Number(hours.toPrecision(8)))), given(`Surplus, on ${surplusOn}`, rate),
      ...figureSources(floorFigure ? [floorFigure] : [], publishedInWords),
    ],
  };
}

function given(label: string, value: string): ExplanationSource {
  return { label, value, where: "Set in the pane", origin: { kind: "typed" } };
}
