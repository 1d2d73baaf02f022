import { dateOf, dayFromSerial, dayOf, type CalendarDate } from "../domain/kernel/day";

/** Days between the two ways a workbook can count dates. */
const DAYS_1900_TO_1904 = 1462;
/** 31 December 9999, the last day Excel holds. */
const LAST_SERIAL = 2_958_465;

export const MONTH_NAMES = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;

/**
 * The day a date serial stands for, its time of day dropped; null before 1 January 1900, after 9999 and for
 * serial 60, the 29 February 1900 that never was. Whole days, so no time zone can move it.
 */
export function serialDay(serial: number, date1904: boolean): CalendarDate | null {
  const day = Math.floor(serial) + (date1904 ? DAYS_1900_TO_1904 : 0);
  return day >= 1 && day <= LAST_SERIAL && day !== 60 ? dateOf(dayFromSerial(day)) : null;
}

/** "1 April 2025" for a serial; null where it is no day. */
export function serialWords(serial: number, date1904: boolean): string | null {
  const day = serialDay(serial, date1904);
  return day && `${String(day.day)} ${MONTH_NAMES[day.month - 1] ?? ""} ${String(day.year)}`;
}

/** True where the calendar has that day, from 1900 on. */
export function isCalendarDay(date: CalendarDate): boolean {
  return dayOf(date) !== null;
}
