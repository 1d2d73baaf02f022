import { DomainError } from "../kernel/DomainError";
import type { Place } from "../kernel/rates";
import type { Figure } from "./presentFigures";

/** Any quantity that 15 digits hold to the unit. */
export const MOST_QUANTITY = 999_999_999_999_999;

/** Refuses what is not a quantity from `least` to MOST_QUANTITY. */
export function requireQuantity(argument: string, value: number, place: Place, least = 0): void {
  if (value >= least && value <= MOST_QUANTITY) return;
  if (!Number.isFinite(value)) throw new DomainError("not-a-number", { argument, ...place, seen: String(value) });
  if (value < 0 && least === 0) throw new DomainError("negative", { argument, ...place, value });
  throw new DomainError("out-of-range", { argument, ...place, value, least, most: MOST_QUANTITY });
}

/** Refuses a list with nothing in it, or with anything but quantities of zero or more; null where there is none. */
export function requireQuantities(argument: string, quantities: readonly Figure[]): void {
  if (quantities.length === 0) throw new DomainError("empty-input", { argument });
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i]!;
    if (quantity !== null) requireQuantity(argument, quantity, { item: i + 1 });
  }
}
