/** A price is given away where it is known to within this fraction of it. */
export const PINNED_WITHIN = 0.05;

const RATIO = (1 + PINNED_WITHIN) / (1 - PINNED_WITHIN);

/**
 * True where a price that may be anywhere from `low` to `high` is not given away: no single guess is within PINNED_WITHIN of
 * every price it may be. A guess g is within a fraction f of every price from low to high where (1 − f) high ≤ g ≤ (1 + f) low.
 */
export function isWide(low: number, high: number): boolean {
  return high > low * RATIO * (1 + 1e-9) && high > 0;
}

/** The least that the high end must be for a price that may be as low as this. */
export function wideAbove(low: number): number {
  return low * RATIO * (1 + 2e-9);
}

/** The most that the low end must be for a price that may be as high as this. */
export function wideBelow(high: number): number {
  return high / RATIO * (1 - 2e-9);
}
