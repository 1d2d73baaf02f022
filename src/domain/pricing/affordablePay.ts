import { plain } from "../kernel/plain";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireMoney } from "../kernel/requireMoney";
import { requireAmount } from "./requireAmount";
import { requireDivisor } from "./requireQuantity";

/** What a surplus is a part of: "cost" is cost × (1 + s), "price" is cost ÷ (1 − s). */
export type SurplusOn = "cost" | "price";

/**
 * The hourly pay that a fee can carry.
 *
 *     cost allowed = fee ÷ (1 + surplus) on cost, fee × (1 − surplus) on price
 *     pay          = (cost allowed − nonPayCost) ÷ ((1 + onCostRate) × paidHoursPerContactHour)
 *
 * @param fee                     pounds for an hour of contact
 * @param nonPayCost              pounds of that hour that are not pay: travel, management, office
 * @param onCostRate              National Insurance, pension and the like, a fraction of pay
 * @param paidHoursPerContactHour hours paid for each hour of contact, travel and training included; above zero
 * @param surplus                 a fraction from 0 to 1
 * @returns pounds an hour, unrounded; below zero where the fee does not cover the non-pay cost; never −0
 * @throws {DomainError} not-a-number, too-large, negative, looks-like-percent, out-of-range, zero-divisor
 * @source pricing/METHOD.md, Affordable pay
 */
export function affordablePay(
  fee: Pounds, nonPayCost: Pounds, onCostRate: Rate, paidHoursPerContactHour: number, surplus: Rate = 0, surplusOn: SurplusOn = "cost",
): Pounds {
  requireAmount("fee", fee);
  requireAmount("nonPayCost", nonPayCost);
  requireRate("onCostRate", onCostRate);
  requireRate("surplus", surplus);
  requireDivisor("paidHoursPerContactHour", paidHoursPerContactHour);
  const allowed = surplusOn === "cost" ? fee / (1 + surplus) : fee * (1 - surplus);
  const pay = (allowed - nonPayCost) / ((1 + onCostRate) * paidHoursPerContactHour);
  requireMoney("result", pay);
  return plain(pay);
}
