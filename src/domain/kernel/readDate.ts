import { dayFromSerial, dayOf, type Day } from "./day";
import { DomainError } from "./DomainError";
import { looksLikeYear, periodText } from "./periodText";

/**
 * The day meant by a date serial or by "2025-04-01".
 *
 * @throws {DomainError} not-a-date, ambiguous-period (a bare year)
 */
export function readDate(argument: string, value: number | string): Day {
  if (typeof value === "number") {
    if (looksLikeYear(value)) throw new DomainError("ambiguous-period", { argument, value, kind: "date" });
    return dayFromSerial(value, argument);
  }
  const day = isoDay(periodText(value));
  if (day === null) throw new DomainError("not-a-date", { argument, text: value });
  return day;
}

/** The day "2025-04-01" says, or null where the text is not a date of that form. */
export function isoDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts && dayOf({ year: +parts[1]!, month: +parts[2]!, day: +parts[3]! });
}
