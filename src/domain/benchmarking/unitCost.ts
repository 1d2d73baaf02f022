import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { steadySum } from "../kernel/steadySum";
import { costedProviders, type Costed } from "./costedProviders";
import type { Figure } from "./presentFigures";

/**
 * The unit cost of several providers together: the weighted average, not the mean of their unit costs.
 *
 *     result = Σ costᵢ ÷ Σ activityᵢ   over the providers that have both, the activity not zero
 *
 * @param costs    pounds, one a provider; null where there is none; a cost of 0 counts
 * @param activity any quantity, zero or more, in the order of the costs; null where there is none
 * @returns pounds a unit of activity, unrounded; never −0
 * @throws {DomainError} empty-input, not-a-number, too-large, negative, out-of-range, shape-mismatch, no-unit-cost
 * @source benchmarking/METHOD.md §1
 */
export function unitCost(costs: readonly Figure[], activity: readonly Figure[]): Pounds {
  const providers = costedProviders(costs, activity).filter((provider): provider is Costed => provider !== null);
  const result = steadySum(providers.map(({ cost }) => cost)) / steadySum(providers.map((provider) => provider.activity));
  requireMoney("result", result);
  return result + 0;
}
