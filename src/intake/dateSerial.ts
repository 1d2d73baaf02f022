import { dateOf, dayFromSerial, dayOf, isDateSerial, type CalendarDate } from "../domain/kernel/day";

/** Days between the two ways a workbook can count dates. */
export const DAYS_1900_TO_1904 = 1462;

export const MONTH_NAMES = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;

/**
 * The day a date serial stands for, its time of day dropped; null before 1 January 1900, after 9999 and for
 * serial 60, the 29 February 1900 that never was. Whole days, so no time zone can move it.
 */
export function serialDay(serial: number, date1904: boolean): CalendarDate | null {
  const from1900 = serial + (date1904 ? DAYS_1900_TO_1904 : 0);
  return isDateSerial(from1900) ? dateOf(dayFromSerial(from1900)) : null;
}

/** "1 April 2025" for a serial; null where it is no day. */
export function serialWords(serial: number, date1904: boolean): string | null {
  const day = serialDay(serial, date1904);
  return day && `${String(day.day)} ${MONTH_NAMES[day.month - 1] ?? ""} ${String(day.year)}`;
}

/** 1 January 2000 and 31 December 2099, counted from 1900. */
const FIRST_LIKELY = 36_526;
const LAST_LIKELY = 73_050;

/** True for a whole number that a date of this century comes to when its cell is not formatted as one. */
export function isDateNumber(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_LIKELY && value <= LAST_LIKELY;
}

/** True where the calendar has that day, from 1900 on. */
export function isCalendarDay(date: CalendarDate): boolean {
  return dayOf(date) !== null;
}
