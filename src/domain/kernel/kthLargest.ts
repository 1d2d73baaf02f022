import quickselect from "quickselect";

/** The k-th largest of the values (k from 1), found by selection; the array is rearranged. */
export function kthLargest(values: number[], k: number): number {
  const at = values.length - k;
  quickselect(values, at, 0, values.length - 1, ascending);
  return values[at]!;
}

function ascending(a: number, b: number): number {
  return a - b;
}
