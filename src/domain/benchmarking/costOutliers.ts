import { DomainError } from "../kernel/DomainError";
import { areNearly, differenceOf, isAbove } from "../kernel/nearly";
import { median, quartiles } from "../kernel/percentiles";
import { presentFigures, type Figure } from "./presentFigures";

export type OutlierMethod = "IQR" | "MAD";
export type Outlier = "high" | "low" | null;

/** What makes a standard deviation of a median absolute deviation, where values are spread as a normal curve. */
const NORMAL = 0.6745;

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
  const present = presentFigures("values", values, "keep");
  if (k !== null && !Number.isFinite(k)) throw new DomainError("not-a-number", { argument: "k", seen: String(k) });
  if (k !== null && k < 0) throw new DomainError("negative", { argument: "k", value: k });
  const [least, most] = method === "IQR" ? quartileFences(present, k ?? 1.5) : deviationFences(present, k ?? 3.5);
  return values.map((value) => (value === null ? null : isAbove(value, most) ? "high" : isAbove(least, value) ? "low" : null));
}

function quartileFences(present: number[], k: number): readonly [number, number] {
  const { lower, upper } = quartiles(present);
  const reach = k * (upper - lower);
  return [differenceOf(lower, reach), differenceOf(upper, -reach)];
}

function deviationFences(present: number[], k: number): readonly [number, number] {
  const middle = median(present);
  const deviation = median(present.map((value) => Math.abs(value - middle)));
  if (areNearly(middle + deviation, middle)) throw new DomainError("no-spread", { argument: "values", value: middle });
  const reach = (k * deviation) / NORMAL;
  return [differenceOf(middle, reach), differenceOf(middle, -reach)];
}
