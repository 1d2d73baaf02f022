import { DomainError } from "../kernel/DomainError";
import { plain } from "../kernel/plain";
import type { Pounds, Rate, Share } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { requireRate } from "../kernel/rates";
import type { SurplusOn } from "./affordablePay";
import { requireAmount } from "./requireAmount";
import { requireDivisor } from "./requireQuantity";

/** A surplus this near 100% of the price is 100% as it is shown, to fifteen digits. */
const NOTHING_LEFT = 5e-15;

/**
 * The price of a unit delivered that meets the full cost and leaves a surplus.
 *
 *     full cost = directCost + overheadCost
 *     income    = full cost × (1 + surplus) on cost, full cost ÷ (1 − surplus) on price
 *     price     = income ÷ (units × utilisation)
 *
 * @param directCost   pounds
 * @param overheadCost pounds
 * @param units        that there is room for, over the same time as the costs; above zero
 * @param utilisation  part of the units that is delivered and paid for; above zero
 * @param surplus      a fraction from 0 to 1; below 1 on price
 * @returns pounds a unit delivered, unrounded; never −0
 * @throws {DomainError} not-a-number, too-large, negative, out-of-range, looks-like-percent, zero-divisor
 * @source pricing/METHOD.md, Price
 */
export function fullCostPrice(
  directCost: Pounds, overheadCost: Pounds, units: number, utilisation: Share = 1, surplus: Rate = 0, surplusOn: SurplusOn = "cost",
): Pounds {
  requireAmount("directCost", directCost);
  requireAmount("overheadCost", overheadCost);
  requireRate("utilisation", utilisation);
  requireRate("surplus", surplus);
  requireDivisor("units", units);
  requireDivisor("utilisation", utilisation);
  const cost = directCost + overheadCost;
  const price = incomeNeeded(cost, surplus, surplusOn) / (units * utilisation);
  requireMoney("result", price);
  return plain(price);
}

function incomeNeeded(cost: Pounds, surplus: Rate, surplusOn: SurplusOn): Pounds {
  if (surplusOn === "cost") return cost * (1 + surplus);
  if (1 - surplus < NOTHING_LEFT) throw new DomainError("zero-divisor", { argument: "surplus", leaves: "nothing" });
  return cost / (1 - surplus);
}
