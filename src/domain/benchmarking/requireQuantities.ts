import { DomainError } from "../kernel/DomainError";
import type { Figure } from "./presentFigures";

/** Any quantity that 15 digits hold to the unit. */
export const MOST_QUANTITY = 999_999_999_999_999;

/** Refuses a list with nothing in it, or with anything but quantities of zero or more; null where there is none. */
export function requireQuantities(argument: string, quantities: readonly Figure[]): void {
  if (quantities.length === 0) throw new DomainError("empty-input", { argument });
  for (let i = 0; i < quantities.length; i++) {
    const quantity = quantities[i]!;
    if (quantity === null || (quantity >= 0 && quantity <= MOST_QUANTITY)) continue;
    if (!Number.isFinite(quantity)) throw new DomainError("not-a-number", { argument, item: i + 1, seen: String(quantity) });
    if (quantity < 0) throw new DomainError("negative", { argument, item: i + 1, value: quantity });
    throw new DomainError("out-of-range", { argument, item: i + 1, value: quantity, least: 0, most: MOST_QUANTITY });
  }
}
