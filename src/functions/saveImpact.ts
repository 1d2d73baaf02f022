import { impactByYear } from "../domain/savings/impactByYear";
import { inCell } from "./_support/inCell";
import { readNumber, readOption } from "./_support/option";

/**
 * Gives what an initiative is worth by year, less what would have happened anyway, was others' doing, or only moved elsewhere.
 * @customfunction SAVE.IMPACT
 * @param cohort People or events it reaches.
 * @param unitCost Cost of each, in pounds.
 * @param change Fraction of them avoided, such as 30%.
 * @param deadweight Fraction that would have happened anyway. Left out, 0.
 * @param attribution Fraction that is this initiative's doing. Left out, 100%.
 * @param displacement Fraction that only moved elsewhere. Left out, 0.
 * @param dropOff Fraction lost each year after the first. Left out, 0.
 * @param years How many years, 1 to 100. Left out, 1.
 * @param grade Grade of the evidence, 1 (best) to 6, for the optimism correction: 0, 5, 10, 15, 25 or 40%. Left out, no correction.
 * @returns Pounds by year, in one row, unrounded.
 * @example =SAVE.IMPACT(100, 2000, 30%) // 60000
 * @example =SAVE.IMPACT(100, 2000, 30%, 20%, 50%, 25%, 10%, 3, 4) // 15300, 13770, 12393
 * @example =SAVE.IMPACT(100, 2000, 30) // #VALUE!
 */
export function saveImpactCell(
  cohort: unknown, unitCost: unknown, change: unknown, deadweight?: unknown, attribution?: unknown, displacement?: unknown, dropOff?: unknown, years?: unknown, grade?: unknown,
): number[][] {
  return inCell({}, () => [impactByYear(readNumber("cohort", cohort), readNumber("unitCost", unitCost), readNumber("change", change), {
    deadweight: readOption("deadweight", deadweight, 0), attribution: readOption("attribution", attribution, 1),
    displacement: readOption("displacement", displacement, 0), dropOff: readOption("dropOff", dropOff, 0),
    years: readOption("years", years, 1), grade: readOption("grade", grade, null),
  })]);
}
