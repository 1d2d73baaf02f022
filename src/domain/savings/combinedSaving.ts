import { requireNumbers } from "../kernel/lists";
import type { Pounds, Share } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireMoney } from "../kernel/requireMoney";

/**
 * What several initiatives on one budget line save together, each taking its share of what the others leave.
 *
 *     result = baseline × (1 − Π (1 − shareᵢ))
 *
 * @param baseline pounds
 * @param shares   of the baseline that each would save alone, 0 to 1
 * @returns pounds, unrounded, never −0, never more than the baseline or than the shares added up
 * @throws {DomainError} empty-input, not-a-number, too-large, negative, looks-like-percent, out-of-range
 * @source savings/METHOD.md §6
 */
export function combinedSaving(baseline: Pounds, shares: readonly Share[]): Pounds {
  requireMoney("baseline", baseline);
  requireNumbers("shares", shares);
  shares.forEach((share, i) => requireRate("shares", share, 0, { item: i + 1 }));
  // One share at a time, so that small shares lose nothing to a product near 1.
  const saved = shares.reduce((sum, share) => sum + Math.min(1, share) * (1 - sum), 0);
  const saving = baseline * saved;
  return saving === 0 ? 0 : saving;
}
