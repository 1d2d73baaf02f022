import type { Assumption } from "../assumptionsLog";
import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { sourceText } from "../linkedCells";
import { formula, NOT_APPLICABLE, text } from "../planCells";
import { CONFIDENCE_LEVELS } from "./savingsCase";
import type { SavingsPlaced } from "./savingsChecks";
import type { SavingsContext } from "./savingsContext";

/** What the answer rests on, each with the figure it moves where one can be given. Formulas are read on the checks sheet. */
export function savingsAssumptions(context: SavingsContext, { plan: { plan, overlaps, worth } }: SavingsPlaced): Assumption[] {
  const { savingsCase: { counting, scheme, grade, levels, range }, inputs, names: { checks: on } } = context;
  return [
    {
      description: counting === "cashable" ? "Cashable savings alone count to the net, its present value and the range." : "Savings of every type count to the net, its present value and the range.",
      value: text(counting), unit: "types", effect: formula(`=${plan.totalCell("savings", on)}-${plan.totalCell("counted", on)}`, POUNDS), effectMeans: "Savings that do not count", why: "Only a cashable saving leaves a budget.", source: "Chosen in the pane",
    },
    {
      description: "Shares of one budget line are combined, each working on what the others leave; savings in pounds are added.", value: text("combined"), unit: "rule",
      effect: overlaps ? formula(`=${overlaps.totalCell("difference", on)}`, POUNDS) : unknown(), effectMeans: overlaps ? "Counted twice by adding, in a full year or once" : NOT_APPLICABLE, why: "The same pound is saved once.", source: "The register's budget lines",
    },
    {
      description: `Discounted from the plan's first year by ${typeof scheme === "string" ? `the ${scheme} scheme` : "a constant rate"}.`, value: formula(`=${inputs.cell("rate", 0, on)}`, PERCENT), unit: "a year",
      effect: formula(`=${worth.cell("amount", 0, on)}-${plan.totalCell("net", on)}`, POUNDS), effectMeans: "Present value less the net", why: "A pound later is worth less.", source: typeof scheme === "string" ? "HM Treasury, The Green Book, February 2026" : "Chosen in the pane",
    },
    {
      description: grade === null ? "Savings are not corrected for optimism." : `Savings are corrected for optimism by evidence of grade ${grade}; costs are not.`, value: formula(`=${inputs.cell("correction", 0, on)}`, PERCENT), unit: "of savings",
      effect: formula(`=${worth.cell("amount", 1, on)}`, POUNDS), effectMeans: "On the net present value", why: "Savings foreseen tend to be larger than those that come.", source: grade === null ? "Chosen in the pane" : "Optimism corrections by grade of evidence, Greater Manchester cost-benefit model",
    },
    ...CONFIDENCE_LEVELS.map((level, at): Assumption => ({
      description: level === "none given" ? "An initiative that gives no confidence counts for this." : `Confidence “${level}” counts for this.`, value: formula(`=${inputs.cell("level", at, on)}`, PERCENT), unit: "share",
      effect: formula(`=${plan.totalCell("adjusted", on)}-${plan.totalCell("savings", on)}`, POUNDS), effectMeans: "All adjustment for delivery", why: "A planning figure until delivery is known.", source: sourceText(levels[level].origin),
    })),
    {
      description: "In the range, a low that is not given is the saving by its confidence, and a high that is not given is the saving itself. Initiatives are independent.", value: formula(`=${inputs.cell("draws", 0, on)}`, "#,##0"), unit: "draws",
      effect: unknown(), effectMeans: NOT_APPLICABLE, why: "Nothing better than the plan is assumed where nobody says.", source: range.target ? sourceText(range.target.origin) : "Chosen in the pane",
    },
  ];
}

function unknown(): PlanCell {
  return text(NOT_APPLICABLE, "Normal", { align: "right" });
}
