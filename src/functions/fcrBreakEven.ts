import { breakEvenUnits } from "../domain/pricing/breakEvenUnits";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";

/**
 * Gives the units at which income meets cost.
 * @customfunction FCR.BREAKEVEN
 * @param fixedCost Cost that stays the same whatever the units, in pounds.
 * @param variableCost Cost of each unit, in pounds.
 * @param price Price of each unit, in pounds.
 * @returns Units, not rounded up. #N/A where the price is below the variable cost, as income then never meets cost.
 * @example =FCR.BREAKEVEN(90000, 12, 30) // 5000
 * @example =FCR.BREAKEVEN(100000, 10, 40) // 3333.33333333333
 * @example =FCR.BREAKEVEN(90000, 30, 12) // #N/A
 * @example =FCR.BREAKEVEN(90000, 30, 30) // #DIV/0!
 * @example =FCR.BREAKEVEN(90000, "£12", 30) // #VALUE!
 */
export function fcrBreakEvenCell(fixedCost: unknown, variableCost: unknown, price: unknown): number {
  return inCell({}, () => breakEvenUnits(readNumber("fixedCost", fixedCost), readNumber("variableCost", variableCost), readNumber("price", price)));
}
