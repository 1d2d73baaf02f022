import { DomainError } from "./DomainError";
import { MOST_POUNDS } from "./money";
import type { Pounds } from "./quantities";
import type { Place } from "./rates";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { abs } = Math;
const { isNaN } = Number;

/**
 * Refuses what is not an amount of money of at most £9,999,999,999,999.99 either way; rounds nothing.
 *
 * @throws {DomainError} not-a-number, too-large
 */
export function requireMoney(argument: string, amount: Pounds, place: Place = {}): void {
  if (isNaN(amount)) throw new DomainError("not-a-number", { argument, ...place, seen: "NaN" });
  if (abs(amount) > MOST_POUNDS) throw new DomainError("too-large", { argument, ...place, value: amount });
}

/** requireMoney, and refuses an amount below zero. */
export function requireMoneyNotNegative(argument: string, amount: Pounds, place: Place = {}): void {
  requireMoney(argument, amount, place);
  if (amount < 0) throw new DomainError("negative", { argument, ...place, value: amount });
}
