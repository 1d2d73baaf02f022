import type { Rate } from "../kernel/quantities";

/** 1 + a rate holds 15 significant digits: 14 decimal places. */
const UNITS = 1e14;
const MOST_EXACT = 2 ** 51;

/**
 * A rate rounded half away from zero to a step: to 0.1%, 1.65% is 1.7%.
 *
 * The rate is read to 14 decimal places, which is all that a factor of 15 digits says of it; so 101.65 ÷ 100 − 1 is
 * exactly 1.65% and a tie is a tie.
 *
 * @param step above zero: 0.001 is 0.1%
 * @returns a whole number of steps; never −0
 * @source inflation/METHOD.md §4
 */
export function roundedToStep(rate: Rate, step: Rate): Rate {
  const units = Math.round(Math.abs(rate) * UNITS);
  const unitsAStep = Math.round(step * UNITS);
  // Beyond what doubles hold as whole numbers, ties have no meaning left.
  const steps = units > MOST_EXACT || unitsAStep > MOST_EXACT ? Math.round(Math.abs(rate) / step) : Math.floor((2 * units + unitsAStep) / (2 * unitsAStep));
  if (steps === 0) return 0;
  const rounded = steps * unitsAStep <= Number.MAX_SAFE_INTEGER ? (steps * unitsAStep) / UNITS : steps * step;
  return rate < 0 ? -rounded : rounded;
}
