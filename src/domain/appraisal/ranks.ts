/** Two sums of the same decimals may differ by this part of their size and still be the same. */
const SAME = 1e-12;

/** The place of each value from the largest down; equal values share the better place. */
export function ranks(values: readonly number[]): number[] {
  const size = Math.max(0, ...values.map(Math.abs));
  return values.map((value) => 1 + values.filter((other) => other > value + SAME * size).length);
}
