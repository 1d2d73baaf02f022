import { firstDayOfYear, readFinancialYear } from "../domain/kernel/financialYear";
import { postCost } from "../domain/pricing/postCost";
import { builtInFigure } from "./_support/builtInFigure";
import { inCell } from "./_support/inCell";
import { readNumber, readOption } from "./_support/option";
import { readPeriod } from "./_support/text";

/**
 * Gives what posts cost their employer in a financial year: pay, employer National Insurance, pension and other on-costs.
 * @customfunction FCR.POSTCOST
 * @param salary Salary of a whole post, in pounds a year.
 * @param fte Whole-time posts, such as 0.6. Above 1 it is whole posts and one part post: 2.5 is two and a half.
 * @param year Financial year, such as "2025-26", or a date in it.
 * @param pensionRate Employer's pension contribution on pay, such as 20%. Left out, none.
 * @param otherRate Other on-costs on pay, such as 0.5% for the apprenticeship levy. Left out, none.
 * @returns Cost to the employer in pounds a year, unrounded. #N/A for a year whose National Insurance is not held.
 * @example =FCR.POSTCOST(30000, 2.5, "2025-26", 20%, 0.5%) // 99375
 * @example =FCR.POSTCOST(24000, 0.6, "2024-25", 3%) // 15563.4
 * @example =FCR.POSTCOST(8000, 0.5, "2025-26") // 4000
 * @example =FCR.POSTCOST(30000, 1, "2031-32") // #N/A
 * @example =FCR.POSTCOST(30000, 1, "2025-26", 20) // #VALUE!
 */
export function fcrPostCostCell(salary: unknown, fte: unknown, year: unknown, pensionRate?: unknown, otherRate?: unknown): number {
  return inCell({}, () => {
    const [pounds, posts] = [readNumber("salary", salary), readNumber("fte", fte)];
    const day = firstDayOfYear(readFinancialYear("year", readPeriod("year", year)));
    const [pension, other] = [readOption("pensionRate", pensionRate, 0), readOption("otherRate", otherRate, 0)];
    return postCost(pounds, posts, builtInFigure("NI-RATE", day), builtInFigure("NI-THRESHOLD", day), pension, other);
  });
}
