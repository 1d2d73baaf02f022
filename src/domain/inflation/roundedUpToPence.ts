import { DomainError } from "../kernel/DomainError";
import { atPlaces, placesFor } from "../kernel/exactDecimal";
import { toPence, toPounds } from "../kernel/money";
import type { Pounds } from "../kernel/quantities";

/**
 * A price rounded up to the next multiple of so many pence: 4 for an hourly rate paid by the quarter hour.
 *
 *     result = ceiling(price ÷ multiple) × multiple
 *
 * The price is read to its 15 significant digits, so that £21.640000000000004 is £21.64 and stays so.
 *
 * @param price    pounds, zero or more
 * @param multiple whole pence, 1 to 10,000
 * @returns pounds, a whole number of multiples
 * @throws {DomainError} not-a-number, too-large, negative, not-whole
 * @source inflation/METHOD.md §6
 */
export function roundedUpToPence(price: Pounds, multiple: number): Pounds {
  toPence(price, "price");
  if (price < 0) throw new DomainError("negative", { argument: "price", value: price });
  if (!Number.isInteger(multiple) || multiple < 1 || multiple > 10_000) {
    throw new DomainError("not-whole", { argument: "multiple", value: multiple, least: 1, most: 10_000 });
  }
  const places = placesFor([price], 2);
  const unit = BigInt(multiple) * 10n ** BigInt(places - 2);
  const multiples = (atPlaces(price, places) + unit - 1n) / unit;
  return toPounds(Number(multiples) * multiple);
}
