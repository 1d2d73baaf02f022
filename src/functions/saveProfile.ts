import { readDay } from "../domain/kernel/readDay";
import { readFinancialYear } from "../domain/kernel/financialYear";
import { savingProfile } from "../domain/savings/savingProfile";
import { inCell } from "./_support/inCell";
import { isLeftOut, readNumber, readOption } from "./_support/option";
import { readPeriod } from "./_support/text";

/**
 * Spreads a saving over financial years from the date it starts.
 * @customfunction SAVE.PROFILE
 * @param fullYear Saving in a full year, in pounds.
 * @param start Date it starts, such as 2025-10-01. A month means its first day.
 * @param firstYear First financial year wanted, such as "2025-26".
 * @param years How many financial years, 1 to 100.
 * @param rampMonths Months until it is saved in full. Left out, at once.
 * @param end Last day of the saving, such as 2027-03-31: a month means its first day. Left out, it goes on.
 * @returns The saving in each financial year, in one row, unrounded.
 * @example =SAVE.PROFILE(120000, "2025-10-01", "2025-26", 3) // 60000, 120000, 120000
 * @example =SAVE.PROFILE(120000, "2025-04-01", "2025-26", 2, 4) // 100000, 120000
 * @example =SAVE.PROFILE(120000, "2025-04-16", "2025-26", 2, 0, "2026-04-15") // 115000, 5000
 * @example =SAVE.PROFILE(120000, "2025-10-01", "FY26", 3) // #VALUE!
 */
export function saveProfileCell(fullYear: unknown, start: unknown, firstYear: unknown, years: unknown, rampMonths?: unknown, end?: unknown): number[][] {
  return inCell({}, () => [savingProfile(
    readNumber("fullYear", fullYear), readFinancialYear("firstYear", readPeriod("firstYear", firstYear)), readNumber("years", years), {
      start: readDay("start", readPeriod("start", start)), end: isLeftOut(end) ? null : readDay("end", readPeriod("end", end)), rampMonths: readOption("rampMonths", rampMonths, 0),
    },
  )]);
}
