import quickselect from "quickselect";

/** The k-th largest of the values (k from 1), found by selection; the array is rearranged. */
export function kthLargest(values: Float64Array, k: number): number {
  const at = values.length - k;
  // quickselect is declared for arrays but only indexes and swaps, which a typed array does faster.
  quickselect(values as unknown as number[], at, 0, values.length - 1, ascending);
  return values[at]!;
}

function ascending(a: number, b: number): number {
  return a - b;
}
