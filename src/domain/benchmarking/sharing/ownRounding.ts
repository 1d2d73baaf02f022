import { isWide } from "./pinnedPrice";
import { COARSEST, roundedFigures } from "./roundedFigures";
import type { PublishedFigure, SharedStatistic } from "./shareCase";

/**
 * As `roundedFigures`, of a figure that is one provider's own price: only those that hide it from a reader who knows how steps
 * are chosen. Such a reader takes away the prices for which a finer step would have been given.
 */
export function hidingFigures(statistic: SharedStatistic, value: number, step: number): PublishedFigure[] {
  const known = new Map<string, boolean>();
  const hides = (figure: PublishedFigure): boolean => {
    const [low, high] = [figure.value - figure.step / 2, figure.value + figure.step / 2];
    if (!isWide(low, high)) return false;
    const key = `${figure.step} ${figure.value}`;
    const found = known.get(key) ?? isWide(...leftOf(figure, low, high));
    known.set(key, found);
    return found;
  };
  /** From the lowest to the highest price that would be given as this figure, if it is given at all. */
  const leftOf = (figure: PublishedFigure, low: number, high: number): [low: number, high: number] => {
    const edges = edgesBetween(figure, low, high, step);
    const given = edges.slice(1).map((end, i) => [edges[i]!, end] as const).filter(([start, end]) => {
      const offered = roundedFigures(statistic, (start + end) / 2, step);
      const at = offered.findIndex((each) => each.step === figure.step);
      return at >= 0 && !offered.slice(0, at).some(hides);
    });
    return [given[0]?.[0] ?? low, given.at(-1)?.[1] ?? low];
  };
  return roundedFigures(statistic, value, step).filter(hides);
}

/** Where, among the prices rounded to a figure, what a finer step would give changes, or where the step comes to be offered. */
function edgesBetween(figure: PublishedFigure, low: number, high: number, finest: number): number[] {
  const edges = [low, high, figure.step / COARSEST];
  for (const { step } of roundedFigures(figure.statistic, high, finest)) {
    // A step that cannot hide a price by itself is never given.
    if (step >= figure.step || !isWide(low - step, low)) continue;
    for (let edge = (Math.floor(low / step) + 0.5) * step; edge < high; edge += step) edges.push(edge);
  }
  return [...new Set(edges)].filter((edge) => edge >= low && edge <= high).sort((a, b) => a - b);
}
