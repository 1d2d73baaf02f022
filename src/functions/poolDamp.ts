import { poolDamp } from "../domain/pooling/poolDamp";
import { inCell } from "./_support/inCell";
import { laidOutLike, readList } from "./_support/list";
import { readNumber, readOption } from "./_support/option";

/**
 * Protects partners from large changes: nobody gets less than a floor on what they had before, and gains above the floor are scaled to pay for it.
 * @customfunction POOL.DAMP
 * @param previous What each partner had or paid before, in pounds, in one row or column. Blanks count as 0.
 * @param target What each would have without protection, in pounds, in the same order. Blanks count as 0.
 * @param floor Least change on the previous amount, for example 2% or -5%.
 * @param ceiling Most change on the previous amount, for example 10%. Left out, no limit.
 * @param total Amount the results add to, in pounds. Left out, the total of the targets.
 * @returns One amount for each partner, to the penny, laid out as the previous amounts are.
 * @example =POOL.DAMP({100;100;100}, {90;105;115}, 2%) // 102; 102.75; 105.25
 * @example =POOL.DAMP({100,100,100}, {90,105,115}, 2%, 4%) // 102, 104, 104
 * @example =POOL.DAMP({100;100;100}, {90;105;115}, 2%, 5%, 300) // #VALUE!
 */
export function poolDampCell(previous: unknown[][], target: unknown[][], floor: unknown, ceiling?: unknown, total?: unknown): number[][] {
  return inCell({ previous, target }, () =>
    laidOutLike(previous, poolDamp(
      readList("previous", previous), readList("target", target),
      readNumber("floor", floor), readOption("ceiling", ceiling, null), readOption("total", total, null),
    )));
}
