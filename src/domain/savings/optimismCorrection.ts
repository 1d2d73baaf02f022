import type { Rate } from "../kernel/quantities";
import { requireWhole } from "../kernel/requireWhole";

/** By grade of the evidence, 1 the best. */
const CORRECTIONS: readonly Rate[] = [0, 0.05, 0.1, 0.15, 0.25, 0.4];

/**
 * The part of a benefit that evidence of this grade does not support.
 *
 * @param grade 1 (best) to 6; null for no correction
 * @returns a fraction of the benefit: 0, 5, 10, 15, 25 or 40%
 * @throws {DomainError} not-whole, not-a-number
 * @source savings/METHOD.md §4
 */
export function optimismCorrection(grade: number | null): Rate {
  if (grade === null) return 0;
  return CORRECTIONS[requireWhole("grade", grade, 1, CORRECTIONS.length) - 1]!;
}
