import { poolSplit } from "../domain/pooling/poolSplit";
import { inCell } from "./_support/inCell";
import { laidOutLike, readList } from "./_support/list";
import { readNumber, readOption } from "./_support/option";

/**
 * Splits a total in proportion to weights so that the shares add back to it to the penny. Spare pennies go to the largest remainders.
 * @customfunction POOL.SPLIT
 * @param total Amount to split, in pounds. It is rounded to the penny first.
 * @param weights Shares, population or any quantity for each partner, in one row or column. Blanks count as 0.
 * @param decimals Decimal places of the shares, 0 to 10. Left out, 2: to the penny.
 * @returns One share for each weight, laid out as the weights are.
 * @example =POOL.SPLIT(100, {58;17;25}) // 58; 17; 25
 * @example =POOL.SPLIT(0.05, {60;25;15}) // 0.03; 0.01; 0.01
 * @example =POOL.SPLIT(-100, {1;1;1}) // -33.34; -33.33; -33.33
 * @example =POOL.SPLIT(1234567.89, {512;301;187}) // 632098.76; 371604.93; 230864.2
 * @example =POOL.SPLIT(100, {1,1,1}, 0) // 34, 33, 33
 * @example =POOL.SPLIT(100, {0;0;0}) // #VALUE!
 */
export function poolSplitCell(total: unknown, weights: unknown[][], decimals?: unknown): number[][] {
  return inCell({ weights }, () =>
    laidOutLike(weights, poolSplit(readNumber("total", total), readList("weights", weights), readOption("decimals", decimals, 2))));
}
