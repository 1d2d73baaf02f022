import type { Day } from "./day";
import { DomainError } from "./DomainError";
import { firstDayOf, readMonth } from "./month";
import { isoDay, readDate } from "./readDate";
import { periodText } from "./periodText";

/**
 * The day meant by a date serial, by "2025-04-01", or by a month, which means its first day: "2025-04", "Apr 2025".
 *
 * @throws {DomainError} not-a-date, ambiguous-period (a bare year; "Apr 25")
 */
export function readDay(argument: string, value: number | string): Day {
  if (typeof value === "number") return readDate(argument, value);
  const day = isoDay(periodText(value));
  if (day !== null) return day;
  try {
    return firstDayOf(readMonth(argument, value));
  } catch (error) {
    if (error instanceof DomainError && error.code === "not-a-period") throw new DomainError("not-a-date", { argument, text: value });
    throw error;
  }
}
