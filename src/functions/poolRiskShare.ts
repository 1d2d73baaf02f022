import { poolRiskShare } from "../domain/pooling/poolRiskShare";
import { readBlock } from "./_support/block";
import { inCell } from "./_support/inCell";
import { readListWithGaps } from "./_support/list";
import { isLeftOut, readNumber } from "./_support/option";

/**
 * Shares an overspend or underspend between partners, tier by tier, to the penny.
 * @customfunction POOL.RISKSHARE
 * @param variance Spend less budget, in pounds: an overspend is positive.
 * @param shares One row for each tier and one column for each partner. Each row totals 100%.
 * @param limits Upper edge of each tier in pounds, whichever way the variance goes. The last is blank. Left out, there is one tier.
 * @returns Each partner's part of the variance, in one row.
 * @example =POOL.RISKSHARE(-30000, {60%,40%}) // -18000, -12000
 * @example =POOL.RISKSHARE(150000, {50%,50%;80%,20%}, {100000;""}) // 90000, 60000
 * @example =POOL.RISKSHARE(150000, {50%,50%;80%,10%}, {100000;""}) // #VALUE!
 */
export function poolRiskShareCell(variance: unknown, shares: unknown[][], limits?: unknown[][]): number[][] {
  return inCell({ limits }, () =>
    [poolRiskShare(readNumber("variance", variance), readBlock("shares", shares), isLeftOut(limits) ? null : readListWithGaps("limits", limits))]);
}
