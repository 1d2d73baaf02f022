import { DomainError } from "./DomainError";
import type { Rate, Share } from "./quantities";

// Taken once: where a script runs apart from its page, every look-up of a global is slow.
const { isFinite } = Number;

export interface Place { readonly item?: number; readonly row?: number; readonly column?: number }

/** One, on the 15-digit view: what a sum of decimals that should be 1 may come to. */
const ONE = 1 + 5e-15;
/** How far shares may be from 100% together. */
const SHARES_TOLERANCE = 1e-9;

/**
 * Refuses a rate that is not a fraction from `least` to 1. From 1 to 100 it was probably meant as a percentage.
 *
 * @throws {DomainError} not-a-number, looks-like-percent, out-of-range, negative (below a least of 0)
 */
export function requireRate(argument: string, rate: Rate, least = 0, place: Place = {}): void {
  if (!isFinite(rate)) throw new DomainError("not-a-number", { argument, ...place, seen: String(rate) });
  if (rate > ONE && rate <= 100) throw new DomainError("looks-like-percent", { argument, ...place, value: rate });
  if (rate < least && least === 0) throw new DomainError("negative", { argument, ...place, value: rate });
  if (rate > ONE || rate < least) throw new DomainError("out-of-range", { argument, ...place, value: rate, least, most: 1 });
}

/**
 * Refuses shares that are not fractions from 0 to 1, or that do not total 100% to within 1e-9; never normalises them.
 *
 * @param row set where the shares are one row of a block, counted from 1
 * @throws {DomainError} empty-input, not-a-number, looks-like-percent, out-of-range, negative, shares-not-whole
 */
export function requireWholeShares(argument: string, shares: readonly Share[], row?: number): void {
  if (shares.length === 0) throw new DomainError("empty-input", { argument });
  let total = 0;
  shares.forEach((share, i) => {
    requireRate(argument, share, 0, row === undefined ? { item: i + 1 } : { row, column: i + 1 });
    total += share;
  });
  if (Math.abs(total - 1) > SHARES_TOLERANCE + 1e-15) {
    throw new DomainError("shares-not-whole", row === undefined ? { argument, total } : { argument, row, total });
  }
}
