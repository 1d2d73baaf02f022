import { BoundedProgramme, type Limits } from "./BoundedProgramme";
import type { PublishedRow } from "./publishedRow";

/** How far a point may be outside what is known through rounding in the arithmetic, for each pound of the dearest price. */
export const SLACK = 1e-10;

/**
 * Prices in their order as a linear programme: its variables are what is added from each price to the next, zero or more, so
 * that a published figure, a weighted sum of prices, is one of them too.
 *
 * @param prices   rising; where the programme starts
 * @param own      a price that is known, and its place; null for none
 * @param between  what the price at each place is known to be between; null where nothing is
 */
export function orderedProgramme(
  prices: Float64Array, rows: readonly PublishedRow[], own: { readonly place: number; readonly price: number } | null, between: Limits | null,
): BoundedProgramme {
  const count = prices.length;
  const start = prices.map((price, place) => (place === 0 ? price : price - prices[place - 1]!));
  const sums = rows.map(({ weights }) => sumsFrom(weights));
  const limits = rows.map(({ least, most }) => ({ least, most }));
  if (own !== null) {
    sums.push(upTo(own.place, count));
    limits.push({ least: own.price, most: own.price });
  }
  for (let place = 0; between !== null && place < count; place++) {
    const [least, most] = [between.least[place]!, between.most[place]!];
    if (least <= 0 && most === Infinity) continue;
    sums.push(upTo(place, count));
    limits.push({ least, most });
  }
  return new BoundedProgramme(
    start, sums, { least: new Float64Array(count), most: new Float64Array(count).fill(Infinity) },
    { least: Float64Array.from(limits, ({ least }) => least), most: Float64Array.from(limits, ({ most }) => most) },
  );
}

/** The price at a place as the additions up to it. */
export function upTo(place: number, count: number): Float64Array {
  return new Float64Array(count).fill(1, 0, place + 1);
}

/** The price at a place where the programme stands; null where rounding has spoilt its point. */
export function pointPrice(programme: BoundedProgramme, prices: Float64Array, place: number): number | null {
  const point = programme.point(SLACK * prices[prices.length - 1]!);
  if (point === null) return null;
  let price = 0;
  for (let at = 0; at <= place; at++) price += point[at]!;
  return price;
}

/** A weighted sum of prices in terms of the additions. */
function sumsFrom(weights: Float64Array): Float64Array {
  const sums = new Float64Array(weights.length);
  let sum = 0;
  for (let place = weights.length - 1; place >= 0; place--) sums[place] = sum += weights[place]!;
  return sums;
}
