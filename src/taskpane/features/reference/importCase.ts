import { seriesKey } from "../../../reference/seriesKey";
import type { OwnSeries } from "../../../workings/reference/ownTable";
import type { ReferenceCase, TableNote, TableSeries } from "../../../workings/reference/referenceCase";
import { MOST_FIGURES } from "../../../workings/reference/referencePlan";
import { listWords } from "../../shared/figureWords";
import { HELD_SHOWN } from "./seriesShown";
import type { PickRead } from "./readPick";

/** The table to be written, or the one sentence that says why there is none yet. */
export type ImportCase = { readonly ready: ReferenceCase } | { readonly waiting: string };

/** The chosen series and, where they join a table, the rest of that table as it stands. */
export function importCase(picks: readonly PickRead[], joined: { readonly tableName: string; readonly series: readonly OwnSeries[] } | null): ImportCase {
  if (picks.length === 0) return { waiting: "Choose a series first." };
  const keys = picks.map(({ target }) => seriesKey(target.name));
  const twice = keys.find((key, at) => keys.indexOf(key) !== at);
  if (twice !== undefined) return { waiting: `Two of the series are called ${twice}: give each a name of its own.` };
  const unready = picks.filter(({ made }) => made === null).map(({ target }) => target.name);
  if (unready.length > 0) return { waiting: `Put right what is named for ${listWords(unready)} first.` };
  const brought = picks.flatMap(({ made }) => (made ? [made] : []));
  const rest = (joined?.series ?? []).filter(({ name }) => !keys.includes(seriesKey(name))).map(keptSeries);
  const series = [...rest, ...brought.map((made) => made.series)];
  const total = series.reduce((sum, { figures }) => sum + figures.length, 0);
  if (total > MOST_FIGURES) return { waiting: `These are ${total.toLocaleString("en-GB")} figures; a table has ${MOST_FIGURES.toLocaleString("en-GB")} at most. Begin from a later period, or choose fewer series.` };
  const kept: TableNote[] = rest.map(({ name, figures }) => ({ series: name, period: "", was: null, now: null, words: `${figures.length.toLocaleString("en-GB")} ${figures.length === 1 ? "figure" : "figures"} brought over from ${joined?.tableName ?? ""} as they stand.` }));
  return { ready: { title: `Reference figures: ${titleOf(series)}`, series, notes: [...brought.flatMap(({ notes }) => notes), ...kept] } };
}

function keptSeries({ name, measure, timing, figures }: OwnSeries): TableSeries {
  const held = HELD_SHOWN.find((each) => each.name === name);
  return { name, title: held?.title ?? "", unit: measure === "rate" ? "fraction, shown as %" : "", measure, timing, figures };
}

/** "CPI and RPI", or "CPI and 4 more". */
function titleOf(series: readonly TableSeries[]): string {
  const names = series.map(({ name }) => name);
  return names.length <= 3 ? listWords(names) : `${names[0] ?? ""} and ${names.length - 1} more`;
}
