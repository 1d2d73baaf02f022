import type { DiscountScheme } from "../../domain/savings/discountFactor";
import { readOption } from "./option";
import { plainCell, readTextOption } from "./text";

/** A discount scheme: its name, a constant rate, or the Green Book's where it was left out. */
export function readScheme(given: unknown): DiscountScheme {
  return typeof plainCell("scheme", given) === "string" ? readTextOption("scheme", given, "green-book", "green-book") : readOption("scheme", given, "green-book");
}
