import { dateOf, dayOf, daysInMonth, type Day } from "./day";
import { DomainError } from "./DomainError";

/**
 * The same date so many years on; of 29 February, 28 February in a common year. Counted from the start itself, so that
 * 29 February comes back in every leap year.
 *
 * @throws {DomainError} not-a-date (after 9999)
 */
export function anniversary(start: Day, years: number): Day {
  const { year, month, day } = dateOf(start);
  const found = dayOf({ year: year + years, month, day: Math.min(day, daysInMonth(year + years, month)) });
  if (found === null) throw new DomainError("not-a-date", { argument: "start", value: year + years });
  return found;
}
