import { dateOf, daysInMonth, isoDate, type Day } from "../domain/kernel/day";
import type { Timing } from "../domain/kernel/figures";
import { financialYearOfDay, financialYearText, firstDayOfYear, lastDayOfYear, readFinancialYear, type FinancialYear } from "../domain/kernel/financialYear";
import { firstDayOf, isoMonth, monthOfDay, readMonth, type Month } from "../domain/kernel/month";

export interface DaysHeld {
  readonly from: Day;
  readonly until: Day;
}

/** Periods counted as whole numbers, one after the other. */
export interface Periods {
  /** The period that holds the day. */
  ofDay(day: Day): number;
  /** @throws {DomainError} not-a-period, ambiguous-period, not-a-date */
  read(argument: string, value: number | string): number;
  /** In the form a series is written in: "2025-09", "2025-26". */
  text(period: number): string;
  /** Its first and last day. */
  days(period: number): DaysHeld;
}

/** The periods of a series that has a figure for each. */
export const PERIODS: Readonly<Record<"month" | "year", Periods>> = {
  month: { ofDay: monthOfDay, read: readMonth, text: (month) => isoMonth(month as Month), days: (month) => daysOfMonth(month as Month) },
  year: { ofDay: financialYearOfDay, read: readFinancialYear, text: (year) => financialYearText(year as FinancialYear), days: (year) => daysOfYear(year as FinancialYear) },
};

/** The period of a series that a day falls in, as it is written; for a series in force from dates, the day itself. */
export function periodAsked(timing: Timing, day: Day): string {
  return timing === "in force" ? isoDate(day) : PERIODS[timing].text(PERIODS[timing].ofDay(day));
}

function daysOfMonth(month: Month): DaysHeld {
  const from = firstDayOf(month);
  const { year, month: ofYear } = dateOf(from);
  return { from, until: (from + daysInMonth(year, ofYear) - 1) as Day };
}

function daysOfYear(year: FinancialYear): DaysHeld {
  return { from: firstDayOfYear(year), until: lastDayOfYear(year) };
}
