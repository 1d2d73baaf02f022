import { DomainError } from "../kernel/DomainError";
import { exactSplit } from "../kernel/exactSplit";
import { requireBlock } from "../kernel/lists";
import { toPence, toPounds } from "../kernel/money";
import type { Pounds, Share } from "../kernel/quantities";
import { requireWholeShares } from "../kernel/rates";

/**
 * Each partner's part of an over- or underspend, tier by tier.
 *
 *     tierₜ = min(|variance|, limitₜ) − min(|variance|, limitₜ₋₁), in the direction of the variance
 *     partₚ = Σₜ poolSplit(tierₜ, sharesₜ)ₚ
 *
 * Variance and limits are first rounded to the penny; each tier is split to the penny and the tiers added.
 *
 * @param variance spend less budget, pounds: an overspend is positive
 * @param shares   one row a tier, one column a partner; each row totals 100%
 * @param limits   one a tier: its upper edge in pounds of variance, regardless of sign, rising; null, or 0 where a
 *   blank came as 0, on the last for no limit. Not needed for a single tier.
 * @returns parts in the order of the partners; they add to the variance; never −0
 * @throws {DomainError} not-a-number, too-large, empty-input, ragged-block, looks-like-percent, out-of-range, negative,
 *   shares-not-whole, shape-mismatch, limits-not-rising, out-of-range (a variance beyond the last limit)
 * @source pooling/METHOD.md §5
 */
export function poolRiskShare(variance: Pounds, shares: readonly (readonly Share[])[], limits?: readonly (Pounds | null)[] | null): Pounds[] {
  const amount = toPence(variance, "variance");
  requireBlock("shares", shares);
  shares.forEach((tier, row) => requireWholeShares("shares", tier, row + 1));
  const edges = edgesInPence(shares.length, limits ?? (shares.length === 1 ? [null] : []));
  const size = Math.abs(amount);
  const last = edges[edges.length - 1]!;
  if (size > last) throw new DomainError("out-of-range", { argument: "variance", value: variance, beyondLimit: last / 100 });

  const parts = new Array<number>(shares[0]!.length).fill(0);
  shares.forEach((tier, row) => {
    const inTier = Math.min(size, edges[row]!) - Math.min(size, row === 0 ? 0 : edges[row - 1]!);
    exactSplit(tier, "shares")(inTier).forEach((pence, partner) => (parts[partner]! += pence));
  });
  return parts.map((pence) => toPounds(amount < 0 ? -pence : pence));
}

/** The tiers' upper edges; without limit is Infinity. */
function edgesInPence(tiers: number, limits: readonly (Pounds | null)[]): number[] {
  if (limits.length !== tiers) {
    throw new DomainError("shape-mismatch", { argument: "limits", a: "shares", aCount: tiers, aOf: "rows", b: "limits", bCount: limits.length });
  }
  let before = 0;
  return limits.map((limit, tier) => {
    if (tier === tiers - 1 && (limit === null || limit === 0)) return Infinity;
    const place = { argument: "limits", item: tier + 1 };
    if (limit === null) throw new DomainError("empty-input", place);
    const edge = toPence(limit, "limits", { item: tier + 1 });
    if (edge < 0) throw new DomainError("negative", { ...place, value: limit });
    if (edge <= before) throw new DomainError("limits-not-rising", { ...place, value: limit, before: before / 100 });
    before = edge;
    return edge;
  });
}
