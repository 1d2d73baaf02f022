import { weightedUplift } from "../domain/inflation/weightedUplift";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";
import { readNumber } from "./_support/option";

/**
 * Uplifts a price by several rates, each on its share of the price.
 * @customfunction UPLIFT.WEIGHTED
 * @param price Price before the uplift, in pounds.
 * @param shares Share of the price that each rate applies to, in one row or column. They total 100%.
 * @param rates Change in each share, such as 6.7% or -1%, in the same order. Blanks count as 0.
 * @returns The price after the uplift, in pounds, unrounded.
 * @example =UPLIFT.WEIGHTED(20, {70%;30%}, {6.7%;2%}) // 21.058
 * @example =UPLIFT.WEIGHTED(100, {100%}, {5%}) // 105
 * @example =UPLIFT.WEIGHTED(20, {70%;20%}, {6.7%;2%}) // #VALUE!
 * @example =UPLIFT.WEIGHTED(20, {70%;30%}, {6.7;2%}) // #VALUE!
 */
export function upliftWeightedCell(price: unknown, shares: unknown[][], rates: unknown[][]): number {
  return inCell({ shares, rates }, () => weightedUplift(readNumber("price", price), readList("shares", shares), readList("rates", rates)));
}
