import { AGAINST_WORDS } from "../../returns/queryLog";
import type { Assumption } from "../assumptionsLog";
import { PERCENT, POUNDS } from "../formats";
import type { PlanCell } from "../insertPlan";
import { sourceText } from "../linkedCells";
import { formula, NOT_APPLICABLE, text } from "../planCells";
import type { ComparisonContext } from "./comparisonContext";
import type { ComparisonPlaced } from "./comparisonSheet";
import type { SurplusPlaced } from "./surplusSheet";

/** What the answer rests on, each with the figure it moves where one can be given. Formulas are read on the checks sheet. */
export function comparisonAssumptions({ comparisonCase: { against, limits, terms }, inputs, names: { checks: on } }: ComparisonContext, { byReturn }: ComparisonPlaced, { table }: SurplusPlaced): Assumption[] {
  const total = (key: string): PlanCell => formula(`=${byReturn.totalCell(key, on)}`, POUNDS);
  return [
    {
      description: "Returns are as the provider gave them: nothing in them is checked with its books.", value: text("as given"), unit: "rule", effect: total("after"), effectMeans: "Costs this year", why: "Open book is a right to look, not an audit.", source: "The returns",
    },
    {
      description: `Costs are set against ${AGAINST_WORDS[against]}, each in the prices of its own year.`, value: text(AGAINST_WORDS[against]), unit: "basis", effect: total("change"), effectMeans: "Change in costs", why: "Chosen for this comparison.", source: "Chosen in the pane",
    },
    {
      description: "A change within the tolerance is not asked about.", value: formula(`=${inputs.figures.cell("tolerance", 0, on)}`, PERCENT), unit: "of the cost before", effect: formula(`=${byReturn.totalCell("ask", on)}`, "0"), effectMeans: "Lines to ask about", why: "The agreement's own limit, or a planning figure where it sets none.", source: sourceText(limits.tolerance.origin),
    },
    {
      description: "A line without a quantity on both sides in one unit is not split into price, volume and mix.", value: text("not split"), unit: "rule", effect: total("notSplit"), effectMeans: "Change that is not split", why: "Without a quantity there is no price.", source: "The returns",
    },
    ...(table ? [{
      description: "Surplus is this year's income less this year's costs, as returned, and rates are on that income.", value: text(terms.length > 1 ? `${terms.length} sets of terms` : terms[0]!.name), unit: "terms", effect: formula(`=${table.totalCell("adjustment", on)}`, POUNDS), effectMeans: "Topped up or returned", why: "As the contracts say.", source: terms.length > 1 ? "The contracts' terms on the inputs sheet" : sourceText(terms[0]!.providerShare.origin),
    }] : [{ description: "No surplus is worked out.", value: text(NOT_APPLICABLE), unit: "terms", effect: text(NOT_APPLICABLE, "Normal", { align: "right" }), effectMeans: NOT_APPLICABLE, why: "No terms were given, or none could be applied.", source: "Chosen in the pane" }]),
  ];
}
