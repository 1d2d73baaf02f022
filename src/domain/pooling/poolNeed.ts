import { DomainError } from "../kernel/DomainError";
import { requireNonNegativeBlock } from "../kernel/lists";
import type { Share } from "../kernel/quantities";
import { requireWholeShares } from "../kernel/rates";

/**
 * Each area's share of need.
 *
 *     needₐ = Σⱼ weightⱼ × indicatorₐⱼ ÷ Σ over areas of indicatorⱼ
 *
 * An indicator with no weight is not used, even where it is nothing everywhere.
 *
 * @param indicators one row an area, one column an indicator; any quantity, zero or more
 * @param weights    one an indicator; they total 100%
 * @returns shares in the order of the areas, unrounded; they total 1 to within floating point
 * @throws {DomainError} empty-input, ragged-block, not-a-number, negative, shape-mismatch, looks-like-percent,
 *   out-of-range, shares-not-whole, zero-divisor (a weighted indicator that is nothing everywhere), too-large
 * @source pooling/METHOD.md §3
 */
export function poolNeed(indicators: readonly (readonly number[])[], weights: readonly Share[]): Share[] {
  requireNonNegativeBlock("indicators", indicators);
  const columns = indicators[0]!.length;
  if (weights.length !== columns) {
    throw new DomainError("shape-mismatch", { argument: "weights", a: "indicators", aCount: columns, aOf: "columns", b: "weights", bCount: weights.length });
  }
  requireWholeShares("weights", weights);
  const totals = weights.map((weight, column) => {
    const total = indicators.reduce((sum, area) => sum + area[column]!, 0);
    if (!Number.isFinite(total)) throw new DomainError("too-large", { argument: "indicators", column: column + 1, value: Number.MAX_VALUE });
    if (total === 0 && weight > 0) throw new DomainError("zero-divisor", { argument: "indicators", column: column + 1 });
    return total;
  });
  return indicators.map((area) =>
    weights.reduce((need, weight, column) => (weight === 0 ? need : need + weight * (area[column]! / totals[column]!)), 0));
}
