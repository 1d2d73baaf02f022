import type { Day } from "../domain/kernel/day";
import { DomainError } from "../domain/kernel/DomainError";
import type { Measure } from "../domain/kernel/figures";
import { isoDay } from "../domain/kernel/readDate";
import type { HeldSeries, InForceFigure, Run, Status } from "../reference/heldSeries";
import { PERIODS } from "../reference/periods";
import { csvRows, type CsvRow } from "./csvRows";

const COLUMNS = ["series", "title", "unit", "kind", "period", "until", "value", "status", "source"] as const;
type Row = Readonly<Record<(typeof COLUMNS)[number], string>> & { readonly line: number };

/** Statuses from the surest to the least sure: a series may only grow less sure as it goes on. */
const STATUSES: readonly (readonly Status[])[] = [["outturn", "in force"], ["announced"], ["forecast"]];

/** The kinds of series that have a figure for each period. */
const TIMINGS: ReadonlyMap<string, "month" | "year"> = new Map([["month", "month"], ["financial year", "year"]]);
const IN_FORCE = "in force from date";

/**
 * The series of a CSV file with the columns series, title, unit, kind, period, until, value, status and source; the rows
 * of a series are in order of period, though others may stand between them.
 *
 * @throws {Error} naming the line: another heading, an unknown kind, unit or status, a period that is missing, given
 *   twice or out of order, a figure that cannot be, an end that is missing, too early or where none belongs, no source
 */
export function readSeriesTable(text: string): HeldSeries[] {
  const [heading, ...body] = csvRows(text);
  if (heading?.cells.join() !== COLUMNS.join()) throw new Error(`The first line must be the headings ${COLUMNS.join(",")}.`);
  const groups = new Map<string, Row[]>();
  for (const row of body.map(named)) {
    const known = groups.get(row.series);
    if (known) known.push(row);
    else groups.set(row.series, [row]);
  }
  if (groups.size === 0) throw new Error("The file has headings and no figures.");
  return [...groups.values()].map(seriesOf);
}

function named({ line, cells }: CsvRow): Row {
  if (cells.length !== COLUMNS.length) throw new Error(`Line ${line} has ${cells.length} cells where the headings have ${COLUMNS.length}.`);
  const row = { line, ...Object.fromEntries(COLUMNS.map((column, i) => [column, cells[i]!.trim()])) } as Row;
  const empty = COLUMNS.find((column) => column !== "until" && row[column] === "");
  if (empty) refuse(row, `has no ${empty}`);
  if (!/^[A-Z][A-Z0-9]*(-[A-Z0-9]+)*$/.test(row.series)) refuse(row, `names the series "${row.series}": use capitals, digits and single hyphens`);
  return row;
}

function seriesOf(rows: readonly Row[]): HeldSeries {
  const first = rows[0]!;
  for (const column of ["title", "unit", "kind"] as const) {
    const other = rows.find((row) => row[column] !== first[column]);
    if (other) refuse(other, `gives ${first.series} the ${column} "${other[column]}" where line ${first.line} has "${first[column]}"`);
  }
  const measure = measureOf(first);
  const about = { id: first.series, title: first.title, unit: first.unit, measure };
  const texts = [...new Set(rows.map(({ source }) => source))];
  const sources = Object.fromEntries(texts.map((source, i) => [`s${i + 1}`, source]));
  const keyOf = (source: string) => `s${texts.indexOf(source) + 1}`;
  const figures = rows.map((row, i) => ({ from: row.period, value: valueOf(row, measure), status: statusOf(row, rows[i - 1]), source: keyOf(row.source) }));
  if (first.kind === IN_FORCE) return { ...about, timing: "in force", sources, figures, until: untilOf(rows) };
  const timing = TIMINGS.get(first.kind);
  if (!timing) return refuse(first, `has the kind "${first.kind}": use ${[...TIMINGS.keys()].join(", ")} or ${IN_FORCE}`);
  requireSuccessive(rows, timing);
  return { ...about, timing, sources, runs: runsOf(figures) };
}

function measureOf(row: Row): Measure {
  if (/^index\b/.test(row.unit)) return "index";
  if (/^rate\b/.test(row.unit)) return "rate";
  if (/^pounds\b/.test(row.unit)) return "pounds";
  return refuse(row, `has the unit "${row.unit}": begin it with index, rate or pounds`);
}

function valueOf(row: Row, measure: Measure): number {
  const value = /^-?\d+(\.\d+)?$/.test(row.value) ? Number(row.value) : NaN;
  if (Number.isNaN(value)) refuse(row, `has the value "${row.value}", which is not a number`);
  if (measure === "rate" && Math.abs(value) > 1) refuse(row, `has a rate of ${row.value}: write it as a fraction`);
  if (measure !== "rate" && value <= 0) refuse(row, `has the value ${row.value}: it must be above zero`);
  return value === 0 ? 0 : value;
}

function statusOf(row: Row, before: Row | undefined): Status {
  const rank = (text: string) => STATUSES.findIndex((same) => same.includes(text as Status));
  if (rank(row.status) < 0) refuse(row, `has the status "${row.status}": use ${STATUSES.flat().join(", ")}`);
  if (before && rank(row.status) < rank(before.status)) refuse(row, `is ${row.status} after a figure that is ${before.status}`);
  return row.status as Status;
}

function requireSuccessive(rows: readonly Row[], timing: "month" | "year"): void {
  let before: number | undefined;
  for (const row of rows) {
    const period = periodOf(row, timing);
    if (row.until !== "") refuse(row, "has an end: only a figure in force from a date has one");
    requireAfter(row, before, period);
    if (before !== undefined && period > before + 1) refuse(row, `is ${row.period}: ${row.series} has a gap at ${PERIODS[timing].text(before + 1)}`);
    before = period;
  }
}

function requireAfter(row: Row, before: number | undefined, period: number): void {
  if (period === before) refuse(row, `gives ${row.series} for ${row.period} a second time`);
  if (before !== undefined && period < before) refuse(row, `is out of order: ${row.period} comes after a later period`);
}

function periodOf(row: Row, timing: "month" | "year"): number {
  try {
    const period = PERIODS[timing].read("period", row.period);
    if (PERIODS[timing].text(period) === row.period) return period;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  return refuse(row, `has the period "${row.period}": write a ${row.kind} like ${timing === "month" ? "2025-09" : "2025-26"}`);
}

function untilOf(rows: readonly Row[]): string {
  let before: Day | undefined;
  for (const row of rows) {
    const day = dayWritten(row, row.period);
    requireAfter(row, before, day);
    before = day;
  }
  const last = rows.at(-1)!;
  const early = rows.slice(0, -1).find(({ until }) => until !== "");
  if (early) refuse(early, "has an end: only the last figure of a series has one, the others hold until the next");
  if (last.until === "") refuse(last, `is the last figure of ${last.series}: say until when it is in force`);
  if (dayWritten(last, last.until) < before!) refuse(last, `ends at ${last.until}, before it begins`);
  return last.until;
}

function dayWritten(row: Row, text: string): Day {
  const day = isoDay(text);
  return day ?? refuse(row, `has the date "${text}": write it like 2025-04-01`);
}

function runsOf(figures: readonly InForceFigure[]): Run[] {
  const runs: { from: string; status: Status; source: string; values: number[] }[] = [];
  for (const { from, value, status, source } of figures) {
    const run = runs.at(-1);
    if (run && run.status === status && run.source === source) run.values.push(value);
    else runs.push({ from, status, source, values: [value] });
  }
  return runs;
}

function refuse(row: { readonly line: number }, says: string): never {
  throw new Error(`Line ${row.line} ${says}.`);
}
