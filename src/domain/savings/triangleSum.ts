import { requireSameLength } from "../kernel/lists";
import { plain } from "../kernel/plain";
import type { Pounds } from "../kernel/quantities";
import { steadySum } from "../kernel/steadySum";

/**
 * The mean and the standard deviation of a sum of independent triangular lines, in closed form: what a simulation of them tends to.
 *
 *     mean = Σ (low + likely + high) ÷ 3     variance = Σ (low² + likely² + high² − low × likely − low × high − likely × high) ÷ 18
 *
 * @returns pounds, unrounded; 0 and 0 of no lines
 * @throws {DomainError} shape-mismatch
 * @source savings/METHOD.md §8
 */
export function triangleSum(low: readonly Pounds[], likely: readonly Pounds[], high: readonly Pounds[]): { readonly mean: Pounds; readonly standardDeviation: Pounds } {
  requireSameLength("low", low, "likely", likely);
  requireSameLength("low", low, "high", high);
  const means = low.map((least, i) => (least + likely[i]! + high[i]!) / 3);
  // By differences, so that large amounts close together lose nothing to their squares.
  const variances = low.map((least, i) => {
    const [rise, fall] = [likely[i]! - least, high[i]! - likely[i]!];
    return (rise * rise + rise * fall + fall * fall) / 18;
  });
  return { mean: plain(steadySum(means)), standardDeviation: Math.sqrt(steadySum(variances)) };
}
