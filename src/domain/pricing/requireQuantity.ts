import { DomainError } from "../kernel/DomainError";

/** What fifteen digits hold. */
const MOST = 999_999_999_999_999;

/**
 * Refuses what is not a number of hours, days, posts or units from zero to `most`.
 *
 * @throws {DomainError} not-a-number, negative, out-of-range
 */
export function requireQuantity(argument: string, quantity: number, most = MOST): void {
  if (!Number.isFinite(quantity)) throw new DomainError("not-a-number", { argument, seen: String(quantity) });
  if (quantity < 0) throw new DomainError("negative", { argument, value: quantity });
  if (quantity > most) throw new DomainError("out-of-range", { argument, value: quantity, least: 0, most });
}

/** requireQuantity for what something is divided by: zero is refused too, as a division by zero. */
export function requireDivisor(argument: string, quantity: number): void {
  requireQuantity(argument, quantity);
  if (quantity === 0) throw new DomainError("zero-divisor", { argument, value: 0 });
}
