import { pickedDay } from "../../../domain/inflation/clause/clausePick";
import type { ClauseTree } from "../../../domain/inflation/clause/clauseTree";
import type { Day } from "../../../domain/kernel/day";
import { DomainError } from "../../../domain/kernel/DomainError";
import type { ReferenceFigures, SeriesHeld } from "../../../reference/referenceFigures";
import { seriesWords } from "./seriesWords";
import type { SeriesEnd } from "./upliftFound";

/** A clause and the dates its series are read for. */
export interface ClauseDates {
  readonly tree: ClauseTree;
  readonly days: readonly Day[];
}

/** The series that end before some of the dates, in the order they are met, each with the furthest period wanted. */
export function seriesEnds(clauses: readonly ClauseDates[], alone: readonly { readonly series: string; readonly days: readonly Day[] }[], figures: ReferenceFigures): readonly SeriesEnd[] {
  const held = new Map(figures.seriesHeld().map((each) => [each.id, each]));
  const ends = new Map<string, SeriesEnd>();
  const look = (name: string, day: Day) => {
    const needed = periodMissing(name, day, figures);
    const series = needed && held.get(needed.series);
    if (!series || needed.period <= series.last) return;
    const before = ends.get(series.id);
    if (!before || needed.period > before.needed) ends.set(series.id, endOf(series, needed.period));
  };
  for (const { tree, days } of clauses) {
    for (const { word, published } of seriesWords(tree)) {
      const name = published ? figures.describe(word.name).publishedRate : word.name;
      if (name !== undefined) for (const day of days) look(name, pickedDay(word.pick, day));
    }
  }
  for (const { series, days } of alone) for (const day of days) look(series, day);
  return [...ends.values()];
}

function endOf({ id, title, measure, timing, last }: SeriesHeld, needed: string): SeriesEnd {
  return { series: id, title, measure, timing, last, needed };
}

/** The period of a series that is wanted and not held; null where it is held. */
function periodMissing(name: string, day: Day, figures: ReferenceFigures): { readonly series: string; readonly period: string } | null {
  try {
    figures.on(name, day);
    return null;
  } catch (error) {
    if (error instanceof DomainError && error.code === "date-not-covered") return { series: String(error.detail["series"]), period: String(error.detail["period"]) };
    throw error;
  }
}
