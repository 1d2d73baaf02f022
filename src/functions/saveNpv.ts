import { presentValue } from "../domain/savings/presentValue";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";
import { readScheme } from "./_support/scheme";

/**
 * Gives what yearly amounts are worth now, the first of them in year 0. A blank is a year of nothing, and does not move the years after it.
 * @customfunction SAVE.NPV
 * @param flows Pounds by year, in one row or column: money out is negative.
 * @param scheme Discount rates: "green-book", "health" or "sensitivity" (Green Book, February 2026), or one rate for every year such as 3.5%. Left out, "green-book".
 * @returns Pounds, unrounded.
 * @example =SAVE.NPV({-100,30,30,30,30,30}) // 35.4515712641225
 * @example =SAVE.NPV({10,20,"","",10,20}, 10%) // 47.430379196652
 * @example =SAVE.NPV({-100,30}, 5) // #VALUE!
 */
export function saveNpvCell(flows: unknown[][], scheme?: unknown): number {
  return inCell({ flows }, () => presentValue(readList("flows", flows), readScheme(scheme)));
}
