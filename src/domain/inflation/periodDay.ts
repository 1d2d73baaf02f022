import type { Day } from "../kernel/day";
import type { Timing } from "../kernel/figures";
import { firstDayOfYear, readFinancialYear } from "../kernel/financialYear";
import { firstDayOf, readMonth } from "../kernel/month";
import { readDay } from "../kernel/readDay";

/**
 * The day a series is read on for a period typed in a cell: the first of the month for a monthly series, 1 April for a
 * yearly one, the date itself (or the first of a month) for what is in force from a date.
 *
 * @throws {DomainError} not-a-period, ambiguous-period, not-a-date
 * @source inflation/METHOD.md §2
 */
export function periodDay(argument: string, value: number | string, timing: Timing): Day {
  if (timing === "month") return firstDayOf(readMonth(argument, value));
  if (timing === "year") return firstDayOfYear(readFinancialYear(argument, value));
  return readDay(argument, value);
}
