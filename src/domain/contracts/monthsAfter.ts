import { DomainError } from "../kernel/DomainError";
import { dateOf, dayOf, daysInMonth, type Day } from "../kernel/day";

/**
 * The same day of the month so many months after the start, or the last day of a shorter month. Counted from the start itself, so
 * that a start on the 31st does not creep.
 *
 * @throws {DomainError} not-a-date (after 9999)
 */
export function monthsAfter(start: Day, months: number): Day {
  const { year, month, day } = dateOf(start);
  const count = year * 12 + month - 1 + months;
  const [wanted, of] = [Math.floor(count / 12), (count % 12) + 1];
  const found = dayOf({ year: wanted, month: of, day: Math.min(day, daysInMonth(wanted, of)) });
  if (found === null) throw new DomainError("not-a-date", { argument: "start", value: wanted });
  return found;
}
