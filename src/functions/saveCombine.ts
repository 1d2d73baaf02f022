import { combinedSaving } from "../domain/savings/combinedSaving";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";
import { readNumber } from "./_support/option";

/**
 * Gives what several initiatives on one budget line save together, so that no pound is counted twice.
 * @customfunction SAVE.COMBINE
 * @param baseline Budget that all of them work on, in pounds.
 * @param shares What each would save alone, as a fraction of it, in one row or column. Blanks count as 0.
 * @returns Pounds, unrounded.
 * @example =SAVE.COMBINE(100000, {10%;20%}) // 28000
 * @example =SAVE.COMBINE(100000, {100%,50%}) // 100000
 * @example =SAVE.COMBINE(100000, {10;20}) // #VALUE!
 */
export function saveCombineCell(baseline: unknown, shares: unknown[][]): number {
  return inCell({ shares }, () => combinedSaving(readNumber("baseline", baseline), readList("shares", shares)));
}
