import { DomainError } from "../../../domain/kernel/DomainError";
import { periodAsked } from "../../../reference/periods";
import type { ReferenceFigures } from "../../../reference/referenceFigures";
import type { UpliftCase } from "../../../workings/uplift/upliftCase";
import { periodInWords } from "../../shared/dayWords";

/** "the money of 2024-25 (GDPDEF)"; null where real terms are not asked for or their series is not there. */
export function realTermsWords({ realTerms }: UpliftCase, figures: ReferenceFigures): string | null {
  if (!realTerms) return null;
  try {
    const { id, timing } = figures.describe(realTerms.series);
    return `the money of ${periodInWords(periodAsked(timing, realTerms.day.day), timing)} (${id})`;
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}
