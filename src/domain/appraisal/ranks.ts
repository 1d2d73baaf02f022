/** Two sums of the same decimals may differ by this part of the larger and still be the same. */
const SAME = 1e-12;

/** The place of each value from the largest down; equal values share the better place. */
export function ranks(values: readonly number[]): number[] {
  return values.map((value) => 1 + values.filter((other) => other - value > SAME * Math.max(Math.abs(other), Math.abs(value))).length);
}
