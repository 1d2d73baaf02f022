import { exactSplit } from "../kernel/exactSplit";
import { toPounds } from "../kernel/money";
import type { Pounds } from "../kernel/quantities";
import { runningPence } from "../kernel/runningPence";

/**
 * What each partner pays in each period so that its payments to date are always exactly its share of the totals to date.
 *
 *     cellᵢ = poolSplit(total₁ + … + totalᵢ) − poolSplit(total₁ + … + totalᵢ₋₁)
 *
 * So every row adds to its total, every column to its share of the year, and nobody is ever more than a penny ahead or
 * behind; a cell is within two pennies of total × share. Totals are added before they are rounded to the penny.
 *
 * @param totals  pounds, in order of time; negative where money comes back
 * @param weights zero or more, at least one above zero
 * @returns one row a total, one column a weight; never −0
 * @throws {DomainError} empty-input, not-a-number, too-large, negative, nothing-to-split-by
 * @source pooling/METHOD.md §2
 */
export function poolGrid(totals: readonly Pounds[], weights: readonly number[]): Pounds[][] {
  const split = exactSplit(weights);
  let before = split(0);
  return runningPence("totals", totals).map((toDate) => {
    const shares = split(toDate);
    const row = shares.map((share, partner) => toPounds(share - before[partner]!));
    before = shares;
    return row;
  });
}
