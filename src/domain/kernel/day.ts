import { DomainError } from "./DomainError";

declare const unit: unique symbol;
/** A calendar day as whole days since 1 January 1970; days are added and subtracted as integers. */
export type Day = number & { readonly [unit]: "day" };

export interface CalendarDate {
  readonly year: number;
  /** 1 is January. */
  readonly month: number;
  readonly day: number;
}

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { floor } = Math;
const { isInteger } = Number;

const FIRST_YEAR = 1900;
const LAST_YEAR = 9999;
/** 31 December 9999. */
const LAST_SERIAL = 2_958_465;
const DAYS_TO_1970 = daysBeforeYear(1970);
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** The day with this date in the Gregorian calendar, 1900 to 9999; null where there is no such date. */
export function dayOf({ year, month, day }: CalendarDate): Day | null {
  if (!isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!isInteger(month) || month < 1 || month > 12) return null;
  if (!isInteger(day) || day < 1 || day > daysInMonth(year, month)) return null;
  return (daysBeforeYear(year) + daysBeforeMonth(year, month) + day - 1 - DAYS_TO_1970) as Day;
}

/** The first day of a month of any year from 1, also where no date serial could be: a month before January 1900 can be asked for, and has no figure. */
export function startOfMonth(year: number, month: number): Day {
  return (daysBeforeYear(year) + daysBeforeMonth(year, month) - DAYS_TO_1970) as Day;
}

/** The date of a day. */
export function dateOf(day: Day): CalendarDate {
  const sinceYearOne = day + DAYS_TO_1970;
  let year = floor(sinceYearOne / 365.2425) + 1;
  while (daysBeforeYear(year) > sinceYearOne) year--;
  while (daysBeforeYear(year + 1) <= sinceYearOne) year++;
  const dayOfYear = sinceYearOne - daysBeforeYear(year);
  let month = 12;
  while (daysBeforeMonth(year, month) > dayOfYear) month--;
  return { year, month, day: dayOfYear - daysBeforeMonth(year, month) + 1 };
}

/** 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? 365 + leapDay(year) : daysBeforeMonth(year, month + 1);
  return next - daysBeforeMonth(year, month);
}

/** "2025-04-01". */
export function isoDate(day: Day): string {
  const { year, month, day: ofMonth } = dateOf(day);
  return `${year}-${String(month).padStart(2, "0")}-${String(ofMonth).padStart(2, "0")}`;
}

/** Whether an Excel date serial of the 1900 date system falls on a day: 1 to 31 December 9999, but for 60, the 29 February 1900 that never was. */
export function isDateSerial(serial: number): boolean {
  const whole = floor(serial);
  return whole >= 1 && whole <= LAST_SERIAL && whole !== 60;
}

/**
 * The day an Excel date serial of the 1900 date system falls on; a time of day is dropped.
 *
 * @throws {DomainError} not-a-date
 */
export function dayFromSerial(serial: number, argument = "date"): Day {
  if (!isDateSerial(serial)) throw new DomainError("not-a-date", { argument, value: serial });
  const whole = floor(serial);
  return (whole - (whole < 60 ? 0 : 1) + BEFORE_1900) as Day;
}

/** The Excel date serial of a day, 1900 date system. */
export function serialOf(day: Day): number {
  const since = day - BEFORE_1900;
  return since < 60 ? since : since + 1;
}

const BEFORE_1900 = daysBeforeYear(1900) - 1 - DAYS_TO_1970;

function daysBeforeYear(year: number): number {
  const past = year - 1;
  return past * 365 + floor(past / 4) - floor(past / 100) + floor(past / 400);
}

function daysBeforeMonth(year: number, month: number): number {
  return DAYS_BEFORE_MONTH[month - 1]! + (month > 2 ? leapDay(year) : 0);
}

function leapDay(year: number): 0 | 1 {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0;
}
