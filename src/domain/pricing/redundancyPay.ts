import { plain } from "../kernel/plain";
import type { Pounds } from "../kernel/quantities";
import { requireAmount } from "./requireAmount";
import { redundancyWeeks } from "./redundancyWeeks";

/**
 * Statutory redundancy pay.
 *
 *     pay = redundancyWeeks(age, years) × min(weeklyPay, weeklyPayLimit)
 *
 * @param age            on the date employment ends
 * @param years          of continuous employment to that date
 * @param weeklyPay      pounds
 * @param weeklyPayLimit pounds a week, in force on that date
 * @returns pounds, unrounded; never −0
 * @throws {DomainError} not-a-number, too-large, negative, out-of-range
 * @source pricing/METHOD.md, Redundancy
 */
export function redundancyPay(age: number, years: number, weeklyPay: Pounds, weeklyPayLimit: Pounds): Pounds {
  requireAmount("weeklyPay", weeklyPay);
  requireAmount("weeklyPayLimit", weeklyPayLimit);
  return plain(redundancyWeeks(age, years) * Math.min(weeklyPay, weeklyPayLimit));
}
