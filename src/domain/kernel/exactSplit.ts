import { DomainError } from "./DomainError";
import { requireNonNegative } from "./lists";
import { scaleWeights } from "./scaleWeights";
import { decimalSplitter } from "./splitDecimal";
import { splitWhole } from "./splitWhole";

/**
 * Splits whole units in proportion to weights, exactly: the shares add to the units, and each is its exact quota
 * rounded down or up.
 *
 *     quotaᵢ = units × weightᵢ ÷ Σ weights
 *
 * Every share is its quota rounded down; the units left go one each to the largest remainders, ties to the larger
 * weight, then the earlier. A negative number of units splits as its positive, negated. Weights are read on their
 * 15-significant-digit view, so weights that look equal are equal.
 *
 * @param weights  zero or more; at least one above zero
 * @param argument names the weights in a refusal
 * @returns a function of the whole units to split (up to 10^15 in size), so that one reading of the weights serves many totals
 * @throws {DomainError} empty-input, not-a-number, negative, nothing-to-split-by
 */
export function exactSplit(weights: readonly number[], argument = "weights"): (units: number) => number[] {
  requireNonNegative(argument, weights);
  if (weights.every((weight) => weight === 0)) throw new DomainError("nothing-to-split-by", { argument });
  const scaled = scaleWeights(weights);
  const split = scaled.kind === "whole" ? (units: number) => splitWhole(units, scaled) : decimalSplitter(scaled);
  return (units) => {
    if (units === 0) return new Array<number>(weights.length).fill(0);
    return units > 0 ? split(units) : split(-units).map((share) => (share === 0 ? 0 : -share));
  };
}
