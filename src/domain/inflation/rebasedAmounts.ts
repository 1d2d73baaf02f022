import type { Day } from "../kernel/day";
import type { Figures } from "../kernel/figures";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { indexFactor } from "./indexFactor";

/**
 * Amounts in one period's prices, put into another's.
 *
 *     resultᵢ = amountᵢ × figure(to) ÷ figure(from)
 *
 * @param amounts rows of pounds; null where there is none
 * @param from    a day of the period whose prices they are in
 * @param to      a day of the period whose prices are wanted
 * @returns the same rows, unrounded, null where an amount is null; never −0
 * @throws {DomainError} not-a-number, too-large, and what indexFactor throws
 * @source inflation/METHOD.md §3
 */
export function rebasedAmounts(amounts: readonly (readonly (Pounds | null)[])[], from: Day, to: Day, series: string, figures: Figures): (Pounds | null)[][] {
  const factor = indexFactor(series, from, to, figures);
  return amounts.map((line, row) => line.map((amount, column) => {
    if (amount === null) return null;
    const place = { row: row + 1, column: column + 1 };
    requireMoney("amounts", amount, place);
    const rebased = amount * factor;
    requireMoney("amounts", rebased, place);
    return rebased === 0 ? 0 : rebased;
  }));
}
