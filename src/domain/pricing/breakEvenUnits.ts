import { DomainError } from "../kernel/DomainError";
import { plain } from "../kernel/plain";
import type { Pounds } from "../kernel/quantities";
import { requireAmount } from "./requireAmount";

/**
 * The units at which income meets cost.
 *
 *     units = fixedCost ÷ (price − variableCost)
 *
 * @param fixedCost    pounds, whatever the units
 * @param variableCost pounds for each unit
 * @param price        pounds a unit
 * @returns units, not rounded up
 * @throws {DomainError} not-a-number, too-large, negative, zero-divisor (a price that is the variable cost, to fifteen
 *   digits), never-breaks-even (a price below it)
 * @source pricing/METHOD.md, Break-even
 */
export function breakEvenUnits(fixedCost: Pounds, variableCost: Pounds, price: Pounds): number {
  requireAmount("fixedCost", fixedCost);
  requireAmount("variableCost", variableCost);
  requireAmount("price", price);
  const contribution = price - variableCost;
  if (contribution === 0 || shownTheSame(price, variableCost)) throw new DomainError("zero-divisor", { argument: "price", value: price, b: "variableCost" });
  if (contribution < 0) throw new DomainError("never-breaks-even", { argument: "price", value: price, b: "variableCost", bValue: variableCost });
  const units = fixedCost / contribution;
  if (!Number.isFinite(units)) throw new DomainError("zero-divisor", { argument: "price", value: price, b: "variableCost" });
  return plain(units);
}

/** 0.3 and 0.1 + 0.2 are one price. */
function shownTheSame(a: number, b: number): boolean {
  return a.toPrecision(15) === b.toPrecision(15);
}
