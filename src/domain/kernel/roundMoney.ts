import { exponent15, mantissa15, tenTo } from "./decimal15";
import { DomainError } from "./DomainError";
import type { Pounds } from "./quantities";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { floor, abs } = Math;

/** More whole units than this cannot be held in 15 digits, so a split of them could not be shown exactly. */
const MOST_UNITS = 999_999_999_999_999;

/**
 * The amount rounded half away from zero, as Excel's ROUND does it: on the number's 15 significant digits.
 *
 *     1.005 → 1.01     −2.675 → −2.68     1.00499999999999 → 1.00
 *
 * @param amount   pounds, or any number
 * @param decimals whole number from 0 to 10; 2 is to the penny
 * @returns the rounded amount; never −0
 * @throws {DomainError} not-a-number, too-large (more than 15 digits at that many decimals)
 */
export function roundMoney(amount: Pounds, decimals = 2): Pounds {
  return wholeUnits(amount, decimals) / tenTo(decimals);
}

/** roundMoney in whole units of 10^−decimals, exact; `argument` names the amount in a refusal. */
export function wholeUnits(amount: number, decimals: number, argument = "amount"): number {
  if (!Number.isFinite(amount)) throw new DomainError("not-a-number", { argument, seen: String(amount) });
  if (amount === 0) return 0;
  const size = abs(amount);
  const units = Number.isInteger(size) && size <= MOST_UNITS ? size * tenTo(decimals) : unitsOf(size, decimals);
  if (units > MOST_UNITS) throw new DomainError("too-large", { argument, value: amount, decimals });
  return units === 0 ? 0 : amount < 0 ? -units : units;
}

function unitsOf(size: number, decimals: number): number {
  const exponent = exponent15(size);
  const mantissa = mantissa15(size, exponent);
  // The amount is mantissa × 10^−spare units.
  const spare = 14 - exponent - decimals;
  if (spare <= 0) return spare < -22 ? Infinity : mantissa * tenTo(-spare);
  if (spare > 15) return 0;
  const unit = tenTo(spare);
  return floor((mantissa + unit / 2) / unit);
}
