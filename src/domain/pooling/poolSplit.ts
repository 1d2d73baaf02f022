import { DomainError } from "../kernel/DomainError";
import { exactSplit } from "../kernel/exactSplit";
import { tenTo } from "../kernel/decimal15";
import { wholeUnits } from "../kernel/roundMoney";
import type { Pounds } from "../kernel/quantities";

const MOST_DECIMALS = 10;

/**
 * A total split in proportion to weights, in whole units of 10^−decimals that add back to it exactly.
 *
 *     quotaᵢ = total × weightᵢ ÷ Σ weights
 *
 * The total is first rounded to the unit, half away from zero. Each share is its quota rounded down; the units left go
 * to the largest remainders, ties to the larger weight, then the earlier. A negative total splits as its positive, negated.
 *
 * @param total    pounds (or any quantity); at most 15 digits at that many decimals
 * @param weights  zero or more, at least one above zero; read on their 15-significant-digit view
 * @param decimals whole number from 0 to 10; 2 splits to the penny
 * @returns shares in the order of the weights; never −0
 * @throws {DomainError} not-a-number, too-large, not-whole, empty-input, negative, nothing-to-split-by
 * @source pooling/METHOD.md §1
 */
export function poolSplit(total: Pounds, weights: readonly number[], decimals = 2): Pounds[] {
  requireDecimals(decimals);
  const shares = exactSplit(weights)(wholeUnits(total, decimals, "total"));
  const unit = tenTo(decimals);
  for (let i = 0; i < shares.length; i++) shares[i] = shares[i]! / unit;
  return shares;
}

function requireDecimals(decimals: number): void {
  const range = { argument: "decimals", value: decimals, least: 0, most: MOST_DECIMALS };
  if (!Number.isFinite(decimals)) throw new DomainError("not-a-number", { argument: "decimals", seen: String(decimals) });
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > MOST_DECIMALS) throw new DomainError("not-whole", range);
}
