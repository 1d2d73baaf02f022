import { plain } from "../kernel/plain";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireMoney } from "../kernel/requireMoney";
import { employerNationalInsurance } from "./employerNationalInsurance";

/**
 * What a number of posts costs their employer in a year.
 *
 *     pay  = salary × fte
 *     cost = pay + employerNationalInsurance + pay × pensionRate + pay × otherRate
 *
 * @param salary      pounds a year of a whole post
 * @param fte         whole-time posts; above 1 it is whole posts and one part post
 * @param niRate      the year's employer rate of National Insurance
 * @param niThreshold the year's secondary threshold, pounds a year for each employment
 * @param pensionRate employer's contribution, a fraction of pay
 * @param otherRate   other on-costs, a fraction of pay: the apprenticeship levy, say
 * @returns pounds a year, unrounded; never −0
 * @throws {DomainError} not-a-number, too-large, negative, looks-like-percent, out-of-range
 * @source pricing/METHOD.md, Cost of a post
 */
export function postCost(salary: Pounds, fte: number, niRate: Rate, niThreshold: Pounds, pensionRate: Rate = 0, otherRate: Rate = 0): Pounds {
  const nationalInsurance = employerNationalInsurance(salary, fte, niRate, niThreshold);
  requireRate("pensionRate", pensionRate);
  requireRate("otherRate", otherRate);
  const pay = salary * fte;
  const cost = pay + nationalInsurance + pay * pensionRate + pay * otherRate;
  requireMoney("result", cost);
  return plain(cost);
}
