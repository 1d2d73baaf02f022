import { requireNumbers, requireSameLength } from "../kernel/lists";
import type { Pounds, Rate, Share } from "../kernel/quantities";
import { requireRate, requireWholeShares } from "../kernel/rates";
import { requireMoney } from "../kernel/requireMoney";

/**
 * A price uplifted by a basket of rates, each on its share of the price.
 *
 *     result = price × (1 + Σ shareᵢ × rateᵢ)
 *
 * @param price  pounds
 * @param shares of the price, one a rate; they total 100%
 * @param rates  fractions from −1 to 1, in the order of the shares
 * @returns pounds, unrounded; never −0
 * @throws {DomainError} not-a-number, too-large, empty-input, shape-mismatch, looks-like-percent, out-of-range, negative,
 *   shares-not-whole
 * @source inflation/METHOD.md §1
 */
export function weightedUplift(price: Pounds, shares: readonly Share[], rates: readonly Rate[]): Pounds {
  requireMoney("price", price);
  const result = price * (1 + basketRate(shares, rates));
  requireMoney("result", result);
  return result === 0 ? 0 : result;
}

function basketRate(shares: readonly Share[], rates: readonly Rate[]): Rate {
  requireNumbers("rates", rates);
  requireSameLength("shares", shares, "rates", rates);
  requireWholeShares("shares", shares);
  rates.forEach((rate, i) => requireRate("rates", rate, -1, { item: i + 1 }));
  return shares.reduce((sum, share, i) => sum + share * rates[i]!, 0);
}
