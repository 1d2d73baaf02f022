import type { Contributor, EarlierCut, PublishedFigure, SharedStatistic } from "../../domain/benchmarking/sharing/shareCase";
import { KEY_HEADINGS, KEY_TITLE, NOTHING_PUBLISHED, PACK_LABEL } from "./keySheet";
import { STATISTIC_WORDS } from "./shareWords";

type Cells = readonly (readonly (string | number | boolean)[])[];

/** A key that is there and cannot be read: what it published cannot be guarded, so no pack is made beside it. */
export interface UnreadableKey {
  /** Zero-based row of the cell that is wrong. */
  readonly row: number;
  readonly words: string;
}

/** True of a sheet of an earlier pack's key, by its first cell. */
export function isShareKey(title: string | number | boolean | undefined): boolean {
  return typeof title === "string" && title.startsWith(KEY_TITLE);
}

/**
 * What an earlier pack gave away, from the cells of its key (all of them, from A1).
 *
 * @returns its cuts, none where nothing was published; or the row that has been altered so that it cannot be read
 */
export function earlierCuts(cells: Cells): EarlierCut[] | UnreadableKey {
  const pack = String(cells.find((row) => row[0] === PACK_LABEL)?.[1] ?? "an earlier day");
  const codes = tableUnder(cells, KEY_HEADINGS.codes);
  const figures = tableUnder(cells, KEY_HEADINGS.figures) ?? [];
  if (codes === null) return cells.some((row) => row.includes(NOTHING_PUBLISHED)) ? [] : { row: 0, words: "its table of codes is not there" };
  const cuts = new Map<string, { service: string; cut: string; contributors: Contributor[]; figures: PublishedFigure[] }>();
  const cutOf = (service: string, cut: string) => {
    const key = JSON.stringify([service, cut]);
    const found = cuts.get(key) ?? { service, cut, contributors: [], figures: [] };
    cuts.set(key, found);
    return found;
  };
  for (const { at, values: [code, name, service, cut, price, volume] } of codes) {
    if (String(name ?? "").trim() === "" || typeof price !== "number" || price <= 0) return { row: at, words: `the row of ${String(code)} has no provider, or no unit cost` };
    if (typeof volume !== "number" && String(volume ?? "") !== "–") return { row: at, words: `the activity of ${String(code)} is no number` };
    cutOf(String(service), String(cut)).contributors.push({ name: String(name), price, volume: typeof volume === "number" ? volume : null });
  }
  for (const { at, values: [service, cut, words, value, step] } of figures) {
    const statistic = (Object.keys(STATISTIC_WORDS) as SharedStatistic[]).find((each) => STATISTIC_WORDS[each] === words);
    const of = cuts.get(JSON.stringify([String(service), String(cut)]));
    if (statistic === undefined || of === undefined || typeof value !== "number" || typeof step !== "number" || step <= 0) return { row: at, words: "a figure that was published cannot be read" };
    of.figures.push({ statistic, value, step });
  }
  return [...cuts.values()].map((cut) => ({ ...cut, pack }));
}

/** The rows under a row of headings, down to an empty first cell; null where there is no such row. */
function tableUnder(cells: Cells, headings: readonly string[]): { at: number; values: Cells[number] }[] | null {
  const header = cells.findIndex((row) => headings.every((heading, column) => row[column] === heading));
  if (header < 0) return null;
  const end = cells.findIndex((row, at) => at > header && String(row[0] ?? "") === "");
  return cells.slice(header + 1, end < 0 ? cells.length : end).map((values, i) => ({ at: header + 1 + i, values }));
}
