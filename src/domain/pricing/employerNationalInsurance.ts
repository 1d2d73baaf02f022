import { plain } from "../kernel/plain";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { requireRate } from "../kernel/rates";
import { requireAmount } from "./requireAmount";
import { requireQuantity } from "./requireQuantity";

/**
 * Employer's Class 1 National Insurance on a year's pay of a number of posts.
 *
 *     rate × (whole posts × max(0, salary − threshold) + max(0, salary × part post − threshold))
 *
 * The threshold belongs to each employment and is not scaled for part time: fte 2.5 is two whole posts and one of half.
 *
 * @param salary    pounds a year of a whole post
 * @param fte       whole-time posts, zero or more
 * @param rate      the year's employer rate
 * @param threshold the year's secondary threshold, pounds a year for each employment
 * @returns pounds a year, unrounded; never −0
 * @throws {DomainError} not-a-number, too-large, negative, looks-like-percent, out-of-range
 * @source pricing/METHOD.md, Cost of a post
 */
export function employerNationalInsurance(salary: Pounds, fte: number, rate: Rate, threshold: Pounds): Pounds {
  requireAmount("salary", salary);
  requireQuantity("fte", fte);
  requireRate("niRate", rate);
  requireAmount("niThreshold", threshold);
  const whole = Math.floor(fte);
  const part = fte - whole;
  const above = whole * Math.max(0, salary - threshold) + Math.max(0, salary * part - threshold);
  requireMoney("salary", above);
  return plain(rate * above);
}
