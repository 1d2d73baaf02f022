import { productError } from "./decimal15";
import { kthLargest } from "./kthLargest";
import type { WholeWeights } from "./scaleWeights";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { floor } = Math;

const EXACT = 2 ** 53;

/**
 * Splits whole units, 0 to 10^15, by largest remainder; ties to the larger weight, then the earlier.
 * Every quotient and remainder is a whole number held exactly in a double.
 */
export function splitWhole(units: number, weights: WholeWeights): number[] {
  const { values, total } = weights;
  const count = values.length;
  const shares = new Array<number>(count);
  const remainders = new Array<number>(count);
  const exactProducts = units * weights.largest < EXACT;
  let left = units;
  for (let i = 0; i < count; i++) {
    const product = units * values[i]!;
    let share = floor(product / total);
    let remainder: number;
    if (exactProducts) {
      remainder = product - share * total;
    } else {
      // Both products in two doubles each; the difference is below 2^53 in size, so it comes out exact.
      const back = share * total;
      remainder = (product - back) + (productError(units, values[i]!, product) - productError(share, total, back));
      if (remainder < 0) {
        share--;
        remainder += total;
      } else if (remainder >= total) {
        share++;
        remainder -= total;
      }
    }
    // A weight of −0 must not give a share of −0.
    shares[i] = share + 0;
    remainders[i] = remainder;
    left -= share;
  }
  if (left > 0) giveLeft(shares, remainders, values, left);
  return shares;
}

function giveLeft(shares: number[], remainders: readonly number[], weights: readonly number[], left: number): void {
  const cutoff = kthLargest(remainders.slice(), left);
  const tied: number[] = [];
  for (let i = 0; i < remainders.length; i++) {
    const remainder = remainders[i]!;
    if (remainder > cutoff) {
      shares[i]!++;
      left--;
    } else if (remainder === cutoff) {
      tied.push(i);
    }
  }
  const leastWeight = left === tied.length ? -1 : kthLargest(tied.map((i) => weights[i]!), left);
  for (const i of tied) {
    if (weights[i]! <= leastWeight) continue;
    shares[i]!++;
    left--;
  }
  for (const i of tied) {
    if (left === 0) return;
    if (weights[i] !== leastWeight) continue;
    shares[i]!++;
    left--;
  }
}
