/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

/** Days between the two ways a workbook can count dates. */
const DAYS_1900_TO_1904 = 1462;
/** 31 December 9999, the last day Excel holds. */
const LAST_SERIAL = 2_958_465;

export const MONTH_NAMES = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;

/**
 * The day a date serial stands for, its time of day dropped; null before 1 January 1900, after 9999 and for
 * serial 60, the 29 February 1900 that never was. Integer arithmetic on days, so no time zone can move it.
 */
export function serialDay(serial: number, date1904: boolean): CalendarDay | null {
  const day = Math.floor(serial) + (date1904 ? DAYS_1900_TO_1904 : 0);
  if (!(day >= 1 && day <= LAST_SERIAL) || day === 60) return null;
  // Days from 1 March 0000; serials under 60 are a day nearer because Excel counts the missing 29 February 1900.
  const count = day + 693_899 + (day < 60 ? 1 : 0);
  const era = Math.floor(count / 146_097);
  const dayOfEra = count - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** "1 April 2025" for a serial; null where it is no day. */
export function serialWords(serial: number, date1904: boolean): string | null {
  const day = serialDay(serial, date1904);
  return day && `${String(day.day)} ${MONTH_NAMES[day.month - 1] ?? ""} ${String(day.year)}`;
}

/** True where the calendar has that day. */
export function isCalendarDay({ year, month, day }: CalendarDay): boolean {
  if (month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return day <= (month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
