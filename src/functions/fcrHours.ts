import { productiveHours } from "../domain/pricing/productiveHours";
import { inCell } from "./_support/inCell";
import { readNumber, readOption } from "./_support/option";

/**
 * Gives the productive hours of a post in a year: paid hours less leave, bank holidays, sickness and training.
 * @customfunction FCR.HOURS
 * @param weeklyHours Paid hours a week, such as 37.
 * @param leaveDays Days of annual leave a year. Left out, none.
 * @param bankHolidays Bank holidays a year that are not worked. Left out, none.
 * @param sickDays Days of sickness a year. Left out, none.
 * @param trainingDays Days of training a year. Left out, none.
 * @param contactShare Part of the hours at work that is with the people served, such as 70%. Left out, all of them.
 * @returns Hours a year, unrounded.
 * @example =FCR.HOURS(37, 28, 8, 6, 5) // 1581.48571428571
 * @example =FCR.HOURS(35) // 1825
 * @example =FCR.HOURS(35, 27.5, 8, , , 60%) // 945.9
 * @example =FCR.HOURS(37, 300) // #VALUE!
 * @example =FCR.HOURS(37, 28, 8, 6, 5, 70) // #VALUE!
 */
export function fcrHoursCell(weeklyHours: unknown, leaveDays?: unknown, bankHolidays?: unknown, sickDays?: unknown, trainingDays?: unknown, contactShare?: unknown): number {
  return inCell({}, () => productiveHours(
    readNumber("weeklyHours", weeklyHours), readOption("leaveDays", leaveDays, 0), readOption("bankHolidays", bankHolidays, 0),
    readOption("sickDays", sickDays, 0), readOption("trainingDays", trainingDays, 0), readOption("contactShare", contactShare, 1),
  ));
}
