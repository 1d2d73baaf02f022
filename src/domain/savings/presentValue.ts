import { requireNumbers } from "../kernel/lists";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { discountFactors, type DiscountScheme } from "./discountFactor";

/**
 * What yearly flows are worth in year 0.
 *
 *     result = Σ flowₙ × factorₙ, the first flow in year 0
 *
 * A year of nothing is a 0: it does not move the years after it.
 *
 * @param flows pounds by year, 1,001 at most
 * @returns pounds, unrounded; never −0
 * @throws {DomainError} empty-input, not-a-number, too-large, and what discountFactor throws
 * @source savings/METHOD.md §2
 */
export function presentValue(flows: readonly Pounds[], scheme: DiscountScheme = "green-book"): Pounds {
  requireNumbers("flows", flows);
  flows.forEach((flow, i) => requireMoney("flows", flow, { item: i + 1 }));
  const factors = discountFactors(flows.length, scheme);
  const value = flows.reduce((sum, flow, year) => sum + flow * factors[year]!, 0);
  requireMoney("flows", value);
  return value === 0 ? 0 : value;
}
