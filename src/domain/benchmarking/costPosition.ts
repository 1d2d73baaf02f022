import { areNearly, differenceOf, isAbove, shareOfDifference } from "../kernel/nearly";
import { quartiles } from "../kernel/percentiles";
import { requireMoney } from "../kernel/requireMoney";
import { presentFigures, type Figure, type Zeros } from "./presentFigures";

export interface CostPosition {
  /** 1 + the peers below the value. */
  readonly rank: number;
  /** The peers, and the value itself where no peer equals it. */
  readonly of: number;
  /** A fraction from 0 to 1. */
  readonly percentile: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly gapToMedian: number;
  /** A fraction of the median; null where the median is 0. */
  readonly gapToMedianShare: number | null;
}

const { abs, max, min } = Math;

/**
 * Where a value stands among its peers.
 *
 *     percentile = peers below ÷ (n − 1)                        where a peer equals the value, as Excel's PERCENTRANK.INC
 *                = (peers below − 1 + part) ÷ (n − 1)           between two peers, part of the way from one to the next
 *                = 0 below all the peers, 1 above them all
 *     quarter    = 1 up to the lower quartile, 2 up to the median, 3 up to the upper quartile, 4 above
 *
 * Values that differ by floating point alone are equal.
 *
 * @param value money, or any figure of that size
 * @param peers the same; null where there is none
 * @param zeros whether a peer of 0 counts or is left out; the value itself always counts
 * @throws {DomainError} empty-input, not-a-number, too-large, nothing-present
 * @source benchmarking/METHOD.md §3
 */
export function costPosition(value: number, peers: readonly Figure[], zeros: Zeros): CostPosition {
  requireMoney("value", value);
  const present = presentFigures("peers", peers, zeros);
  const count = present.length;
  let below = 0;
  let equal = 0;
  let [before, after] = [-Infinity, Infinity];
  for (const peer of present) {
    if (areNearly(peer, value)) {
      equal++;
    } else if (peer < value) {
      below++;
      before = max(before, peer);
    } else {
      after = min(after, peer);
    }
  }
  const { lower, median, upper } = quartiles(present);
  return {
    rank: below + 1,
    of: equal === 0 ? count + 1 : count,
    percentile: percentileOf(),
    quarter: isAbove(value, upper) ? 4 : isAbove(value, median) ? 3 : isAbove(value, lower) ? 2 : 1,
    gapToMedian: differenceOf(value, median),
    gapToMedianShare: shareOfDifference(value, median),
  };

  function percentileOf(): number {
    if (equal > 0) return count === 1 ? 1 : below / (count - 1);
    if (below === 0) return 0;
    if (below === count) return 1;
    return (below - 1 + abs(value - before) / (after - before)) / (count - 1);
  }
}
