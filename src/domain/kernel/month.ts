import { dateOf, dayFromSerial, dayOf, startOfMonth, type Day } from "./day";
import { DomainError } from "./DomainError";
import { looksLikeYear, periodText } from "./periodText";
import { isoDay } from "./readDate";

declare const unit: unique symbol;
/** A calendar month as year × 12 + (month − 1); months are added and subtracted as integers. */
export type Month = number & { readonly [unit]: "month" };

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { floor } = Math;

const NAMES = ["JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"];

export function monthOf(year: number, month: number): Month {
  return (year * 12 + month - 1) as Month;
}

export function monthOfDay(day: Day): Month {
  const { year, month } = dateOf(day);
  return monthOf(year, month);
}

export function firstDayOf(month: Month): Day {
  return startOfMonth(floor(month / 12), (month % 12) + 1);
}

export function addMonths(month: Month, months: number): Month {
  return (month + months) as Month;
}

/** "2025-09". */
export function isoMonth(month: Month): string {
  return `${floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/**
 * The month meant by a date serial, "2025-09", "Sep 2025", "September 2025", "2025 SEP" or "2025-09-01".
 *
 * @throws {DomainError} not-a-period, not-a-date (a serial that is no date), ambiguous-period (a bare year; "Sep 25")
 */
export function readMonth(argument: string, value: number | string): Month {
  if (typeof value === "number") {
    if (looksLikeYear(value)) throw new DomainError("ambiguous-period", { argument, value, kind: "month" });
    return monthOfDay(dayFromSerial(value, argument));
  }
  const text = periodText(value);
  const day = isoDay(text);
  if (day !== null) return monthOfDay(day);
  const numbered = /^(\d{4})-(\d{2})$/.exec(text);
  if (numbered) return checked(argument, value, +numbered[1]!, +numbered[2]!);
  const named = /^([A-Z]+)[ -](\d{4})$/.exec(text) ?? /^(\d{4})[ -]([A-Z]+)$/.exec(text);
  if (named) {
    const [word, year] = /^\d/.test(named[1]!) ? [named[2]!, named[1]!] : [named[1]!, named[2]!];
    return checked(argument, value, Number(year), monthNamed(word));
  }
  const short = /^([A-Z]+)[ -]?(\d{2})$/.exec(text);
  if (/^\d{4}$/.test(text) || (short && monthNamed(short[1]!) > 0)) {
    throw new DomainError("ambiguous-period", { argument, text: value, kind: "month" });
  }
  throw new DomainError("not-a-period", { argument, text: value, kind: "month" });
}

function checked(argument: string, typed: string, year: number, month: number): Month {
  if (dayOf({ year, month, day: 1 }) === null) throw new DomainError("not-a-period", { argument, text: typed, kind: "month" });
  return monthOf(year, month);
}

/** 1 to 12, from the whole word or its first three letters ("Sept" too); 0 where it is no month. */
function monthNamed(word: string): number {
  return word === "SEPT" ? 9 : NAMES.findIndex((name) => name === word || name.slice(0, 3) === word) + 1;
}
