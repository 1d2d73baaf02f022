import { discountFactor } from "../domain/savings/discountFactor";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";
import { readScheme } from "./_support/scheme";

/**
 * Gives the discount factor of a year.
 * @customfunction SAVE.DISCOUNT
 * @param year Year from now: this year is 0.
 * @param scheme Discount rates: "green-book", "health" or "sensitivity" (Green Book, February 2026), or one rate for every year such as 3.5%. Left out, "green-book".
 * @returns What a pound of that year is worth now.
 * @example =SAVE.DISCOUNT(0) // 1
 * @example =SAVE.DISCOUNT(1) // 0.966183574879227
 * @example =SAVE.DISCOUNT(31) // 0.345901369516798
 * @example =SAVE.DISCOUNT(10, "health") // 0.861667231722184
 * @example =SAVE.DISCOUNT(2, 10%) // 0.826446280991735
 * @example =SAVE.DISCOUNT(1.5) // #VALUE!
 */
export function saveDiscountCell(year: unknown, scheme?: unknown): number {
  return inCell({}, () => discountFactor(readNumber("year", year), readScheme(scheme)));
}
