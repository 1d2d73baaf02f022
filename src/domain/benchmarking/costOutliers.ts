import { isAbove } from "../kernel/nearly";
import { outlierFences, type OutlierMethod } from "./outlierFences";
import type { Figure } from "./presentFigures";

export type Outlier = "high" | "low" | null;

/**
 * Which values stand apart from the rest.
 *
 *     IQR   high above upper quartile + k × (upper − lower quartile), low below lower quartile − k × the same
 *     MAD   high where 0.6745 × (value − median) ÷ MAD is above k, low where it is below −k; MAD = median of |value − median|
 *
 * A value on the edge is not an outlier.
 *
 * @param values money, or any figure of that size; null where there is none
 * @param k      zero or more; null for 1.5 by IQR and 3.5 by MAD
 * @returns one for each value; null where it does not stand apart, or is not there
 * @throws {DomainError} empty-input, not-a-number, too-large, nothing-present, negative (k), no-spread (a MAD of 0)
 * @source benchmarking/METHOD.md §4
 */
export function costOutliers(values: readonly Figure[], method: OutlierMethod, k: number | null = null): Outlier[] {
  const { least, most } = outlierFences(values, method, k);
  return values.map((value) => (value === null ? null : isAbove(value, most) ? "high" : isAbove(least, value) ? "low" : null));
}
