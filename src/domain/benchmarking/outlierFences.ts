import { DomainError } from "../kernel/DomainError";
import { areNearly, differenceOf } from "../kernel/nearly";
import { median, quartiles } from "../kernel/percentiles";
import { presentFigures, type Figure } from "./presentFigures";

export type OutlierMethod = "IQR" | "MAD";

/** The k that each rule is known with. */
export const USUAL_K: Readonly<Record<OutlierMethod, number>> = { IQR: 1.5, MAD: 3.5 };

/** What makes a standard deviation of a median absolute deviation, where values are spread as a normal curve. */
const NORMAL = 0.6745;

/**
 * Between what figures values stand with the rest.
 *
 *     IQR   lower quartile − k × (upper − lower quartile), upper quartile + k × the same
 *     MAD   median ∓ k × MAD ÷ 0.6745; MAD = median of |value − median|
 *
 * @param values money, or any figure of that size; null where there is none
 * @param k      zero or more; null for 1.5 by IQR and 3.5 by MAD
 * @throws {DomainError} empty-input, not-a-number, too-large, nothing-present, negative (k), no-spread (a MAD of 0)
 * @source benchmarking/METHOD.md §4
 */
export function outlierFences(values: readonly Figure[], method: OutlierMethod, k: number | null = null): { readonly least: number; readonly most: number } {
  const present = presentFigures("values", values, "keep");
  if (k !== null && !Number.isFinite(k)) throw new DomainError("not-a-number", { argument: "k", seen: String(k) });
  if (k !== null && k < 0) throw new DomainError("negative", { argument: "k", value: k });
  return method === "IQR" ? quartileFences(present, k ?? USUAL_K.IQR) : deviationFences(present, k ?? USUAL_K.MAD);
}

function quartileFences(present: number[], k: number): { readonly least: number; readonly most: number } {
  const { lower, upper } = quartiles(present);
  const reach = k * (upper - lower);
  return { least: differenceOf(lower, reach), most: differenceOf(upper, -reach) };
}

function deviationFences(present: number[], k: number): { readonly least: number; readonly most: number } {
  const middle = median(present);
  const deviation = median(present.map((value) => Math.abs(value - middle)));
  if (areNearly(middle + deviation, middle)) throw new DomainError("no-spread", { argument: "values", value: middle });
  const reach = (k * deviation) / NORMAL;
  return { least: differenceOf(middle, reach), most: differenceOf(middle, -reach) };
}
