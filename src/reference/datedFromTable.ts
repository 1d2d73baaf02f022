import { dateOf, dayOf, daysInMonth, isoDate, type Day } from "../domain/kernel/day";
import { DomainError } from "../domain/kernel/DomainError";
import type { Measure, Timing } from "../domain/kernel/figures";
import { addMonths, firstDayOf, monthOfDay, readMonth } from "../domain/kernel/month";
import { periodText } from "../domain/kernel/periodText";
import { requireRate } from "../domain/kernel/rates";
import { isoDay, readDate } from "../domain/kernel/readDate";
import { inForceOn, lastDayBefore, type DatedFigure, type DatedSeries } from "./datedSeries";
import { PERIODS } from "./periods";
import { seriesKey } from "./seriesKey";
import { tableTiming } from "./tableTiming";
import { tableRows, type TableRow, type UserTable } from "./userTable";

/** How long the last figure in force holds in a table, which has no column to say it, where no built-in series says it. */
const MONTHS_IN_FORCE = 12;

/**
 * The series of a user's table, by `seriesKey`. Where a built-in series has the name, its measure and timing are kept, and
 * a last figure in force holds as many months as the built-in one's. A new name is a rate if it ends in 12M, else an index.
 *
 * @throws {DomainError} not-a-series-table, empty-input, not-a-name, not-a-number, not-a-period, ambiguous-period,
 *   not-a-date, duplicate-period, looks-like-percent, out-of-range (a rate beyond ±100%, an index or price not above zero)
 */
export function datedFromTable(table: UserTable, builtIn: ReadonlyMap<string, DatedSeries>): Map<string, DatedSeries> {
  const bySeries = new Map<string, TableRow[]>();
  for (const row of tableRows(table)) {
    const key = seriesKey(row.series);
    const rows = bySeries.get(key);
    if (rows) rows.push(row);
    else bySeries.set(key, [row]);
  }
  return new Map([...bySeries].map(([key, rows]) => [key, seriesOf(key, rows, builtIn.get(key))]));
}

function seriesOf(key: string, rows: readonly TableRow[], like: DatedSeries | undefined): DatedSeries {
  const measure: Measure = like?.measure ?? (key.endsWith("12M") ? "rate" : "index");
  const timing = like?.timing ?? tableTiming(rows);
  for (const { row, value } of rows) requireValue(measure, row, value);
  const id = like?.id ?? rows[0]!.series.trim();
  const figures = byPeriod(id, timing, rows);
  const about = {
    id, measure, timing, fromTable: true, title: like?.title ?? id, unit: "as in your table", sources: ["your table"], count: figures.size,
  };
  const periods = [...figures.keys()].sort((a, b) => a - b);
  const [first, last] = [periods[0]!, periods.at(-1)!];
  if (timing === "in force") {
    const until = lastDay(last as Day, like);
    const days = periods as Day[];
    const held = days.map((at, i) => ({ ...figures.get(at)!, until: lastDayBefore(days[i + 1], until) }));
    return { ...about, first: isoDate(first as Day), last: isoDate(until), find: inForceOn(days, until, held) };
  }
  const { text, ofDay } = PERIODS[timing];
  return { ...about, first: text(first), last: text(last), find: (day) => figures.get(ofDay(day)) };
}

function requireValue(measure: Measure, row: number, value: number): void {
  const place = { row, column: 3 };
  if (measure === "rate") requireRate("table", value, -1, place);
  else if (value <= 0) throw new DomainError("out-of-range", { argument: "table", ...place, value, above: 0 });
}

/** The figures by period, counted as whole numbers; days where they are in force from dates. */
function byPeriod(series: string, timing: Timing, rows: readonly TableRow[]): Map<number, DatedFigure> {
  const read = timing === "in force" ? dateOrMonth : PERIODS[timing].read;
  const text = timing === "in force" ? (day: number) => isoDate(day as Day) : PERIODS[timing].text;
  const figures = new Map<number, DatedFigure>();
  const rowOf = new Map<number, number>();
  for (const { row, period, value } of rows) {
    const at = placed(row, () => read("table", period));
    const before = rowOf.get(at);
    if (before !== undefined) throw new DomainError("duplicate-period", { argument: "table", row, series, period: text(at), before });
    rowOf.set(at, row);
    figures.set(at, { period: text(at), value, status: "given", source: `your table, row ${row}` });
  }
  return figures;
}

/** A date; or a month, which as a date means its first day. */
function dateOrMonth(argument: string, value: number | string): Day {
  if (typeof value === "string" && isoDay(periodText(value)) === null) {
    try {
      return firstDayOf(readMonth(argument, value));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return readDate(argument, value);
}

/** The refusal of a period says where in the table it is. */
function placed<Result>(row: number, read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, { ...error.detail, row, column: 2 });
  }
}

function lastDay(from: Day, like: DatedSeries | undefined): Day {
  const months = like?.monthsOfLast ?? MONTHS_IN_FORCE;
  const { year, month } = dateOf(firstDayOf(addMonths(monthOfDay(from), months)));
  const next = dayOf({ year, month, day: Math.min(dateOf(from).day, daysInMonth(year, month)) })!;
  return (next - 1) as Day;
}
