import { readDay } from "../domain/kernel/readDay";
import { redundancyPay } from "../domain/pricing/redundancyPay";
import { builtInFigure } from "./_support/builtInFigure";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";
import { readPeriod } from "./_support/text";

/**
 * Gives statutory redundancy pay: weeks by age in each complete year of service, at the week's pay up to the legal limit.
 * @customfunction FCR.REDUNDANCY
 * @param age Age on the date employment ends.
 * @param years Years of continuous service to that date. Part years are left out; 20 count at most, and under 2 give nothing.
 * @param weeklyPay A week's pay, in pounds.
 * @param date Date employment ends, such as "2025-09-30". It decides the limit on a week's pay.
 * @returns Redundancy pay in pounds, unrounded. #N/A for a date whose limit is not held.
 * @example =FCR.REDUNDANCY(45, 10, 600, "2025-09-30") // 7200
 * @example =FCR.REDUNDANCY(23, 3, 500, "2025-09-30") // 1000
 * @example =FCR.REDUNDANCY(64, 30, 900, "2025-09-30") // 21570
 * @example =FCR.REDUNDANCY(45, 1.9, 600, "2025-09-30") // 0
 * @example =FCR.REDUNDANCY(45, 10, 600, "2031-09-30") // #N/A
 * @example =FCR.REDUNDANCY(45, "ten", 600, "2025-09-30") // #VALUE!
 */
export function fcrRedundancyCell(age: unknown, years: unknown, weeklyPay: unknown, date: unknown): number {
  return inCell({}, () => {
    const [old, employed, pay] = [readNumber("age", age), readNumber("years", years), readNumber("weeklyPay", weeklyPay)];
    return redundancyPay(old, employed, pay, builtInFigure("WEEKLY-PAY-LIMIT", readDay("date", readPeriod("date", date))));
  });
}
