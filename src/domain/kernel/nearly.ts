const { abs, max } = Math;

/** What two numbers may differ by, of the larger, and still look the same in 15 digits. */
export const SAME = 5e-15;

/** Whether two numbers are the same but for floating point: 0.1 + 0.2 and 0.3. */
export function areNearly(a: number, b: number): boolean {
  return a === b || abs(a - b) <= SAME * max(abs(a), abs(b));
}

/** a − b, and 0 where the two differ by floating point alone, as a subtraction in a cell gives it; never −0. */
export function differenceOf(a: number, b: number): number {
  return areNearly(a, b) ? 0 : a - b;
}

/** What a sum of decimals may be off by, of all that went into it, and still be nothing. */
export const DUST = 1e-12;

/** The amount, and 0 where it is nothing but floating point beside all that went into it. */
export function withoutDust(amount: number, size: number): number {
  return abs(amount) <= DUST * size ? 0 : amount;
}

/** The sum, and 0 where amounts cancel out but for floating point: 13.54 + 266.80 − 280.34. */
export function totalOf(amounts: readonly number[]): number {
  let [total, size] = [0, 0];
  for (const amount of amounts) {
    total += amount;
    size += abs(amount);
  }
  return withoutDust(total, size);
}

/** Whether a is above b by more than floating point. */
export function isAbove(a: number, b: number): boolean {
  return a > b && !areNearly(a, b);
}

/** a − b as a fraction of b; null where there is no such fraction, b being 0 or next to it. */
export function shareOfDifference(a: number, b: number): number | null {
  const share = differenceOf(a, b) / b;
  return Number.isFinite(share) ? share + 0 : null;
}
