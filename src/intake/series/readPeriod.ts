import { dayFromSerial, dayOf, type Day } from "../../domain/kernel/day";
import { DomainError } from "../../domain/kernel/DomainError";
import { readMonth } from "../../domain/kernel/month";
import { looksLikeYear, periodText } from "../../domain/kernel/periodText";
import { isoDay } from "../../domain/kernel/readDate";
import { quoted, visibleText } from "../cleanText";
import type { SeriesCell } from "./seriesSource";

/** How often a series has a figure. "either" is "2010-11", a month or a financial year. */
export type Frequency = "month" | "quarter" | "year" | "financial year" | "date";

/** A period counted as a whole number of its frequency: months, quarters or years since year 0, or a day. */
export type PeriodReading =
  | { readonly frequency: Frequency; readonly at: number }
  | { readonly frequency: "either"; readonly month: number; readonly year: number }
  /** Meant as a period and not safe to read. */
  | { readonly frequency: "unclear"; readonly reason: string };

/** The earliest and latest bare numbers taken as a date, 1 January 1950 and 31 December 2099. */
const FIRST_SERIAL = 18_264;
const LAST_SERIAL = 73_050;

/** The period a cell names; null where it names none. */
export function readPeriod(cell: SeriesCell): PeriodReading | null {
  if (typeof cell === "number") return readNumber(cell);
  if (cell.length > 60) return null;
  const text = periodText(visibleText(cell)).replace(/^["']|["']$/g, "");
  if (text === "" || !/\d/.test(text)) return null;
  if (/^\d{4}$/.test(text)) return looksLikeYear(Number(text)) ? { frequency: "year", at: Number(text) } : null;
  if (/^\d+(\.\d+)?$/.test(text)) return null;
  const quarter = /^(\d{4})[ -]?Q([1-4])$/.exec(text);
  if (quarter) return { frequency: "quarter", at: Number(quarter[1]) * 4 + Number(quarter[2]) - 1 };
  const quarterFirst = /^Q([1-4])[ -](\d{4})$/.exec(text);
  if (quarterFirst) return { frequency: "quarter", at: Number(quarterFirst[2]) * 4 + Number(quarterFirst[1]) - 1 };
  const day = isoDay(text.replace(/ 00:00(:00)?$/, "")) ?? britishDay(text);
  if (day !== null) return { frequency: "date", at: day };
  return yearOrMonth(text) ?? namedMonth(cell, text);
}

function readNumber(value: number): PeriodReading | null {
  if (looksLikeYear(value)) return { frequency: "year", at: value };
  return Number.isInteger(value) && value >= FIRST_SERIAL && value <= LAST_SERIAL ? { frequency: "date", at: dayFromSerial(value) } : null;
}

/** "01/09/2025" is 1 September. */
function britishDay(text: string): Day | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return parts && dayOf({ year: Number(parts[3]), month: Number(parts[2]), day: Number(parts[1]) });
}

function yearOrMonth(text: string): PeriodReading | null {
  const span = /^(FY ?)?(\d{4})([-/])(\d{2}|\d{4})$/.exec(text);
  if (!span) return null;
  const [, marked, first = "", sign, second = ""] = span;
  const year = Number(first);
  const isYear = Number(second) === (second.length === 4 ? year + 1 : (year + 1) % 100);
  const month = !marked && sign === "-" && second.length === 2 && Number(second) >= 1 && Number(second) <= 12 ? year * 12 + Number(second) - 1 : null;
  if (isYear && month !== null) return { frequency: "either", month, year };
  if (isYear) return { frequency: "financial year", at: year };
  return month === null ? null : { frequency: "month", at: month };
}

function namedMonth(cell: string, text: string): PeriodReading | null {
  try {
    return { frequency: "month", at: readMonth("period", text) };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.code === "ambiguous-period" ? { frequency: "unclear", reason: `${quoted(cell)} has a year of two digits: write it like 2025-09` } : null;
  }
}
