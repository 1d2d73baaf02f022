import { DUST } from "../kernel/nearly";
import type { Pounds, Rate } from "../kernel/quantities";

export interface QueryLimits {
  /** A fraction of what it is compared with, regardless of sign. */
  readonly tolerance: Rate;
  /** Pounds: a smaller variance is not queried for being beyond the tolerance. */
  readonly ignoreBelow: Pounds;
  /** Pounds: a variance of so much is queried whatever its rate; null for none. */
  readonly alwaysAbove: Pounds | null;
}

/**
 * Whether a variance is worth a question.
 *
 *     (|variance| > tolerance × |before| and |variance| ≥ ignoreBelow) or |variance| ≥ alwaysAbove
 *
 * A variance exactly at the tolerance is within it; none at all is never beyond.
 *
 * @param before what it is a variance from
 * @param after  before + variance: the two say how exact the variance can be
 * @source openbook/METHOD.md §1
 */
export function isBeyond(variance: Pounds, before: Pounds, after: Pounds, { tolerance, ignoreBelow, alwaysAbove }: QueryLimits): boolean {
  if (variance === 0) return false;
  const size = Math.abs(variance);
  const dust = DUST * Math.max(Math.abs(before), Math.abs(after));
  const beyond = size > tolerance * Math.abs(before) + dust && size + dust >= ignoreBelow;
  return beyond || (alwaysAbove !== null && size + dust >= alwaysAbove);
}
