import { DomainError } from "../kernel/DomainError";
import { requireNonNegative, requireNumbers, requireSameLength } from "../kernel/lists";
import { differenceOf } from "../kernel/nearly";
import { plain } from "../kernel/plain";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";

export interface PriceVolumeMix {
  readonly volume: Pounds;
  readonly mix: Pounds;
  readonly price: Pounds;
  /** The change in cost; the three add to it. */
  readonly total: Pounds;
}

/**
 * Why a cost changed between two periods: how much was bought, of what, and at what prices.
 *
 *     average = Σ P₀V₀ ÷ Σ V₀
 *     volume = (Σ V₁ − Σ V₀) × average     mix = Σ P₀V₁ − average × Σ V₁     price = Σ (P₁ − P₀) V₁
 *     total = Σ P₁V₁ − Σ P₀V₀ = volume + mix + price
 *
 * A line that is new has no price before: its whole cost less the average price is price and mix, so give it the price it was tendered at where
 * there is one.
 *
 * @param priceBefore  P₀, pounds a unit by line
 * @param volumeBefore V₀, units by line, zero or more, not all zero
 * @param priceAfter   P₁
 * @param volumeAfter  V₁, zero or more
 * @returns pounds, unrounded, never −0
 * @throws {DomainError} empty-input, shape-mismatch, not-a-number, too-large, negative (a volume), zero-divisor (no volume before)
 * @source openbook/METHOD.md §2
 */
export function priceVolumeMix(
  priceBefore: readonly Pounds[], volumeBefore: readonly number[], priceAfter: readonly Pounds[], volumeAfter: readonly number[],
): PriceVolumeMix {
  requireNumbers("priceBefore", priceBefore);
  requireNonNegative("volumeBefore", volumeBefore);
  requireNumbers("priceAfter", priceAfter);
  requireNonNegative("volumeAfter", volumeAfter);
  for (const [name, values] of [["volumeBefore", volumeBefore], ["priceAfter", priceAfter], ["volumeAfter", volumeAfter]] as const) {
    requireSameLength("priceBefore", priceBefore, name, values);
  }
  for (const [name, prices] of [["priceBefore", priceBefore], ["priceAfter", priceAfter]] as const) prices.forEach((price, i) => requireMoney(name, price, { item: i + 1 }));
  const before = total(volumeBefore);
  const after = total(volumeAfter);
  if (before === 0) throw new DomainError("zero-divisor", { argument: "volumeBefore" });
  const costBefore = cost("priceBefore × volumeBefore", priceBefore, volumeBefore);
  const atOldPrices = cost("priceBefore × volumeAfter", priceBefore, volumeAfter);
  const costAfter = cost("priceAfter × volumeAfter", priceAfter, volumeAfter);
  const average = costBefore / before;
  return {
    volume: plain((after - before) * average),
    mix: differenceOf(atOldPrices, average * after),
    price: plain(priceAfter.reduce((sum, price, i) => sum + (price - priceBefore[i]!) * volumeAfter[i]!, 0)),
    total: plain(costAfter - costBefore),
  };
}

function cost(argument: string, prices: readonly Pounds[], volumes: readonly number[]): Pounds {
  return prices.reduce((sum, price, i) => {
    const running = sum + price * volumes[i]!;
    requireMoney(argument, running, { item: i + 1 });
    return running;
  }, 0);
}

function total(volumes: readonly number[]): number {
  return volumes.reduce((sum, volume) => sum + volume, 0);
}
