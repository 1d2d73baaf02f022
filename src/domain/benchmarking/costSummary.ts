import { requireSameLength } from "../kernel/lists";
import { median, quartiles } from "../kernel/percentiles";
import { steadySum } from "../kernel/steadySum";
import { isPresent, presentFigures, type Figure, type Zeros } from "./presentFigures";
import { requireQuantities } from "./requireQuantities";

export interface CostSummary {
  readonly count: number;
  readonly minimum: number;
  readonly lowerQuartile: number;
  readonly median: number;
  readonly upperQuartile: number;
  readonly maximum: number;
  readonly mean: number;
  /** Null where the weights of the values that are there come to nothing; not there where no weights were given. */
  readonly weightedMean?: number | null;
  readonly interquartileRange: number;
  /** median of |value − median|, unscaled. */
  readonly medianAbsoluteDeviation: number;
  /** Values that were not there, and zeros that were skipped. */
  readonly leftOut: number;
}

const { abs, min, max } = Math;

/**
 * How a list of values is spread.
 *
 * Quartiles as Excel's QUARTILE.INC: position (n − 1) × q, interpolated.
 *
 *     weightedMean = Σ weightᵢ × valueᵢ ÷ Σ weightᵢ   over the values that are there
 *
 * @param values  money, or any figure of that size; null where there is none
 * @param weights zero or more, in the order of the values, a missing one counting as 0; null for no weighted mean
 * @param zeros   whether a value of 0 counts or is left out
 * @throws {DomainError} empty-input, not-a-number, too-large, negative, out-of-range, shape-mismatch, nothing-present
 * @source benchmarking/METHOD.md §2
 */
export function costSummary(values: readonly Figure[], weights: readonly Figure[] | null, zeros: Zeros): CostSummary {
  const present = presentFigures("values", values, zeros);
  const count = present.length;
  const total = steadySum(present);
  const weighted = weights === null ? {} : { weightedMean: weightedMean(values, weights, zeros) };
  const { minimum, lower, median: middle, upper, maximum } = quartiles(present);
  for (let i = 0; i < count; i++) present[i] = abs(present[i]! - middle);
  return {
    count, minimum: minimum + 0, lowerQuartile: lower + 0, median: middle + 0, upperQuartile: upper + 0, maximum: maximum + 0,
    mean: within(minimum, total / count, maximum),
    ...weighted,
    interquartileRange: upper - lower, medianAbsoluteDeviation: median(present),
    leftOut: values.length - count,
  };
}

function weightedMean(values: readonly Figure[], weights: readonly Figure[], zeros: Zeros): number | null {
  requireQuantities("weights", weights);
  requireSameLength("values", values, "weights", weights);
  const products: number[] = [];
  const used: number[] = [];
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const weight = weights[i]!;
    if (!isPresent(value, zeros) || weight === null || weight === 0) continue;
    products.push(value * weight);
    used.push(weight);
    least = min(least, value);
    most = max(most, value);
  }
  return used.length === 0 ? null : within(least, steadySum(products) / steadySum(used), most);
}

/** Floating point may put a mean of equal values a hair outside them. */
function within(least: number, value: number, most: number): number {
  return min(most, max(least, value)) + 0;
}
