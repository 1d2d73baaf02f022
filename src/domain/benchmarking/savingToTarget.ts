import { isAbove } from "../kernel/nearly";
import { percentile } from "../kernel/percentiles";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireMoney } from "../kernel/requireMoney";
import { costedProviders } from "./costedProviders";
import type { Figure } from "./presentFigures";

/**
 * What each provider would save if its unit cost came down to a target, which is a percentile of all their unit costs.
 *
 *     target  = percentile of costⱼ ÷ activityⱼ over the providers that have both, each counting once (PERCENTILE.INC)
 *     savingᵢ = costᵢ − target × activityᵢ, and 0 where the unit cost is at the target or below
 *
 * @param costs    pounds, one a provider; null where there is none
 * @param activity any quantity, zero or more, in the order of the costs; null where there is none
 * @param target   a fraction from 0 to 1; 0.5 is the median
 * @returns pounds, unrounded, never negative; null where there is no unit cost
 * @throws {DomainError} empty-input, not-a-number, too-large, negative, out-of-range, shape-mismatch, no-unit-cost, looks-like-percent
 * @source benchmarking/METHOD.md §6
 */
export function savingToTarget(costs: readonly Figure[], activity: readonly Figure[], target: Rate): (Pounds | null)[] {
  requireRate("target", target);
  const providers = costedProviders(costs, activity);
  const unitCosts = providers.map((provider, i) => {
    if (provider === null) return null;
    const unitCost = provider.cost / provider.activity;
    requireMoney("costs", unitCost, { item: i + 1 });
    return unitCost;
  });
  const wanted = percentile(unitCosts.filter((cost): cost is number => cost !== null), Math.min(target, 1));
  return providers.map((provider, i) =>
    provider && (isAbove(unitCosts[i]!, wanted) ? Math.max(0, provider.cost - wanted * provider.activity) : 0));
}
