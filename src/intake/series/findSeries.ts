import { matchingKey, singleSpaced } from "../cleanText";
import { nameFrom, nameOfCdid } from "./knownSeries";
import { readFigure } from "./readFigure";
import { readPeriod } from "./readPeriod";
import type { SeriesCell, SeriesSource, SourceRefused } from "./seriesSource";

/** A series that was found, and where its periods and figures stand. */
export interface FoundSeries {
  readonly cdid: string;
  readonly title: string;
  readonly unit: string;
  readonly dataset: string;
  /** As the file says it: "22-04-2026". */
  readonly released: string;
  readonly nextRelease: string;
  readonly notes: string;
  /** A name to suggest: by its CDID where that is known, else from its heading; "" where nothing suggests itself. */
  readonly name: string;
  readonly periods: number;
  readonly figures: number;
  /** The first row that may hold a figure. */
  readonly firstRow: number;
  /** Of a list: the column of names and the name to keep to, as `matchingKey` has it. */
  readonly only: { readonly column: number; readonly key: string } | null;
}

export interface SeriesFound {
  /** "publisher" has rows of title and CDID over each column; "columns" a heading at most; "list" a row for each series and period. */
  readonly layout: "publisher" | "columns" | "list";
  readonly series: readonly FoundSeries[];
}

const ABOUT = ["title", "cdid", "source dataset id", "preunit", "unit", "release date", "next release", "important notes"] as const;
type About = (typeof ABOUT)[number];

/** The series a file or a selection holds, in its order; refused where no row has a period with a figure. */
export function findSeries(source: SeriesSource): SeriesFound | SourceRefused {
  const left = firstColumn(source.head);
  const about = aboutRows(source.head, left);
  if (about.has("title") || about.has("cdid")) return publisherSeries(source, left, about);
  const listed = source.head.findIndex((row) => isListRow(row, left));
  const plain = source.head.findIndex((row) => isPlainRow(row, left));
  if (listed >= 0 && (plain < 0 || listed < plain)) return listSeries(source, left, listed);
  if (plain >= 0) return columnSeries(source, left, plain);
  return { refused: nothingFound(source) };
}

function firstColumn(head: SeriesSource["head"]): number {
  const columns = head.map((row) => row.findIndex((cell) => cell !== "")).filter((column) => column >= 0);
  return columns.length === 0 ? 0 : Math.min(...columns);
}

/** The rows above the figures that say what each column is, by what they say. */
function aboutRows(head: SeriesSource["head"], left: number): ReadonlyMap<About, number> {
  const rows = new Map<About, number>();
  for (const [at, row] of head.entries()) {
    const words = matchingKey(String(row[left] ?? ""));
    const found = ABOUT.find((each) => each === words);
    if (found && !rows.has(found)) rows.set(found, at);
  }
  return rows;
}

function publisherSeries({ head, columnCount, name }: SeriesSource, left: number, about: ReadonlyMap<About, number>): SeriesFound | SourceRefused {
  const lastAbout = Math.max(...about.values());
  const said = (key: About, column: number): string => {
    const row = about.get(key);
    return row === undefined ? "" : singleSpaced(String(head[row]?.[column] ?? ""));
  };
  const series: FoundSeries[] = [];
  for (let column = left + 1; column < columnCount; column++) {
    const [title, cdid] = [said("title", column), said("cdid", column).toUpperCase()];
    if (title === "" && cdid === "") continue;
    const unit = [said("preunit", column), said("unit", column)].filter((words) => words !== "").join(" ");
    series.push({
      cdid, title, unit, dataset: said("source dataset id", column), released: said("release date", column), nextRelease: said("next release", column),
      notes: said("important notes", column), name: nameOfCdid(cdid) ?? nameFrom(cdid), periods: left, figures: column, firstRow: lastAbout + 1, only: null,
    });
  }
  return series.length > 0 ? { layout: "publisher", series } : { refused: `${name} has the rows of a published series but no title or identifier beside them: download the file again.` };
}

function isFigureLike(cell: SeriesCell | undefined): boolean {
  const { found } = readFigure(cell ?? "");
  return found === "figure" || found === "absent";
}

function isPlainRow(row: readonly SeriesCell[], left: number): boolean {
  return readPeriod(row[left] ?? "") !== null && row.slice(left + 1).some(isFigureLike);
}

function isListRow(row: readonly SeriesCell[], left: number): boolean {
  const name = row[left] ?? "";
  return typeof name === "string" && /\p{L}/u.test(name) && readPeriod(name) === null && readPeriod(row[left + 1] ?? "") !== null && isFigureLike(row[left + 2]);
}

const NOTHING_SAID = { cdid: "", unit: "", dataset: "", released: "", nextRelease: "", notes: "" };

function columnSeries({ head, name }: SeriesSource, left: number, first: number): SeriesFound {
  const above = head[first - 1] ?? [];
  const width = Math.max(...head.map((row) => row.length));
  const series: FoundSeries[] = [];
  for (let column = left + 1; column < width; column++) {
    if (!head.slice(first).some((row) => readPeriod(row[left] ?? "") !== null && isFigureLike(row[column]))) continue;
    const over = above[column];
    const heading = typeof over === "string" ? singleSpaced(over) : "";
    series.push({
      ...NOTHING_SAID, title: heading, name: nameOfCdid(heading) ?? (/^(value|figure|index|rate)s?$/i.test(heading) ? "" : nameFrom(heading)),
      periods: left, figures: column, firstRow: first, only: null,
    });
  }
  if (series.length === 0) throw new Error(`${name} has a row with a figure and no column for it`);
  return { layout: "columns", series };
}

function listSeries(source: SeriesSource, left: number, first: number): SeriesFound {
  const names = new Map<string, string>();
  for (const [name = ""] of source.columns([left]).slice(first)) {
    const key = matchingKey(String(name));
    if (key !== "" && !names.has(key)) names.set(key, singleSpaced(String(name)));
  }
  const series = [...names].map(([key, words]): FoundSeries => ({
    ...NOTHING_SAID, title: words, name: nameOfCdid(words) ?? nameFrom(words), periods: left + 1, figures: left + 2, firstRow: first, only: { column: left, key },
  }));
  return { layout: "list", series };
}

function nothingFound({ kind, name }: SeriesSource): string {
  const what = kind === "file" ? "Choose a time series downloaded as CSV from the Office for National Statistics" : "Select the periods and the figures beside them";
  return `No row of ${name} has a period such as 2025 SEP with a figure beside it. ${what}; or use three columns, Series, Period and Value.`;
}
