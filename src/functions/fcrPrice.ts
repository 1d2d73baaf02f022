import type { SurplusOn } from "../domain/pricing/affordablePay";
import { fullCostPrice } from "../domain/pricing/fullCostPrice";
import { readChoice } from "./_support/choice";
import { inCell } from "./_support/inCell";
import { readNumber, readOption } from "./_support/option";

/**
 * Gives the price of a unit that meets the full cost and leaves a surplus, at the utilisation expected.
 * @customfunction FCR.PRICE
 * @param directCost Direct cost, in pounds.
 * @param overheadCost Share of overheads, in pounds.
 * @param units Hours, nights, places or sessions there is room for, over the same time as the costs.
 * @param utilisation Part of the units that is delivered and paid for, such as 90%. Left out, all of them.
 * @param surplus Surplus, such as 5%. Left out, none.
 * @param surplusOn What the surplus is a part of: "cost" (left out, this one) or "price".
 * @returns Price of a unit delivered, in pounds, unrounded.
 * @example =FCR.PRICE(180000, 45000, 5200, 90%, 5%) // 50.4807692307692
 * @example =FCR.PRICE(180000, 45000, 5200, 90%, 5%, "price") // 50.6072874493927
 * @example =FCR.PRICE(180000, 45000, 5000) // 45
 * @example =FCR.PRICE(180000, 45000, 0) // #DIV/0!
 * @example =FCR.PRICE(180000, 45000, 5200, 90) // #VALUE!
 */
export function fcrPriceCell(directCost: unknown, overheadCost: unknown, units: unknown, utilisation?: unknown, surplus?: unknown, surplusOn?: unknown): number {
  return inCell({}, () => fullCostPrice(
    readNumber("directCost", directCost), readNumber("overheadCost", overheadCost), readNumber("units", units),
    readOption("utilisation", utilisation, 1), readOption("surplus", surplus, 0), readChoice<SurplusOn>("surplusOn", surplusOn, ["cost", "price"], "cost"),
  ));
}
