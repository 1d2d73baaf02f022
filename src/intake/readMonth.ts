import type { CellValue } from "./cellBlock";
import { dateKey, readDateWords } from "./dateWords";
import { isDateNumber, MONTH_NAMES, serialDay } from "./dateSerial";
import type { FormatMeaning } from "./numberFormat";

/** What a heading or cell says of time. */
export type MonthReading =
  /** "2025-04". `alsoYear` where the words could be a financial year too ("2010-11"). */
  | { readonly kind: "month"; readonly month: string; readonly alsoYear: boolean }
  /** A month with no year: 1 is January. */
  | { readonly kind: "month of year"; readonly monthOfYear: number }
  /** A month counted from the start of the financial year: 1 is April. */
  | { readonly kind: "numbered month"; readonly number: number }
  /** A quarter, half or other run of months. */
  | { readonly kind: "several months" };

interface MonthCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: FormatMeaning;
  readonly date1904: boolean;
}

/** What a cell says of time: a real date, or words for a month; null where it says nothing of the kind. A plain number never does. */
export function readMonth(cell: MonthCell): MonthReading | null {
  if (typeof cell.value === "number") {
    if (cell.format.moment !== "date") return null;
    const day = serialDay(cell.value, cell.date1904);
    return day && monthOf(day.year, day.month);
  }
  return typeof cell.value === "string" ? readMonthWords(cell.value) : null;
}

/** The month of a date that came as its bare number, or as text of it; null where it is none of this century. */
export function readDateNumber({ value, date1904 }: Pick<MonthCell, "value" | "date1904">): MonthReading | null {
  const number = typeof value === "number" ? value : typeof value === "string" && /^\s*\d{5}\s*$/.test(value) ? Number(value) : NaN;
  const day = isDateNumber(number) ? serialDay(number, date1904) : null;
  return day && monthOf(day.year, day.month);
}

/** What words say of time. British order in dates: 01/04/2025 is 1 April. */
export function readMonthWords(words: string): MonthReading | null {
  const text = dateKey(words);
  if (text === null) return null;
  const numbered = readNumbered(text);
  if (numbered) return numbered;
  const date = readDateWords(text);
  if (date?.kind !== "date") return date;
  return { kind: "month", month: monthText(date.year, date.month), alsoYear: date.alsoYear };
}

/** The month as "2025-04" once the financial year is known where it is needed; undefined where it is not. */
export function settledMonth(reading: MonthReading, financialYear: number | null): string | undefined {
  if (reading.kind === "month") return reading.month;
  if (reading.kind === "several months" || financialYear === null) return undefined;
  const month = reading.kind === "month of year" ? reading.monthOfYear : ((reading.number + 2) % 12) + 1;
  return monthText(month >= 4 ? financialYear : financialYear + 1, month);
}

/** "April 2025" for "2025-04". */
export function monthLabel(month: string): string {
  return `${MONTH_NAMES[Number(month.slice(5)) - 1] ?? ""} ${month.slice(0, 4)}`;
}

/** The months after `from` and before `to` ("2025-04"), in order; the first ten years of them. */
export function monthsBetween(from: string, to: string): readonly string[] {
  const count = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;
  const months: string[] = [];
  for (let at = count(from) + 1; at < count(to) && months.length < 120; at++) months.push(monthText(Math.floor(at / 12), (at % 12) + 1));
  return months;
}

function monthText(year: number, month: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
}

function monthOf(year: number, month: number): MonthReading | null {
  return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 ? { kind: "month", month: monthText(year, month), alsoYear: false } : null;
}

function readNumbered(text: string): MonthReading | null {
  if (/^(?:q|qtr|quarter) ?[1-4](?![0-9])/.test(text) || /^(?:h|half) ?[12](?![0-9])/.test(text) || /^[1-4](?:st|nd|rd|th) quarter/.test(text)) return { kind: "several months" };
  const number = Number(/^(?:m|p|mth|month|per|period) ?\.?-?0?(\d{1,2})$/.exec(text)?.[1] ?? "0");
  return number >= 1 && number <= 12 ? { kind: "numbered month", number } : null;
}
