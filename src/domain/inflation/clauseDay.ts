import { isoDate, type Day } from "../kernel/day";
import { DomainError } from "../kernel/DomainError";
import { financialYearText, firstDayOfYear, readFinancialYear, type FinancialYear } from "../kernel/financialYear";
import { firstDayOf, isoMonth, readMonth, type Month } from "../kernel/month";
import { periodText } from "../kernel/periodText";
import { isoDay, readDate } from "../kernel/readDate";

/**
 * The day a clause is read on: a date, or the first day of a month. Text that could be a month and a financial year,
 * "2010-11", is refused with both readings, since a clause may hold series of both kinds; a financial year is refused,
 * since a monthly series has no figure for one.
 *
 * @throws {DomainError} not-a-date, ambiguous-period
 * @source inflation/METHOD.md §4
 */
export function clauseDay(argument: string, value: number | string): Day {
  if (typeof value === "number") return readDate(argument, value);
  const text = periodText(value);
  const day = isoDay(text);
  if (day !== null) return day;
  const month = asMonth(value);
  const year = asYear(value);
  if (month !== null && year !== null) {
    throw new DomainError("ambiguous-period", {
      argument, text: value, kind: "month or year",
      month: isoMonth(month), monthDay: isoDate(firstDayOf(month)), year: financialYearText(year), yearDay: isoDate(firstDayOfYear(year)),
    });
  }
  if (month !== null) return firstDayOf(month);
  if (year !== null) throw new DomainError("ambiguous-period", { argument, text: value, kind: "day of year", yearDay: isoDate(firstDayOfYear(year)) });
  if (/^\d{4}$/.test(text)) throw new DomainError("ambiguous-period", { argument, text: value, kind: "date" });
  throw new DomainError("not-a-date", { argument, text: value });
}

function asMonth(text: string): Month | null {
  return orNull(() => readMonth("period", text));
}

function asYear(text: string): FinancialYear | null {
  return orNull(() => readFinancialYear("period", text));
}

function orNull<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
