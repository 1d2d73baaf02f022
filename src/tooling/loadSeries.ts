import type { HeldSeries } from "../reference/heldSeries";
import { readSeriesTable } from "./readSeriesTable";
import { seriesChanges, type SeriesChanges } from "./seriesChanges";
import { seriesFile, seriesListFile, type SeriesFile } from "./seriesFile";

export interface LoadedSeries {
  /** A file for each series of the release, and the list of all that are then held. */
  readonly files: readonly SeriesFile[];
  readonly changes: readonly SeriesChanges[];
}

/**
 * A release turned into the files of src/reference. Series the release does not have stay as they are.
 *
 * @param csv the text of the release: see `readSeriesTable`
 * @param held the series held now
 * @throws {Error} what `readSeriesTable` refuses; a release that lacks a period held now; two series of one file name
 */
export function loadSeries(csv: string, held: readonly HeldSeries[]): LoadedSeries {
  const release = readSeriesTable(csv);
  const changes = release.map((series) => seriesChanges(held.find(({ id }) => id === series.id), series));
  const short = changes.find(({ lost }) => lost.length > 0);
  if (short) {
    throw new Error(`${short.id} has no ${short.lost.slice(0, 3).join(", ")}${short.lost.length > 3 ? "…" : ""}, which is held now (${short.lost.length} lost): ` +
      "load a release that has it, or first take the series out of src/reference by hand.");
  }
  const ids = [...new Set([...held, ...release].map(({ id }) => id))];
  const list = seriesListFile(ids);
  const files = release.map(seriesFile);
  const paths = new Map<string, string>();
  for (const id of ids) {
    const plain = id.replaceAll("-", "");
    const other = paths.get(plain);
    if (other !== undefined) throw new Error(`${other} and ${id} would be kept in one file: name one of them otherwise.`);
    paths.set(plain, id);
  }
  return { files: [...files, list], changes };
}

/** "CPI: 458 figures, 1 added (2026-03), 2 revised (2025-12, 2026-01)" */
export function changesInWords({ id, figures, added, revised }: SeriesChanges): string {
  const parts = [`${id}: ${figures} figures`];
  if (added.length > 0) parts.push(`${added.length} added (${ends(added)})`);
  if (revised.length > 0) parts.push(`${revised.length} revised (${ends(revised)})`);
  return parts.length > 1 ? parts.join(", ") : `${parts[0]}, none new`;
}

function ends(periods: readonly string[]): string {
  return periods.length <= 3 ? periods.join(", ") : `${periods[0]} to ${periods.at(-1)}`;
}
