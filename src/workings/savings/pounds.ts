import { addPence, toPence, toPounds } from "../../domain/kernel/money";
import type { Pounds } from "../../domain/kernel/quantities";

/** Amounts of whole pence added up exactly. */
export function poundsAdded(amounts: readonly Pounds[], what = "savings"): Pounds {
  return toPounds(addPence(amounts.map((amount) => toPence(amount, what)), what));
}

/** a − b, both of whole pence. */
export function poundsLess(a: Pounds, b: Pounds): Pounds {
  return toPounds(toPence(a) - toPence(b));
}

/** Rows of one amount a year added down, a total a year. */
export function addedByYear(rows: readonly (readonly Pounds[])[], years: number, what = "savings"): Pounds[] {
  return Array.from({ length: years }, (_, year) => poundsAdded(rows.map((row) => row[year]!), what));
}
