import { DomainError } from "../kernel/DomainError";
import { plain } from "../kernel/plain";
import type { Share } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireQuantity } from "./requireQuantity";

const WORKING_DAYS_A_WEEK = 5;
const WORKING_DAYS_A_YEAR = (365 / 7) * WORKING_DAYS_A_WEEK;

/**
 * The hours a year that somebody is at work, or with the people served.
 *
 *     (365/7 × 5 − leaveDays − bankHolidays − sickDays − trainingDays) × weeklyHours/5 × contactShare
 *
 * A day is a fifth of the weekly hours, however many days they are worked on.
 *
 * @param contactShare part of the hours at work that is contact
 * @returns hours, unrounded; never −0
 * @throws {DomainError} not-a-number, negative, out-of-range (more days off than there are working days), looks-like-percent
 * @source pricing/METHOD.md, Productive hours
 */
export function productiveHours(weeklyHours: number, leaveDays = 0, bankHolidays = 0, sickDays = 0, trainingDays = 0, contactShare: Share = 1): number {
  requireQuantity("weeklyHours", weeklyHours);
  const daysOff = { leaveDays, bankHolidays, sickDays, trainingDays };
  let off = 0;
  for (const [argument, days] of Object.entries(daysOff)) {
    requireQuantity(argument, days);
    off += days;
  }
  if (off > WORKING_DAYS_A_YEAR) {
    throw new DomainError("out-of-range", { argument: Object.keys(daysOff).join(" + "), value: off, least: 0, most: WORKING_DAYS_A_YEAR });
  }
  requireRate("contactShare", contactShare);
  return plain((WORKING_DAYS_A_YEAR - off) * (weeklyHours / WORKING_DAYS_A_WEEK) * contactShare);
}
