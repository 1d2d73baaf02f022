import type { Measure, Timing } from "../../domain/kernel/figures";
import { datedFromTable } from "../../reference/datedFromTable";
import { BUILT_IN_SERIES } from "../../reference/builtInSeries";
import { datedFromHeld } from "../../reference/datedFromHeld";
import { PERIODS } from "../../reference/periods";
import { seriesKey } from "../../reference/seriesKey";
import { tableRows } from "../../reference/userTable";
import { readDate } from "../../domain/kernel/readDate";
import { isoDate } from "../../domain/kernel/day";
import type { TableFigure } from "./referenceCase";

/** A series as a table in the workbook has it. */
export interface OwnSeries {
  readonly name: string;
  readonly measure: Measure;
  readonly timing: Timing;
  readonly figures: readonly TableFigure[];
}

const BUILT_IN = new Map(BUILT_IN_SERIES.map((held) => [held.id, datedFromHeld(held)]));

/**
 * The series of a user's own table, read as functions read it, with the status and source of each row where the columns
 * after From have them.
 *
 * @param rows Series, Period, Value, and after them From, Status and Source where they are there
 * @throws {DomainError} what functions refuse in a table
 */
export function ownTable(rows: readonly (readonly unknown[])[]): OwnSeries[] {
  const three = rows.map((row) => [row[0], row[1], row[2]]);
  const dated = datedFromTable(three, BUILT_IN);
  const bySeries = new Map<string, TableFigure[]>();
  for (const { row, series, period, value } of tableRows(three)) {
    const key = seriesKey(series);
    const { timing } = dated.get(key)!;
    const at = timing === "in force" ? isoDate(readDate("table", period)) : PERIODS[timing].text(PERIODS[timing].read("table", period));
    const cells = rows[row - 1]!;
    const figure = { period: at, value, status: words(cells[4], "given"), source: words(cells[5], "your table") };
    const figures = bySeries.get(key);
    if (figures) figures.push(figure);
    else bySeries.set(key, [figure]);
  }
  return [...bySeries].map(([key, figures]) => {
    const { id, measure, timing } = dated.get(key)!;
    return { name: id, measure, timing, figures: [...figures].sort((a, b) => (a.period < b.period ? -1 : 1)) };
  });
}

function words(cell: unknown, otherwise: string): string {
  return typeof cell === "string" && cell.trim() !== "" ? cell.trim() : otherwise;
}
