import type { TierTable } from "../../../intake/readTierTable";
import { percentWords, poundsWords } from "../../shared/figureWords";

/** Says a figure of a table of tiers: pounds in the column of edges, a percentage elsewhere. */
export function tierFigureWords({ tiers }: TierTable): (value: number, column: number) => string {
  const edges = new Set(tiers.map(({ edge }) => edge?.place.column));
  return (value, column) => (edges.has(column) ? poundsWords(value) : percentWords(value));
}
