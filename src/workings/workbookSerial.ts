import { serialOf, type Day } from "../domain/kernel/day";

/** Days between the two ways a workbook can count its dates. */
export const DAYS_1900_TO_1904 = 1462;

/** A day as the workbook the sheets go into counts it, so that its own date functions, formats and linked cells agree. */
export function workbookSerial(day: Day, date1904: boolean | undefined): number {
  return serialOf(day) - (date1904 ? DAYS_1900_TO_1904 : 0);
}
