import { DomainError } from "../kernel/DomainError";
import type { Pounds } from "../kernel/quantities";
import { breakEvenUnits } from "./breakEvenUnits";
import { requireDivisor } from "./requireQuantity";

/**
 * The part of the capacity that must be delivered and paid for if income is to meet cost.
 *
 *     utilisation = breakEvenUnits ÷ capacity
 *
 * @param capacity units that there is room for, over the same time as the fixed cost; above zero
 * @returns a fraction; above 1 where the service cannot break even at that price
 * @throws {DomainError} what breakEvenUnits throws; out-of-range, zero-divisor
 * @source pricing/METHOD.md, Break-even
 */
export function breakEvenUtilisation(fixedCost: Pounds, variableCost: Pounds, price: Pounds, capacity: number): number {
  requireDivisor("capacity", capacity);
  const utilisation = breakEvenUnits(fixedCost, variableCost, price) / capacity;
  if (!Number.isFinite(utilisation)) throw new DomainError("zero-divisor", { argument: "capacity", value: capacity });
  return utilisation;
}
