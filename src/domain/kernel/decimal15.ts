/**
 * Excel's view of a number: the nearest decimal of 15 significant digits (half away from zero),
 * so that 0.1 + 0.2 is 0.3 and 1.005 is exactly halfway between 1.00 and 1.01.
 *
 * A positive finite x is seen as   mantissa15(x, e) × 10^(e − 14)   with e = exponent15(x).
 * The mantissa is a whole number from 10^14 to 10^15 inclusive: 10^15 where rounding carried into a sixteenth digit.
 */

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { floor, log10 } = Math;
const POWERS = Array.from({ length: 23 }, (_, power) => Number(`1e${power}`));
const SPLITTER = 2 ** 27 + 1;

/** 10^power, exact; power from 0 to 22. */
export function tenTo(power: number): number {
  return POWERS[power]!;
}

/** The power of ten of x's first significant digit in that view, for positive finite x. */
export function exponent15(x: number): number {
  const guess = floor(log10(x));
  if (guess < -8 || guess > 14) return distantExponent(x);
  const scaled = x * POWERS[14 - guess]!;
  if (scaled < 1e14) return guess === -8 ? distantExponent(x) : guess - 1;
  if (scaled >= 1e15) return guess === 14 ? distantExponent(x) : guess + 1;
  return guess;
}

/** The 15 significant digits of positive finite x as a whole number, given exponent15(x). */
export function mantissa15(x: number, exponent: number): number {
  if (exponent < -8 || exponent > 14) return distantMantissa(x);
  const power = POWERS[14 - exponent]!;
  const scaled = x * power;
  const whole = floor(scaled);
  const rest = scaled - whole;
  if (rest !== 0.5) return rest > 0.5 ? whole + 1 : whole;
  // The product itself was rounded, perhaps on to the half: its exact error says on which side it lay.
  return productError(x, power, scaled) < 0 ? whole : whole + 1;
}

// Outside the powers of ten that a double holds exactly. toExponential rounds halves up, as above.
function distantMantissa(x: number): number {
  const text = x.toExponential(14);
  return Number(text[0]! + text.slice(2, 16));
}

function distantExponent(x: number): number {
  return Number(x.toExponential(14).slice(17));
}

/** a × b − product, exactly, where product is a × b as a double rounds it (Dekker and Veltkamp; no overflow below 2^996). */
export function productError(a: number, b: number, product: number): number {
  const aShifted = SPLITTER * a;
  const aHigh = aShifted - (aShifted - a);
  const aLow = a - aHigh;
  const bShifted = SPLITTER * b;
  const bHigh = bShifted - (bShifted - b);
  const bLow = b - bHigh;
  return aLow * bLow - (((product - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow);
}
