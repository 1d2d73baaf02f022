import { openSeriesFile } from "../../../src/intake/series/openSeriesFile";
import type { SeriesSource } from "../../../src/intake/series/seriesSource";
import { CPI } from "../../../src/reference/series/cpi";
import { CPI12M } from "../../../src/reference/series/cpi12m";
import type { HeldSeries } from "../../../src/reference/heldSeries";

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

export type Line = readonly [period: string, figure: string];

/** The figures of a monthly series as the publisher writes them: ["1988 JAN", "48.4"], per cent for a rate. */
export function monthLines(series: HeldSeries, from = "1988-01", places = 1): Line[] {
  if (series.timing !== "month") throw new Error(`${series.id} is not monthly`);
  return series.runs.flatMap((run) => {
    const [year = 0, month = 0] = run.from.split("-").map(Number);
    return run.values.map((value, i) => {
      const at = year * 12 + month - 1 + i;
      return { at, line: [`${Math.floor(at / 12)} ${MONTHS[at % 12]}`, (series.measure === "rate" ? value * 100 : value).toFixed(places)] as const };
    });
  }).filter(({ at }) => at >= Number(from.slice(0, 4)) * 12 + Number(from.slice(5)) - 1).map(({ line }) => line);
}

export const CPI_LINES = monthLines(CPI);
export const CPI12M_LINES = monthLines(CPI12M);

const CPI_ABOUT: readonly Line[] = [
  ["Title", "CPI INDEX 00: ALL ITEMS 2015=100"], ["CDID", "D7BT"], ["Source dataset ID", "MM23"], ["PreUnit", ""],
  ["Unit", "Index, base year = 100"], ["Release date", "25-03-2026"], ["Next release", "22 April 2026"],
];
export const RATE_ABOUT: readonly Line[] = [
  ["Title", "CPI ANNUAL RATE 00: ALL ITEMS 2015=100"], ["CDID", "D7G7"], ["Source dataset ID", "MM23"], ["PreUnit", ""],
  ["Unit", "%"], ["Release date", "25-03-2026"], ["Next release", "22 April 2026"],
];

interface FileLook {
  readonly about?: readonly Line[];
  readonly quotes?: boolean;
  readonly newline?: string;
  readonly bom?: boolean;
}

/** A time series as it is downloaded: rows about it, years, quarters, months. */
export function seriesFile(months: readonly Line[], { about = CPI_ABOUT, quotes = true, newline = "\n", bom = false }: FileLook = {}): string {
  const line = ([period, figure]: Line) => (quotes ? `"${period}","${figure}"` : `${period},${/,/.test(figure) ? `"${figure}"` : figure}`);
  const rows = [...about.map(line), quotes ? '"Important notes",' : "Important notes,", line(["1988", "49.6"]), line(["1989", "52.2"]), line(["1988 Q1", "48.6"]), line(["1988 Q2", "49.5"]), ...months.map(line)];
  return `${bom ? "\uFEFF" : ""}${rows.join(newline)}${newline}`;
}

/** Sheet row, from 1, of the first month in such a file. */
export const FIRST_MONTH_ROW = 13;

export function opened(text: string, name = "series-250326.csv"): SeriesSource {
  const source = openSeriesFile(new TextEncoder().encode(text), name);
  if ("refused" in source) throw new Error(source.refused);
  return source;
}
