import { dateOf, dayFromSerial, startOfMonth, type Day } from "./day";
import { DomainError } from "./DomainError";
import { looksLikeYear, periodText } from "./periodText";
import { isoDay } from "./readDate";

declare const unit: unique symbol;
/** A financial year, 1 April to 31 March, as the calendar year it begins in; years are added and subtracted as integers. */
export type FinancialYear = number & { readonly [unit]: "financial year" };

export function financialYearOfDay(day: Day): FinancialYear {
  const { year, month } = dateOf(day);
  return (month >= 4 ? year : year - 1) as FinancialYear;
}

/** "2025-26", the canonical form. */
export function financialYearText(year: FinancialYear): string {
  return `${year}-${String((year + 1) % 100).padStart(2, "0")}`;
}

/** 1 April. */
export function firstDayOfYear(year: FinancialYear): Day {
  return startOfMonth(year, 4);
}

/** 31 March. */
export function lastDayOfYear(year: FinancialYear): Day {
  return (startOfMonth(year + 1, 4) - 1) as Day;
}

/**
 * The financial year meant by "2025-26", "2025/26", "2025–26", "2025/2026", "FY2025-26", or a date or date serial in it.
 * "FY26", 2025 and "25/26" could mean more than one year and are refused.
 *
 * @throws {DomainError} not-a-period, ambiguous-period, not-a-date (a serial that is no date)
 */
export function readFinancialYear(argument: string, value: number | string): FinancialYear {
  if (typeof value === "number") {
    if (looksLikeYear(value)) throw new DomainError("ambiguous-period", { argument, value, kind: "year" });
    return financialYearOfDay(dayFromSerial(value, argument));
  }
  const text = periodText(value);
  const day = isoDay(text);
  if (day !== null) return financialYearOfDay(day);
  const span = /^(?:FY ?)?(\d{4})[-/](\d{2}|\d{4})$/.exec(text);
  if (span) {
    const first = Number(span[1]);
    const next = span[2]!.length === 4 ? first + 1 : (first + 1) % 100;
    if (first >= 1900 && first < 9999 && Number(span[2]) === next) return first as FinancialYear;
  } else if (/^(?:FY ?)?(?:\d{2}|\d{4})$/.test(text) || /^(?:FY ?)?\d{2}[-/]\d{2}$/.test(text)) {
    throw new DomainError("ambiguous-period", { argument, text: value, kind: "year" });
  }
  throw new DomainError("not-a-period", { argument, text: value, kind: "year" });
}
