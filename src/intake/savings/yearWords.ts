import { dateOf, dayFromSerial } from "../../domain/kernel/day";
import { financialYearOfDay, financialYearText, type FinancialYear } from "../../domain/kernel/financialYear";
import type { CellValue } from "../cellBlock";
import { matchingKey, quoted } from "../cleanText";
import { financialYearsIn } from "../financialYear";
import type { FormatMeaning } from "../numberFormat";
import { readDay } from "../readDay";

/** How the years of a table are counted: "2026/27", 2026, or 0, 1, 2… */
export type YearKind = "financial" | "calendar" | "numbered";

/** A year as words or a cell say it. */
export interface SaidYear {
  readonly kind: YearKind;
  /** The calendar year that a financial year starts in, the calendar year, or the number. */
  readonly year: number;
}

/** The most years from the first that discount factors are asked for. */
export const MOST_YEARS = 100;
const NUMBERED = /^(?:years?|yr|y)? ?(\d{1,3})$/;
const CALENDAR = /^(?:19|20)\d\d$/;

/** The year that the words of a heading are; null where they are none. */
export function yearInWords(words: string): SaidYear | null {
  const years = words.length > 60 ? [] : financialYearsIn(words);
  if (years.length === 1) return { kind: "financial", year: years[0] ?? 0 };
  if (years.length > 1) return null;
  const key = matchingKey(words.slice(0, 60));
  if (CALENDAR.test(key)) return { kind: "calendar", year: Number(key) };
  const number = Number(NUMBERED.exec(key)?.[1] ?? "-1");
  return number >= 0 && number <= MOST_YEARS ? { kind: "numbered", year: number } : null;
}

/** The year of one cell of a column of years: as words, a number, or a date in a financial year; or why it is none. */
export function yearOfCell(cell: { readonly value: CellValue; readonly text: string; readonly format: FormatMeaning; readonly date1904: boolean }): SaidYear | { readonly reason: string } {
  const { value, text, format } = cell;
  if (value === "") return { reason: "no year is given beside it" };
  if (format.moment === "date") {
    const day = readDay(cell);
    if (day.found === "day" && dateOf(dayFromSerial(day.serial)).year >= 1900) return { kind: "financial", year: financialYearOfDay(dayFromSerial(day.serial)) };
  }
  const said = typeof value === "boolean" ? null : yearInWords(typeof value === "number" ? String(value) : text);
  return said ?? { reason: `its year, ${quoted(text)}, is not a year: type it as 2026/27, or as the number of the year` };
}

/** How a year of a table is shown where no heading says it: "2028/29", "2028", "Year 2". */
export function yearLabel(kind: YearKind, year: number): string {
  return kind === "financial" ? financialYearText(year as FinancialYear).replace("-", "/") : kind === "calendar" ? String(year) : `Year ${String(year)}`;
}
