import { DomainError } from "../kernel/DomainError";
import { requireQuantity } from "./requireQuantity";

const LEAST_YEARS = 2;
const MOST_YEARS = 20;
const OLDEST = 120;

/**
 * The weeks of pay of a statutory redundancy payment.
 *
 *     weeks = Σ over complete years k = 1 … min(20, years), counted backwards from the date, of the weeks of a year begun at age − k
 *
 * Half a week for a year begun under 22, one for a year begun at 22 to 40, one and a half at 41 and over; none at all for
 * less than two complete years.
 *
 * @param age   on the date employment ends; a part of a year is left out
 * @param years of continuous employment to that date; a part of a year is left out
 * @returns weeks, a multiple of a half from 0 to 30
 * @throws {DomainError} not-a-number, negative, out-of-range (older than 120; longer employed than alive)
 * @source pricing/METHOD.md, Redundancy
 */
export function redundancyWeeks(age: number, years: number): number {
  requireQuantity("age", age, OLDEST);
  requireQuantity("years", years);
  const birthdays = complete(age);
  const employed = complete(years);
  if (employed > birthdays) throw new DomainError("out-of-range", { argument: "years", value: years, age });
  if (employed < LEAST_YEARS) return 0;
  let weeks = 0;
  for (let back = 1; back <= Math.min(MOST_YEARS, employed); back++) weeks += weeksOfYearBegunAt(birthdays - back);
  return weeks;
}

function weeksOfYearBegunAt(age: number): number {
  if (age < 22) return 0.5;
  return age < 41 ? 1 : 1.5;
}

/** Whole years, of what a spreadsheet shows: 40.9999999999999999 is 41. */
function complete(years: number): number {
  return Math.floor(Number(years.toPrecision(15)));
}
