import type { PublishedFigure, SharedStatistic } from "./shareCase";

/** What a published figure tells of the prices: their weighted sum lies between two numbers. */
export interface PublishedRow {
  readonly statistic: SharedStatistic;
  /** The cut it is of: figures of one cut have one. */
  readonly cut: number;
  /** By place in the service's order; zero for providers that are not in the cut. */
  readonly weights: Float64Array;
  readonly least: number;
  readonly most: number;
}

/** Where quartiles stand among the places of a cut, as a fraction of the way (Excel's QUARTILE.INC). */
const WAY = { lowerQuartile: 1 / 4, median: 1 / 2, upperQuartile: 3 / 4 } as const;

/**
 * How much of each provider's price is in a statistic. Quartiles are of one place or two neighbouring ones.
 *
 * @param places  the cut's, rising
 * @param volumes by place in the service's order; null where they are not known
 * @returns null for a weighted mean without volumes
 */
export function statisticWeights(statistic: SharedStatistic, places: readonly number[], volumes: readonly (number | null)[]): Float64Array | null {
  const weights = new Float64Array(volumes.length);
  if (statistic === "mean") {
    for (const place of places) weights[place] = 1 / places.length;
    return weights;
  }
  if (statistic === "weightedMean") {
    const known = places.map((place) => volumes[place] ?? null);
    if (known.includes(null)) return null;
    const total = known.reduce<number>((sum, volume) => sum + volume!, 0);
    places.forEach((place, i) => (weights[place] = known[i]! / total));
    return weights;
  }
  const at = (places.length - 1) * WAY[statistic];
  const below = Math.floor(at);
  weights[places[below]!] = 1 - (at - below);
  if (at > below) weights[places[below + 1]!] = at - below;
  return weights;
}

/** The statistic of these prices. */
export function weightedSum(weights: Float64Array, prices: ArrayLike<number>): number {
  let sum = 0;
  for (let place = 0; place < weights.length; place++) if (weights[place] !== 0) sum += weights[place]! * prices[place]!;
  return sum;
}

/** What a reader is told by a figure that is rounded to a step: the true one is within half of it either way. */
export function publishedRow(figure: PublishedFigure, cut: number, weights: Float64Array): PublishedRow {
  return { statistic: figure.statistic, cut, weights, least: figure.value - figure.step / 2, most: figure.value + figure.step / 2 };
}
