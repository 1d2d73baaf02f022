import { affordablePay, type SurplusOn } from "../domain/pricing/affordablePay";
import { readChoice } from "./_support/choice";
import { inCell } from "./_support/inCell";
import { readNumber, readOption } from "./_support/option";

/**
 * Gives the hourly pay that a fee can carry.
 * @customfunction FCR.AFFORDABLEPAY
 * @param fee Fee for an hour of contact, in pounds.
 * @param nonPayCost Part of that hour's cost that is not pay, in pounds: mileage, management, office.
 * @param onCostRate On-costs on pay, such as 30% for National Insurance, pension, holiday and sickness.
 * @param paidHoursPerContactHour Hours paid for each hour of contact, such as 1.2 where travel adds 12 minutes.
 * @param surplus Surplus, such as 3%. Left out, none.
 * @param surplusOn What the surplus is a part of: "cost" (left out, this one) or "price".
 * @returns Pay in pounds an hour, unrounded; below zero where the fee does not cover the cost that is not pay.
 * @example =FCR.AFFORDABLEPAY(20.69, 6.56, 3.11/10.42, 10.42/8.72, 0.6/20.69, "price") // 8.72
 * @example =FCR.AFFORDABLEPAY(21, 8, 20%, 1.25, 5%) // 8
 * @example =FCR.AFFORDABLEPAY(5, 8, 20%, 1.25) // -2
 * @example =FCR.AFFORDABLEPAY(21, 8, 20, 1.25) // #VALUE!
 * @example =FCR.AFFORDABLEPAY(21, 8, 20%, 0) // #DIV/0!
 */
export function fcrAffordablePayCell(fee: unknown, nonPayCost: unknown, onCostRate: unknown, paidHoursPerContactHour: unknown, surplus?: unknown, surplusOn?: unknown): number {
  return inCell({}, () => affordablePay(
    readNumber("fee", fee), readNumber("nonPayCost", nonPayCost), readNumber("onCostRate", onCostRate),
    readNumber("paidHoursPerContactHour", paidHoursPerContactHour), readOption("surplus", surplus, 0), readChoice<SurplusOn>("surplusOn", surplusOn, ["cost", "price"], "cost"),
  ));
}
