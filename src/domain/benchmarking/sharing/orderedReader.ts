import type { Limits } from "./BoundedProgramme";
import { orderedProgramme, pointPrice, upTo } from "./orderedPrices";
import { isWide } from "./pinnedPrice";
import type { PublishedRow } from "./publishedRow";

/**
 * True where a reader who knows the order of the prices, every volume and every figure published, and `own` one price, can
 * give no other provider's price away.
 *
 * What a price may be is the least and the most of a linear programme. For each provider two sets of prices are found that
 * fit all that is known and in which its price differs widely.
 *
 * @param prices   rising
 * @param between  what the price at each place is known to be between; null where nothing is
 * @param own      the place of the price the reader has; null for none
 */
export function safeFromOrdered(prices: Float64Array, rows: readonly PublishedRow[], between: Limits | null, own: number | null = null): boolean {
  const programme = orderedProgramme(prices, rows, own === null ? null : { place: own, price: prices[own]! }, between);
  const last = prices.length - 1;

  const mostOf = (place: number): number => {
    if (programme.raise(upTo(place, prices.length)) === Infinity) return Infinity;
    return Math.max(prices[place]!, pointPrice(programme, prices, place) ?? 0);
  };
  const isWideTo = (place: number, high: number): boolean => {
    if (isWide(prices[place]!, high)) return true;
    programme.raise(upTo(place, prices.length).map((weight) => -weight));
    return isWide(Math.min(prices[place]!, pointPrice(programme, prices, place) ?? Infinity), high);
  };

  for (let first = 0; first <= last; first++) {
    if (first === own) continue;
    const high = mostOf(first);
    if (!isWideTo(first, high)) return false;
    // Where this price is so high every dearer one is too, and where a price is so low every cheaper one is:
    // so those up to any place whose low end is far below this high end are wide as well.
    for (let step = 1; first < last && step >= 1;) {
      const next = Math.min(last, first + step);
      const reaches = isWideTo(next, high);
      if (reaches) first = next;
      step = reaches ? step * 2 : Math.floor(step / 4);
    }
  }
  return true;
}
