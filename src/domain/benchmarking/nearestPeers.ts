import { DomainError } from "../kernel/DomainError";
import { areNearly } from "../kernel/nearly";
import { comparedName, requireDifferentNames } from "../kernel/names";
import { steadySum } from "../kernel/steadySum";
import type { Figure } from "./presentFigures";
import { requireFigureBlock } from "./requireFigureBlock";
import { MOST_QUANTITY, requireQuantities, requireQuantity } from "./requireQuantities";

export interface Peer {
  readonly name: string;
  /** In standard deviations; null where an indicator of the peer's is missing. */
  readonly distance: number | null;
}

/**
 * Those most like one of a list, by indicators put on one scale.
 *
 *     distance = √ Σⱼ weightⱼ × ((xⱼ − ownⱼ) ÷ σⱼ)²   σⱼ the population standard deviation of indicator j over all names that have it
 *
 * An indicator with no weight, or that does not vary, is not used.
 *
 * @param name       one of the names, in any case
 * @param names      each different
 * @param indicators one row a name, one column an indicator, any figures; null where there is none
 * @param count      how many to give, 1 or more; null for all
 * @param weights    one an indicator, zero or more; null for equal weights of 1
 * @returns the others, nearest first, ties in the order given; those with an indicator missing last, with no distance
 * @throws {DomainError} empty-input, duplicate-name, ragged-block, not-a-number, out-of-range, shape-mismatch, negative, no-weight, not-whole, name-not-found
 * @source benchmarking/METHOD.md §7
 */
export function nearestPeers(
  name: string, names: readonly string[], indicators: readonly (readonly Figure[])[], count: number | null = null, weights: readonly Figure[] | null = null,
): Peer[] {
  requireDifferentNames("names", names);
  const columns = requireIndicators(names, indicators);
  const used = weights === null ? new Array<number>(columns).fill(1) : requireWeights(weights, columns);
  if (count !== null && !(Number.isInteger(count) && count >= 1)) throw new DomainError("not-whole", { argument: "count", value: count, least: 1 });
  if (comparedName(name) === "") throw new DomainError("empty-input", { argument: "name" });
  const own = names.findIndex((each) => comparedName(each) === comparedName(name));
  if (own < 0) throw new DomainError("name-not-found", { argument: "name", text: name, among: "names" });

  const scales = used.map((weight, column) => (weight === 0 ? null : spreadOf(indicators, column)));
  scales.forEach((scale, column) => {
    if (scale !== null && indicators[own]![column] === null) throw new DomainError("empty-input", { argument: "indicators", row: own + 1, column: column + 1 });
  });
  const peers = names.flatMap((each, row) => (row === own ? [] : [{ name: each, distance: distanceTo(indicators[row]!) }]));
  // A sort keeps the order of ties, and distances that look the same are ties.
  const key = ({ distance }: Peer) => (distance === null ? Infinity : Number(distance.toPrecision(13)));
  const nearest = peers.map((peer) => ({ peer, at: key(peer) })).sort((a, b) => (a.at === b.at ? 0 : a.at - b.at)).map(({ peer }) => peer);
  return nearest.slice(0, count ?? nearest.length);

  function distanceTo(row: readonly Figure[]): number | null {
    const parts: number[] = [];
    for (let column = 0; column < columns; column++) {
      const scale = scales[column];
      if (!scale) continue;
      const figure = row[column]!;
      if (figure === null) return null;
      const gap = (figure - indicators[own]![column]!) / scale;
      parts.push(used[column]! * gap * gap);
    }
    return Math.sqrt(steadySum(parts));
  }
}

function requireIndicators(names: readonly string[], indicators: readonly (readonly Figure[])[]): number {
  const columns = requireFigureBlock("indicators", indicators, (value, place) => requireQuantity("indicators", value, place, -MOST_QUANTITY));
  if (names.length !== indicators.length) {
    throw new DomainError("shape-mismatch", { argument: "indicators", a: "names", aCount: names.length, b: "indicators", bCount: indicators.length, bOf: "rows" });
  }
  return columns;
}

function requireWeights(weights: readonly Figure[], columns: number): number[] {
  requireQuantities("weights", weights);
  if (weights.length !== columns) {
    throw new DomainError("shape-mismatch", { argument: "weights", a: "indicators", aCount: columns, aOf: "columns", b: "weights", bCount: weights.length });
  }
  const used = weights.map((weight) => weight ?? 0);
  if (used.every((weight) => weight === 0)) throw new DomainError("no-weight", { argument: "weights" });
  return used;
}

/** The population standard deviation of an indicator over the names that have it; null where it does not vary. */
function spreadOf(indicators: readonly (readonly Figure[])[], column: number): number | null {
  const figures = indicators.map((row) => row[column]!).filter((figure): figure is number => figure !== null);
  if (figures.every((figure) => areNearly(figure, figures[0]!))) return null;
  const mean = steadySum(figures) / figures.length;
  const gaps = figures.map((figure) => Math.abs(figure - mean));
  // Scaled by the largest, so that squares of tiny figures do not vanish.
  const largest = gaps.reduce((most, gap) => Math.max(most, gap), 0);
  return largest * Math.sqrt(steadySum(gaps.map((gap) => (gap / largest) ** 2)) / gaps.length);
}
