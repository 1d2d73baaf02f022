import quickselect from "quickselect";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { floor } = Math;

export interface Quartiles {
  readonly minimum: number;
  readonly lower: number;
  readonly median: number;
  readonly upper: number;
  readonly maximum: number;
}

/**
 * Quartiles as Excel's QUARTILE.INC gives them (R's type 7), with the extremes, found by selection without sorting.
 *
 *     at position (n − 1) × q from 0, interpolated in a straight line between its neighbours
 *
 * @param values one or more; the array is rearranged
 */
export function quartiles(values: number[]): Quartiles {
  const last = values.length - 1;
  // Each selection leaves smaller values before it and larger after, so the next has only its own side to look in.
  const middle = floor(last / 2);
  const median = valueAt(values, last / 2, 0, last);
  const lower = valueAt(values, last / 4, 0, middle);
  const upper = valueAt(values, (last * 3) / 4, middle, last);
  return {
    minimum: smallest(values, 0, floor(last / 4)), lower, median, upper, maximum: largest(values, floor((last * 3) / 4), last),
  };
}

/** The median; the array is rearranged. */
export function median(values: number[]): number {
  const last = values.length - 1;
  return valueAt(values, last / 2, 0, last);
}

/** The percentile as Excel's PERCENTILE.INC gives it, for a fraction from 0 to 1; the array is rearranged. */
export function percentile(values: number[], fraction: number): number {
  const last = values.length - 1;
  return valueAt(values, last * fraction, 0, last);
}

/** The value at a position of the sorted list, which is known to lie from `from` to `to`. */
function valueAt(values: number[], position: number, from: number, to: number): number {
  const at = floor(position);
  quickselect(values, at, from, to, ascending);
  const below = values[at]!;
  const part = position - at;
  if (part === 0) return below;
  // What follows a range that ends here lies beyond it.
  const above = smallest(values, at + 1, at < to ? to : values.length - 1);
  return below + (above - below) * part;
}

function smallest(values: readonly number[], from: number, to: number): number {
  let least = values[from]!;
  for (let i = from + 1; i <= to; i++) if (values[i]! < least) least = values[i]!;
  return least;
}

function largest(values: readonly number[], from: number, to: number): number {
  let most = values[from]!;
  for (let i = from + 1; i <= to; i++) if (values[i]! > most) most = values[i]!;
  return most;
}

function ascending(a: number, b: number): number {
  return a - b;
}
