import { DomainError } from "../kernel/DomainError";
import { requireSameLength } from "../kernel/lists";
import type { Pounds } from "../kernel/quantities";
import { requireFigures, type Figure } from "./presentFigures";
import { requireQuantities } from "./requireQuantities";

export interface Costed {
  /** Pounds. */
  readonly cost: Pounds;
  /** Above zero. */
  readonly activity: number;
}

/**
 * Cost and activity of each provider; null where either is not there or the activity is zero, so that there is no unit cost.
 *
 * @param costs    pounds, one a provider; null where there is none
 * @param activity any quantity, zero or more, in the order of the costs
 * @throws {DomainError} empty-input, not-a-number, too-large, negative, out-of-range, shape-mismatch, no-unit-cost (nobody has one)
 */
export function costedProviders(costs: readonly Figure[], activity: readonly Figure[]): (Costed | null)[] {
  requireFigures("costs", costs);
  requireQuantities("activity", activity);
  requireSameLength("costs", costs, "activity", activity);
  const providers = costs.map((cost, i) => {
    const quantity = activity[i]!;
    return cost === null || quantity === null || quantity === 0 ? null : { cost, activity: quantity };
  });
  if (providers.every((provider) => provider === null)) throw new DomainError("no-unit-cost", { argument: "activity" });
  return providers;
}
