import { breakEvenUtilisation } from "../domain/pricing/breakEvenUtilisation";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";

/**
 * Gives the utilisation a service needs to break even.
 * @customfunction FCR.UTILISATION
 * @param fixedCost Cost that stays the same whatever the units, in pounds.
 * @param variableCost Cost of each unit, in pounds.
 * @param price Price of each unit, in pounds.
 * @param capacity Units there is room for, over the same time as the fixed cost.
 * @returns Part of the capacity as a fraction. Above 1 the service cannot break even at that price. #N/A where the price is below the variable cost.
 * @example =FCR.UTILISATION(90000, 12, 30, 6250) // 0.8
 * @example =FCR.UTILISATION(90000, 12, 30, 4000) // 1.25
 * @example =FCR.UTILISATION(90000, 30, 12, 6250) // #N/A
 * @example =FCR.UTILISATION(90000, 12, 30, 0) // #DIV/0!
 */
export function fcrUtilisationCell(fixedCost: unknown, variableCost: unknown, price: unknown, capacity: unknown): number {
  return inCell({}, () => breakEvenUtilisation(
    readNumber("fixedCost", fixedCost), readNumber("variableCost", variableCost), readNumber("price", price), readNumber("capacity", capacity),
  ));
}
