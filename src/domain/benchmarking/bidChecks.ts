import { isAbove, shareOfDifference } from "../kernel/nearly";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { presentFigures, type Figure } from "./presentFigures";

export interface BidCheck {
  readonly bid: Pounds;
  /** Null where there are no others. */
  readonly medianOfOthers: Pounds | null;
  /** A fraction of that median; null where there is none or it is 0. */
  readonly difference: Rate | null;
  readonly flag: "high" | "low" | null;
}

/**
 * Each bid beside the median of the other bids: what to ask about, never what to reject.
 *
 *     difference = (bid − median of the others) ÷ median of the others
 *     flag       = low or high where it is more than the tolerance
 *
 * @param bids      pounds; null where there is none
 * @param tolerance a fraction from 0 to 1
 * @returns one for each bid in order; null where there is none
 * @throws {DomainError} empty-input, not-a-number, too-large, nothing-present, looks-like-percent, out-of-range, negative
 * @source benchmarking/METHOD.md §8
 */
export function bidChecks(bids: readonly Figure[], tolerance: Rate = 0.15): (BidCheck | null)[] {
  requireRate("tolerance", tolerance);
  const sorted = presentFigures("bids", bids, "keep").sort((a, b) => a - b);
  return bids.map((bid) => bid === null ? null : checkOf(bid + 0, medianWithout(sorted, bid), tolerance));
}

function checkOf(bid: Pounds, medianOfOthers: Pounds | null, tolerance: Rate): BidCheck {
  const difference = medianOfOthers === null ? null : shareOfDifference(bid, medianOfOthers);
  if (medianOfOthers === null || difference === null) return { bid, medianOfOthers, difference, flag: null };
  // Compared in pounds: the edge of the tolerance is not beyond it.
  const reach = tolerance * Math.abs(medianOfOthers);
  const flag = isAbove(bid, medianOfOthers + reach) ? "high" : isAbove(medianOfOthers - reach, bid) ? "low" : null;
  return { bid, medianOfOthers, difference, flag };
}

/** The median of a sorted list once one of its values is taken out; null where nothing is left. */
function medianWithout(sorted: readonly number[], value: number): number | null {
  const left = sorted.length - 1;
  if (left === 0) return null;
  // What stands at a place once the value is out: the next one along, from the value's own place on.
  const at = (place: number) => sorted[place]! < value ? sorted[place]! : sorted[place + 1]!;
  const upper = at(left >> 1);
  if (left % 2 === 1) return upper + 0;
  const lower = at((left >> 1) - 1);
  return lower + (upper - lower) / 2 + 0;
}
