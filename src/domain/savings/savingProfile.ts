import { dateOf, daysInMonth, isoDate, type Day } from "../kernel/day";
import { DomainError } from "../kernel/DomainError";
import type { FinancialYear } from "../kernel/financialYear";
import { firstDayOf, monthOf, monthOfDay, type Month } from "../kernel/month";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { requireWhole } from "../kernel/requireWhole";

const MOST_YEARS = 100;
const MOST_RAMP_MONTHS = 600;

export interface SavingTiming {
  readonly start: Day;
  /** Last day of the saving; null where it goes on. */
  readonly end: Day | null;
  /** Months to reach the full rate; 0 is at once. */
  readonly rampMonths: number;
}

/**
 * What a saving comes to in each financial year.
 *
 *     month's saving = fullYear ÷ 12 × days of it from start to end ÷ its days × rate of the ramp
 *     rate of the i-th calendar month from the start's = min(1, (i − ½) ÷ rampMonths)
 *
 * @param fullYear  pounds in a full year at the full rate; negative for a cost
 * @param firstYear the first financial year wanted
 * @param years     how many, whole, 1 to 100
 * @returns pounds by year, unrounded, never −0; nothing before the start or after the end
 * @throws {DomainError} not-a-number, too-large, not-whole, dates-reversed
 * @source savings/METHOD.md §1
 */
export function savingProfile(fullYear: Pounds, firstYear: FinancialYear, years: number, { start, end, rampMonths }: SavingTiming): Pounds[] {
  requireMoney("fullYear", fullYear);
  const count = requireWhole("years", years, 1, MOST_YEARS);
  const ramp = requireWhole("rampMonths", rampMonths, 0, MOST_RAMP_MONTHS);
  if (end !== null && end < start) throw new DomainError("dates-reversed", { argument: "end", date: isoDate(end), before: "start", beforeDate: isoDate(start) });
  return Array.from({ length: count }, (_, year) => {
    const april = monthOf(firstYear + year, 4);
    let months = 0;
    for (let month = 0; month < 12; month++) months += partOfMonth((april + month) as Month, start, end) * rampRate((april + month) as Month, start, ramp);
    const saving = (fullYear * months) / 12;
    return saving === 0 ? 0 : saving;
  });
}

/** Days of the month from start to end, both included, as a fraction of its days. */
function partOfMonth(month: Month, start: Day, end: Day | null): number {
  const first = firstDayOf(month);
  const { year, month: number } = dateOf(first);
  const days = daysInMonth(year, number);
  const from = Math.max(first, start);
  const to = Math.min(first + days - 1, end ?? Infinity);
  return Math.max(0, to - from + 1) / days;
}

function rampRate(month: Month, start: Day, rampMonths: number): number {
  if (rampMonths === 0) return 1;
  return Math.min(1, Math.max(0, (month - monthOfDay(start) + 0.5) / rampMonths));
}
