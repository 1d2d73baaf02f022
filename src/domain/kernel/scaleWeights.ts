import { exponent15, mantissa15, tenTo } from "./decimal15";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { floor } = Math;

/** Weights as whole numbers in proportion, adding to 2^52 at most. */
export interface WholeWeights {
  readonly kind: "whole";
  readonly values: readonly number[];
  readonly total: number;
  readonly largest: number;
}

/** Weights as decimals too many digits apart for that: weight i is mantissas[i] × 10^(exponents[i] − 14). */
export interface DecimalWeights {
  readonly kind: "decimal";
  readonly mantissas: readonly number[];
  readonly exponents: readonly number[];
  readonly leastExponent: number;
  readonly mostExponent: number;
}

const MOST_TOTAL = 2 ** 52;

/**
 * The weights on their 15-significant-digit view, in the simplest exact form.
 * The weights are finite, none is negative and at least one is above zero.
 */
export function scaleWeights(weights: readonly number[]): WholeWeights | DecimalWeights {
  return alreadyWhole(weights) ?? allTheSame(weights) ?? byDecimals(weights);
}

function alreadyWhole(weights: readonly number[]): WholeWeights | null {
  let total = 0;
  let largest = 0;
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (weight !== floor(weight) || weight > 999_999_999_999_999) return null;
    total += weight;
    if (weight > largest) largest = weight;
  }
  return total > MOST_TOTAL ? null : { kind: "whole", values: weights, total, largest };
}

// A million equal thirds are a million ones: no digits to carry.
function allTheSame(weights: readonly number[]): WholeWeights | null {
  const first = weights[0]!;
  for (let i = 1; i < weights.length; i++) if (weights[i] !== first) return null;
  return { kind: "whole", values: new Array<number>(weights.length).fill(1), total: weights.length, largest: 1 };
}

function byDecimals(weights: readonly number[]): WholeWeights | DecimalWeights {
  const count = weights.length;
  const mantissas = new Array<number>(count).fill(0);
  const exponents = new Array<number>(count).fill(0);
  let leastExponent = 400;
  let mostExponent = -400;
  // The power of ten of the last digit that is not zero in any weight.
  let lastDigit = 400;
  for (let i = 0; i < count; i++) {
    const weight = weights[i]!;
    if (weight === 0) continue;
    const exponent = exponent15(weight);
    const mantissa = mantissa15(weight, exponent);
    mantissas[i] = mantissa;
    exponents[i] = exponent;
    if (exponent < leastExponent) leastExponent = exponent;
    if (exponent > mostExponent) mostExponent = exponent;
    if (exponent - 14 < lastDigit) lastDigit = Math.min(lastDigit, exponent - 14 + trailingZeros(mantissa, lastDigit - exponent + 14));
  }
  // A weight of zero has no digits; any exponent in use will do for it.
  for (let i = 0; i < count; i++) if (mantissas[i] === 0) exponents[i] = mostExponent;
  return asWhole(mantissas, exponents, lastDigit, mostExponent) ?? { kind: "decimal", mantissas, exponents, leastExponent, mostExponent };
}

function trailingZeros(mantissa: number, atMost: number): number {
  let zeros = 0;
  let rest = mantissa;
  while (zeros < atMost && rest % 10 === 0) {
    rest /= 10;
    zeros++;
  }
  return zeros;
}

function asWhole(mantissas: readonly number[], exponents: readonly number[], lastDigit: number, mostExponent: number): WholeWeights | null {
  if (mostExponent - lastDigit > 15) return null;
  const values = new Array<number>(mantissas.length);
  let total = 0;
  let largest = 0;
  for (let i = 0; i < mantissas.length; i++) {
    const shift = exponents[i]! - 14 - lastDigit;
    const value = shift >= 0 ? mantissas[i]! * tenTo(shift) : mantissas[i]! / tenTo(-shift);
    values[i] = value;
    total += value;
    if (value > largest) largest = value;
    if (total > MOST_TOTAL) return null;
  }
  return { kind: "whole", values, total, largest };
}
