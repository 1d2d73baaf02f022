import { DomainError } from "../kernel/DomainError";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";

/**
 * Refuses what is not an amount of money of zero or more; rounds nothing.
 *
 * @throws {DomainError} not-a-number, too-large, negative
 */
export function requireAmount(argument: string, amount: Pounds): void {
  requireMoney(argument, amount);
  if (amount < 0) throw new DomainError("negative", { argument, value: amount });
}
