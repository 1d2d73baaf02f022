import { requireNumbers, requireSameLength } from "../kernel/lists";
import { plain } from "../kernel/plain";
import type { Rate, Share } from "../kernel/quantities";
import { requireRate, requireWholeShares } from "../kernel/rates";

export interface BridgeLine {
  readonly line: string;
  readonly share: Share;
  readonly change: Rate;
  /** share × change. */
  readonly contribution: Rate;
}

export interface UpliftBridge {
  readonly lines: readonly BridgeLine[];
  /** Σ contribution: what the price would have to rise by. */
  readonly pressure: Rate;
  /** Null where there is no award. */
  readonly award: { readonly rate: Rate; readonly lessPressure: Rate } | null;
}

/**
 * Why a price rises by so much: what each cost line adds, and how an award compares.
 *
 *     contributionᵢ = shareᵢ × changeᵢ     pressure = Σ contributionᵢ     lessPressure = award − pressure
 *
 * @param lines  one name a cost line
 * @param shares of cost, in the order of the lines; they total 100%
 * @param rates  the change in each line, −1 to 1
 * @param award  the change in price that was given, −1 to 1; null for none
 * @throws {DomainError} empty-input, not-a-number, shape-mismatch, looks-like-percent, out-of-range, negative, shares-not-whole
 * @source inflation/METHOD.md §5
 */
export function upliftBridge(lines: readonly string[], shares: readonly Share[], rates: readonly Rate[], award: Rate | null = null): UpliftBridge {
  requireNumbers("rates", rates);
  requireSameLength("lines", lines, "shares", shares);
  requireSameLength("lines", lines, "rates", rates);
  requireWholeShares("shares", shares);
  rates.forEach((rate, i) => requireRate("rates", rate, -1, { item: i + 1 }));
  if (award !== null) requireRate("award", award, -1);
  const bridge = lines.map((line, i) => ({ line, share: plain(shares[i]!), change: plain(rates[i]!), contribution: plain(shares[i]! * rates[i]!) }));
  const pressure = plain(bridge.reduce((sum, { contribution }) => sum + contribution, 0));
  return { lines: bridge, pressure, award: award === null ? null : { rate: plain(award), lessPressure: plain(award - pressure) } };
}
