import { dateOf, daysInMonth, isoDate, type Day } from "../../domain/kernel/day";
import type { Timing } from "../../domain/kernel/figures";
import { financialYearOfDay, financialYearText, type FinancialYear } from "../../domain/kernel/financialYear";
import { firstDayOf, isoMonth, monthOfDay, type Month } from "../../domain/kernel/month";
import { readPeriod, type Frequency } from "./readPeriod";

/** A period as a table of figures is to have it: "2025-09", "2025-26", "2025-04-01". */
export function timedPeriod(timing: Timing, at: number): string {
  if (timing === "in force") return isoDate(at as Day);
  return timing === "year" ? financialYearText(at as FinancialYear) : isoMonth(at as Month);
}

/** A period of a source in words: "2025-09", "2025 Q3", "2025". */
export function periodOf(frequency: Frequency, at: number): string {
  switch (frequency) {
    case "month": return isoMonth(at as Month);
    case "quarter": return `${Math.floor(at / 4)} Q${(at % 4) + 1}`;
    case "year": return String(at);
    case "financial year": return financialYearText(at as FinancialYear);
    case "date": return isoDate(at as Day);
  }
}

/** The period a person typed, counted as the timing counts; null where it is none of that timing. */
export function typedPeriod(timing: Timing, typed: string): number | null {
  const read = readPeriod(typed);
  if (!read || read.frequency === "unclear") return null;
  if (read.frequency === "either") return timing === "month" ? read.month : timing === "year" ? read.year : firstDayOf(read.month as Month);
  return asTimed(timing, read.frequency, read.at)?.[0] ?? null;
}

/** The periods of a table that a period of a source stands for; null where it stands for none. A quarter or a year stands for each of its months. */
export function asTimed(timing: Timing, frequency: Frequency, at: number): readonly number[] | null {
  if (timing === "month") {
    if (frequency === "month") return [at];
    if (frequency === "date") return [monthOfDay(at as Day)];
    if (frequency === "quarter") return [0, 1, 2].map((month) => at * 3 + month);
    return frequency === "year" ? Array.from({ length: 12 }, (_, month) => at * 12 + month) : null;
  }
  if (timing === "year") return frequency === "financial year" ? [at] : frequency === "date" ? [financialYearOfDay(at as Day)] : null;
  return frequency === "date" ? [at] : frequency === "month" ? [firstDayOf(at as Month)] : null;
}

/**
 * When a series of a new name has figures. Dates are months, as a workbook keeps "Sep 2025" as a date, unless some fall
 * inside a month and no two are in the same month or the next: the same as the functions read a table.
 */
export function timingOf(frequency: Frequency, days: readonly number[]): Timing {
  if (frequency === "financial year") return "year";
  if (frequency !== "date") return "month";
  const inside = days.some((at) => {
    const { year, month, day } = dateOf(at as Day);
    return day !== 1 && day !== daysInMonth(year, month);
  });
  const months = days.map((day) => monthOfDay(day as Day)).sort((a, b) => a - b);
  return inside && !months.some((month, i) => i > 0 && month - months[i - 1]! <= 1) ? "in force" : "month";
}
