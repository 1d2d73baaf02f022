import { optionComparison } from "../../domain/appraisal/optionComparison";
import { correctedBenefits, correctedCosts } from "../../domain/appraisal/optimismCorrection";
import { plain } from "../../domain/kernel/plain";
import type { Pounds } from "../../domain/kernel/quantities";
import type { AppraisalCase, AppraisalLine, AppraisalView, ViewAnswer } from "./appraisalCase";

export const VIEWS: readonly AppraisalView[] = ["value", "cash", "council"];

/** Whether a view counts a line. */
export function isCounted({ payers, withProvider }: AppraisalCase, view: AppraisalView, { payer, cash }: AppraisalLine): boolean {
  const { sector } = payers[payer]!;
  if (view === "council") return cash && sector === "council";
  return (sector !== "provider" || withProvider) && (view === "value" || cash);
}

/** A line's pounds by year. */
export function amountsOf({ amounts }: AppraisalLine): Pounds[] {
  return amounts.map((figures) => sum(figures.map(({ value }) => value)));
}

/** The options compared in one view, before and after the optimism correction. */
export function viewAnswer(appraisal: AppraisalCase, view: AppraisalView): ViewAnswer {
  const { options, scheme } = appraisal;
  const names = options.map(({ name }) => name);
  const costs = flowsOf(appraisal, view, "cost");
  const benefits = flowsOf(appraisal, view, "benefit");
  const before = optionComparison(names, costs, benefits, scheme);
  const after = optionComparison(
    names,
    costs.map((flows, option) => correctedCosts(flows, options[option]!.costCorrection.value)),
    benefits.map((flows, option) => correctedBenefits(flows, options[option]!.benefitCorrection.value)),
    scheme,
  );
  return {
    view, costs, benefits, before, options: after,
    costCorrection: before.map(({ cost }, option) => plain(cost - after[option]!.cost)),
    benefitCorrection: before.map(({ benefit }, option) => plain(after[option]!.benefit - benefit)),
    undiscounted: costs.map((flows, option) => plain(sum(benefits[option]!) - sum(flows))),
  };
}

/** Corrected benefits less corrected costs in a view, options × years. */
export function correctedNets({ options }: AppraisalCase, { costs, benefits }: ViewAnswer): Pounds[][] {
  return options.map(({ costCorrection, benefitCorrection }, option) => {
    const cost = correctedCosts(costs[option]!, costCorrection.value);
    return correctedBenefits(benefits[option]!, benefitCorrection.value).map((benefit, year) => plain(benefit - cost[year]!));
  });
}

function flowsOf(appraisal: AppraisalCase, view: AppraisalView, kind: AppraisalLine["kind"]): Pounds[][] {
  const flows = appraisal.options.map(() => new Array<Pounds>(appraisal.years.length).fill(0));
  for (const line of appraisal.lines) {
    if (line.kind !== kind || !isCounted(appraisal, view, line)) continue;
    const flow = flows[line.option]!;
    amountsOf(line).forEach((amount, year) => { flow[year] = plain(flow[year]! + amount); });
  }
  return flows;
}

function sum(amounts: readonly Pounds[]): Pounds {
  return amounts.reduce((total, amount) => total + amount, 0);
}
