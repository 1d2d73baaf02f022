import { DomainError } from "./DomainError";
import type { Pence, Pounds } from "./quantities";
import { wholeUnits } from "./roundMoney";

/** The most money that 15 significant digits hold to the penny. */
export const MOST_POUNDS = 9_999_999_999_999.99;

/**
 * Pounds to exact whole pence, rounded half away from zero on Excel's 15-digit view.
 *
 * @param argument names the amount in a refusal, with `place` where it is one of several
 * @throws {DomainError} not-a-number, too-large
 */
export function toPence(pounds: Pounds, argument = "amount", place: { item?: number; row?: number; column?: number } = {}): Pence {
  try {
    return wholeUnits(pounds, 2, argument) as Pence;
  } catch (error) {
    if (error instanceof DomainError) throw new DomainError(error.code, { ...error.detail, ...place });
    throw error;
  }
}

/** Whole pence to the double nearest that many pounds; never −0. */
export function toPounds(pence: number): Pounds {
  return pence === 0 ? 0 : pence / 100;
}

/** The sum, exact, and still money. */
export function addPence(amounts: readonly Pence[], argument: string): Pence {
  let sum = 0;
  for (const pence of amounts) {
    sum += pence;
    if (Math.abs(sum) > 999_999_999_999_999) throw new DomainError("too-large", { argument, value: sum / 100 });
  }
  return sum as Pence;
}
