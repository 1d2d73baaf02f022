import { fullCosts, type OverheadMethod } from "../domain/pricing/fullCosts";
import { readBlock } from "./_support/block";
import { readChoice } from "./_support/choice";
import { inCell } from "./_support/inCell";
import { laidOutLike, readList } from "./_support/list";
import { isEmptyCell } from "./_support/option";

/**
 * Gives the full cost of each front-line service: its own cost and its share of the support services', by what they supply.
 * @customfunction FCR.OVERHEADS
 * @param costs Cost of each service in pounds, in one row or column: support services first, then front-line services. Blanks count as 0.
 * @param usage One row for each support service and one column for each service in the order of the costs: the quantity it supplies to each. Its use of itself is ignored.
 * @param method How support services that serve each other are treated: "reciprocal" (left out, this one), "stepdown" in the order given, or "direct".
 * @returns One full cost for each front-line service, laid out as the costs are, unrounded. Together they are the total of the costs.
 * @example =FCR.OVERHEADS({120000;80000;400000;600000}, {0,20,30,50;10,0,45,45}) // 486938.775510204; 713061.224489796
 * @example =FCR.OVERHEADS({120000;80000;400000;600000}, {0,20,30,50;10,0,45,45}, "stepdown") // 488000; 712000
 * @example =FCR.OVERHEADS({120000;80000;400000;600000}, {0,20,30,50;10,0,45,45}, "direct") // 485000; 715000
 * @example =FCR.OVERHEADS({1000,1000,3000}, {5,50,50}) // 1500, 3500
 * @example =FCR.OVERHEADS({400000;600000}, "") // 400000; 600000
 * @example =FCR.OVERHEADS({120000;80000;400000;600000}, {0,20,0,0;10,0,0,0}) // #VALUE!
 */
export function fcrOverheadsCell(costs: unknown[][], usage: unknown[][], method?: unknown): number[][] {
  return inCell({ costs }, () => {
    const given = readList("costs", costs);
    const supplied = isEmptyCell(usage, given.length > 1) ? [] : readBlock("usage", usage);
    return laidOutLike(costs, fullCosts(given, supplied, readChoice<OverheadMethod>("method", method, ["reciprocal", "stepdown", "direct"], "reciprocal")));
  });
}
