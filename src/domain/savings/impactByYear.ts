import { DomainError } from "../kernel/DomainError";
import type { Pounds, Rate, Share } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireMoney } from "../kernel/requireMoney";
import { requireWhole } from "../kernel/requireWhole";
import { optimismCorrection } from "./optimismCorrection";

const MOST_YEARS = 100;

export interface ImpactTerms {
  /** What would have happened anyway. */
  readonly deadweight: Share;
  /** The part that is this initiative's doing. */
  readonly attribution: Share;
  /** The part that only moved elsewhere. */
  readonly displacement: Share;
  /** What is lost of the impact each year after the first. */
  readonly dropOff: Rate;
  /** Whole, 1 to 100. */
  readonly years: number;
  /** 1 (best evidence) to 6; null for no correction. */
  readonly grade: number | null;
}

/**
 * What an initiative is worth by year, less what it cannot claim.
 *
 *     impactᵧ = cohort × unitCost × change × (1 − deadweight) × attribution × (1 − displacement) × (1 − dropOff)^(y − 1) × (1 − correction)
 *
 * @param cohort   people or events, zero or more
 * @param unitCost pounds each
 * @param change   the fraction avoided, −1 to 1
 * @returns pounds by year from year 1, unrounded, never −0
 * @throws {DomainError} not-a-number, too-large, negative, looks-like-percent, out-of-range, not-whole
 * @source savings/METHOD.md §4
 */
export function impactByYear(cohort: number, unitCost: Pounds, change: Rate, terms: ImpactTerms): Pounds[] {
  if (!Number.isFinite(cohort)) throw new DomainError("not-a-number", { argument: "cohort", seen: String(cohort) });
  if (cohort < 0) throw new DomainError("negative", { argument: "cohort", value: cohort });
  requireMoney("unitCost", unitCost);
  requireRate("change", change, -1);
  for (const name of ["deadweight", "attribution", "displacement", "dropOff"] as const) requireRate(name, terms[name]);
  const years = requireWhole("years", terms.years, 1, MOST_YEARS);
  const correction = optimismCorrection(terms.grade);
  const first = cohort * unitCost * change * (1 - terms.deadweight) * terms.attribution * (1 - terms.displacement) * (1 - correction);
  requireMoney("result", first);
  return Array.from({ length: years }, (_, year) => {
    const impact = first * (1 - terms.dropOff) ** year;
    return impact === 0 ? 0 : impact;
  });
}
