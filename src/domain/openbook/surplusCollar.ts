import { DomainError } from "../kernel/DomainError";
import { differenceOf, withoutDust } from "../kernel/nearly";
import { plain, ratioOf } from "../kernel/plain";
import type { Pounds, Rate, Share } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireMoney, requireMoneyNotNegative } from "../kernel/requireMoney";

export interface CollarTerms {
  /** Rate of surplus on income below which the commissioner tops up; null for no top-up. */
  readonly minimum: Rate | null;
  /** Rate of surplus on income above which the excess is shared; null where nothing is returned. */
  readonly maximum: Rate | null;
  /** The provider's part of the excess. */
  readonly providerShare: Share;
  /** The most the commissioner tops up, in pounds; null for no limit. */
  readonly topUpLimit: Pounds | null;
}

export interface CollaredSurplus {
  readonly surplus: Pounds;
  /** On income; null where there is none. */
  readonly rate: Rate | null;
  /** A top-up is positive, what is returned negative. */
  readonly adjustment: Pounds;
  readonly after: Pounds;
  /** On the same income, before the adjustment; null where there is none. */
  readonly afterRate: Rate | null;
}

/**
 * A provider's surplus under an open-book collar: topped up to a minimum, shared above a maximum.
 *
 *     surplus = income − cost
 *     below the minimum   adjustment = min(minimum × income − surplus, topUpLimit)
 *     above the maximum   adjustment = −(1 − providerShare) × (surplus − maximum × income)
 *
 * @param income pounds, zero or more
 * @param cost   pounds
 * @param terms  rates from −1 to 1, the maximum no lower than the minimum; the share 0 to 1
 * @returns pounds and rates on income, unrounded, never −0
 * @throws {DomainError} not-a-number, too-large, negative, looks-like-percent, out-of-range
 * @source openbook/METHOD.md §3
 */
export function surplusCollar(income: Pounds, cost: Pounds, { minimum, maximum, providerShare, topUpLimit }: CollarTerms): CollaredSurplus {
  requireMoneyNotNegative("income", income);
  requireMoney("cost", cost);
  if (minimum !== null) requireRate("minimum", minimum, -1);
  if (maximum !== null) requireRate("maximum", maximum, -1);
  if (minimum !== null && maximum !== null && maximum < minimum) throw new DomainError("out-of-range", { argument: "maximum", value: maximum, least: minimum, most: 1 });
  requireRate("providerShare", providerShare);
  if (topUpLimit !== null) requireMoneyNotNegative("topUpLimit", topUpLimit);
  const surplus = differenceOf(income, cost);
  requireMoney("surplus", surplus);
  const above = (rate: Rate): Pounds => withoutDust(surplus - rate * income, income + Math.abs(cost));
  const shortfall = minimum === null ? 0 : Math.max(0, -above(minimum));
  const excess = maximum === null ? 0 : Math.max(0, above(maximum));
  const topUp = topUpLimit === null ? shortfall : Math.min(shortfall, topUpLimit);
  const adjustment = topUp - (1 - providerShare) * excess;
  const after = surplus + adjustment;
  const onIncome = (amount: Pounds): Rate | null => ratioOf(amount, income);
  return { surplus: plain(surplus), rate: onIncome(surplus), adjustment: plain(adjustment), after: plain(after), afterRate: onIncome(after) };
}
