import { kthLargest } from "./kthLargest";
import type { DecimalWeights } from "./scaleWeights";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { floor } = Math;

/** A quota is a whole-number mantissa times a factor: two roundings and a truncation, each within 2^−53 of it. */
const RELATIVE_ERROR = 2 ** -51;
/** A quota less certain than this is worked exactly from the start, which keeps the doubtful band narrow. */
const MOST_ERROR = 2 ** -20;

/** Quotient and remainder of one weight's quota, exact. */
interface ExactQuota {
  readonly share: number;
  readonly remainder: bigint;
  readonly weight: bigint;
}

/**
 * A split by largest remainder for weights whose digits do not fit one scale of exact doubles.
 * Doubles with a proven error bound decide what they can; what lies within the bound of a whole unit, or of the
 * last remainder to earn a unit, is decided in exact integers. Ties go to the larger weight, then the earlier.
 */
export function decimalSplitter(weights: DecimalWeights): (units: number) => number[] {
  const { mantissas, exponents } = weights;
  const scales = Array.from({ length: weights.mostExponent - weights.leastExponent + 1 }, (_, power) => 10n ** BigInt(power));
  const scaleOf = (i: number) => exponents[i]! - weights.leastExponent;
  const total = exactTotal(mantissas, scaleOf, scales);

  return (units) => {
    const factors = scales.map((scale) => ratio(BigInt(units) * scale, total));
    const known = new Map<bigint, ExactQuota>();
    const exactly = (i: number): ExactQuota => {
      const weight = BigInt(mantissas[i]!) * scales[scaleOf(i)]!;
      let quota = known.get(weight);
      if (!quota) {
        const product = BigInt(units) * weight;
        known.set(weight, (quota = { share: Number(product / total), remainder: product % total, weight }));
      }
      return quota;
    };

    const count = mantissas.length;
    const shares = new Array<number>(count);
    const remainders = new Array<number>(count);
    let left = units;
    let doubt = 2 ** -52;
    for (let i = 0; i < count; i++) {
      if (mantissas[i] === 0) {
        shares[i] = 0;
        remainders[i] = 0;
        continue;
      }
      const quota = mantissas[i]! * factors[scaleOf(i)]!;
      const error = quota * RELATIVE_ERROR;
      let share = floor(quota);
      let remainder = quota - share;
      if (error > MOST_ERROR || remainder <= error || remainder >= 1 - error) {
        const exact = exactly(i);
        share = exact.share;
        remainder = ratio(exact.remainder, total);
      } else if (error > doubt) {
        doubt = error;
      }
      shares[i] = share;
      remainders[i] = remainder;
      left -= share;
    }
    if (left > 0) giveLeft(shares, remainders, left, doubt, exactly);
    return shares;
  };
}

/**
 * The true cutoff is within `doubt` of the one found, and each remainder within `doubt` of its own, so only
 * remainders within twice that of the cutoff can be on either side of it. Doubled again for the rounding of the edges.
 */
function giveLeft(shares: number[], remainders: readonly number[], left: number, doubt: number, exactly: (i: number) => ExactQuota): void {
  const cutoff = kthLargest(remainders.slice(), left);
  const above = cutoff + 4 * doubt;
  const below = cutoff - 4 * doubt;
  const doubtful = new Map<ExactQuota, number[]>();
  for (let i = 0; i < remainders.length; i++) {
    const remainder = remainders[i]!;
    if (remainder > above) {
      shares[i]!++;
      left--;
    } else if (remainder >= below) {
      const quota = exactly(i);
      const sharing = doubtful.get(quota);
      if (sharing) sharing.push(i);
      else doubtful.set(quota, [i]);
    }
  }
  const inOrder = [...doubtful.keys()].sort((a, b) => descending(a.remainder, b.remainder) || descending(a.weight, b.weight));
  for (const quota of inOrder) {
    for (const i of doubtful.get(quota)!) {
      if (left === 0) return;
      shares[i]!++;
      left--;
    }
  }
}

function descending(a: bigint, b: bigint): number {
  return a > b ? -1 : a < b ? 1 : 0;
}

/** Mantissas are added in two halves of 25 bits, each sum exact for any list that fits in memory. */
function exactTotal(mantissas: readonly number[], scaleOf: (i: number) => number, scales: readonly bigint[]): bigint {
  const high = new Array<number>(scales.length).fill(0);
  const low = new Array<number>(scales.length).fill(0);
  for (let i = 0; i < mantissas.length; i++) {
    const mantissa = mantissas[i]!;
    const half = floor(mantissa / 2 ** 25);
    const scale = scaleOf(i);
    high[scale]! += half;
    low[scale]! += mantissa - half * 2 ** 25;
  }
  return scales.reduce((sum, scale, at) => sum + scale * (BigInt(high[at]!) * 2n ** 25n + BigInt(low[at]!)), 0n);
}

/** top ÷ bottom to the nearest double but one: truncated at 60 significant bits or more, then rounded once. */
function ratio(top: bigint, bottom: bigint): number {
  if (top === 0n) return 0;
  const shift = Math.max(0, bitLength(bottom) - bitLength(top) + 65);
  const quotient = Number((top << BigInt(shift)) / bottom);
  return shift <= 1000 ? quotient / 2 ** shift : (quotient / 2 ** 1000) / 2 ** (shift - 1000);
}

function bitLength(value: bigint): number {
  return value.toString(16).length * 4;
}
