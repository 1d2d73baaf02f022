import type { HeldSeries } from "../reference/heldSeries";
import { PERIODS } from "../reference/periods";

export interface SeriesChanges {
  readonly id: string;
  readonly figures: number;
  /** Periods, or dates of coming into force, held now and not before. */
  readonly added: readonly string[];
  /** Held before with another value or status. */
  readonly revised: readonly string[];
  readonly lost: readonly string[];
}

/** What a release changes of a series; everything is added where it was not held. */
export function seriesChanges(before: HeldSeries | undefined, after: HeldSeries): SeriesChanges {
  const held = before ? figuresOf(before) : new Map<string, string>();
  const now = figuresOf(after);
  return {
    id: after.id,
    figures: now.size,
    added: [...now.keys()].filter((period) => !held.has(period)),
    revised: [...now].filter(([period, figure]) => held.has(period) && held.get(period) !== figure).map(([period]) => period),
    lost: [...held.keys()].filter((period) => !now.has(period)),
  };
}

/** Value and status by period; a new source alone, as every release has, is no revision. */
function figuresOf(series: HeldSeries): Map<string, string> {
  if (series.timing === "in force") return new Map(series.figures.map(({ from, value, status }) => [from, `${value} ${status}`]));
  const { read, text } = PERIODS[series.timing];
  return new Map(series.runs.flatMap(({ from, status, values }) => {
    const first = read("period", from);
    return values.map((value, i) => [text(first + i), `${value} ${status}`] as const);
  }));
}
