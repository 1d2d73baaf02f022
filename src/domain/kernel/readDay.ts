import { isoDate, type Day } from "./day";
import { DomainError } from "./DomainError";
import { financialYearText, firstDayOfYear, readFinancialYear, type FinancialYear } from "./financialYear";
import { firstDayOf, isoMonth, readMonth } from "./month";
import { isoDay, readDate } from "./readDate";
import { periodText } from "./periodText";

/**
 * The day meant by a date serial, by "2025-04-01", or by a month, which means its first day: "2025-04", "Apr 2025".
 * Text that could be a month and a financial year, "2010-11", is refused with both readings; a financial year is refused
 * with its first day as what to type.
 *
 * @throws {DomainError} not-a-date, ambiguous-period (also a bare year; "Apr 25")
 */
export function readDay(argument: string, value: number | string): Day {
  if (typeof value === "number") return readDate(argument, value);
  const text = periodText(value);
  const day = isoDay(text);
  if (day !== null) return day;
  if (/^\d{4}$/.test(text)) throw new DomainError("ambiguous-period", { argument, text: value, kind: "date" });
  const year = asYear(value);
  const yearDay = year === null ? undefined : isoDate(firstDayOfYear(year));
  try {
    const month = readMonth(argument, value);
    if (year === null || yearDay === undefined) return firstDayOf(month);
    throw new DomainError("ambiguous-period", {
      argument, text: value, kind: "month or year",
      month: isoMonth(month), monthDay: isoDate(firstDayOf(month)), year: financialYearText(year), yearDay,
    });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "not-a-period") throw error;
    if (yearDay !== undefined) throw new DomainError("ambiguous-period", { argument, text: value, kind: "day of year", yearDay });
    throw new DomainError("not-a-date", { argument, text: value });
  }
}

function asYear(text: string): FinancialYear | null {
  try {
    return readFinancialYear("period", text);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
