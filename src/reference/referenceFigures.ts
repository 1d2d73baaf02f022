import type { Day } from "../domain/kernel/day";
import { DomainError } from "../domain/kernel/DomainError";
import type { Figures, Measure, SeriesDescription, Timing } from "../domain/kernel/figures";
import { isoDay } from "../domain/kernel/readDate";
import { BUILT_IN_SERIES } from "./builtInSeries";
import { datedFromHeld } from "./datedFromHeld";
import { datedFromTable } from "./datedFromTable";
import type { DatedFigure, DatedSeries } from "./datedSeries";
import { periodAsked, PERIODS, type DaysHeld } from "./periods";
import { seriesKey } from "./seriesKey";
import { tableMemory } from "./tableMemory";
import type { UserTable } from "./userTable";

/** A figure with all a reader needs to check it, and the days it holds: of its month or financial year, or those it is in force. */
export interface FigureWithSource extends Omit<DatedFigure, "until">, DaysHeld {
  readonly series: string;
  readonly title: string;
  readonly unit: string;
}

/** What is held of a series. */
export interface SeriesHeld {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly timing: Timing;
  /** The first period held, or the first day anything is in force. */
  readonly first: string;
  /** The last period held, or the last day anything is in force: nothing is answered after it. */
  readonly last: string;
  readonly count: number;
  readonly sources: readonly string[];
  readonly fromTable: boolean;
  /** Set where figures are assumed after the last one held. */
  readonly assumed?: AssumedAfterEnd;
}

/** Growth that a person expects of a series after the last figure held, and so no fact. */
export interface AssumedAfterEnd {
  /** A fraction a year. */
  readonly yearly: number;
  /** The last period that figures are assumed for. */
  readonly until: string;
}

/** Published figures by series and day, with where each comes from. Names of series are read in any case. */
export interface ReferenceFigures extends Figures {
  /** @throws {DomainError} unknown-series, date-not-covered */
  figureWithSource(series: string, day: Day): FigureWithSource;
  /** Every series there is: the built-in ones in their order, then those only the table has. */
  seriesHeld(): readonly SeriesHeld[];
}

/** More names than this say nothing in a sentence. */
const MOST_NAMES = 24;

const BUILT_IN: ReadonlyMap<string, DatedSeries> = new Map(BUILT_IN_SERIES.map((held) => [held.id, datedFromHeld(held)]));
const built = reader(BUILT_IN);
const remembered = tableMemory((table) => reader(new Map([...BUILT_IN, ...datedFromTable(table, BUILT_IN)])));

/**
 * The built-in series, with a user's table laid over them: a series found in the table is read from it alone, the others
 * stay built in. A table left out, or one empty cell, is none.
 *
 * @param table three columns, Series, Period and Value, in any order of rows, with a heading or without
 * @throws {DomainError} what `datedFromTable` refuses
 */
export function referenceFigures(table?: UserTable | null): ReferenceFigures {
  return table == null || isEmptyCell(table) ? built : remembered(table);
}

/** A blank cell may arrive as 0. */
function isEmptyCell(table: UserTable): boolean {
  if (table.length === 0) return true;
  const cell = table[0]![0];
  return table.length === 1 && table[0]!.length <= 1 && (cell === "" || cell === 0 || cell == null);
}

function reader(all: ReadonlyMap<string, DatedSeries>): ReferenceFigures {
  const descriptions = new Map<string, SeriesDescription>();

  function series(name: string): DatedSeries {
    const found = all.get(name) ?? all.get(seriesKey(name));
    if (found) return found;
    throw new DomainError("unknown-series", { series: name, held: namesOf(all) });
  }

  function figure(found: DatedSeries, day: Day): DatedFigure {
    return found.find(day) ?? notCovered(found, day);
  }

  return {
    describe(name) {
      const { id, measure, timing } = series(name);
      let description = descriptions.get(id);
      if (!description) {
        const rate = all.get(`${seriesKey(id)}12M`);
        description = rate ? { id, measure, timing, publishedRate: rate.id } : { id, measure, timing };
        descriptions.set(id, description);
      }
      return description;
    },
    on: (name, day) => figure(series(name), day).value,
    figureWithSource(name, day) {
      const found = series(name);
      const { until, ...held } = figure(found, day);
      return { series: found.id, title: found.title, unit: found.unit, ...held, ...daysHeld(found, day, held.period, until) };
    },
    seriesHeld: () => [...all.values()].map(({ id, title, unit, measure, timing, first, last, count, sources, fromTable }) =>
      ({ id, title, unit, measure, timing, first, last, count, sources, fromTable })),
  };
}

function daysHeld({ timing }: DatedSeries, day: Day, period: string, until: Day | undefined): DaysHeld {
  return timing === "in force" ? { from: isoDay(period)!, until: until! } : PERIODS[timing].days(PERIODS[timing].ofDay(day));
}

function notCovered({ id, timing, first, last, fromTable }: DatedSeries, day: Day): never {
  const period = periodAsked(timing, day);
  throw new DomainError("date-not-covered", {
    series: id, period, first, last,
    ...(fromTable ? { table: "your table" } : {}),
    ...(period > first && period < last ? { gap: "yes" } : {}),
  });
}

function namesOf(all: ReadonlyMap<string, DatedSeries>): string {
  const ids = [...all.values()].map(({ id }) => id);
  return ids.length <= MOST_NAMES ? ids.join(", ") : `${ids.slice(0, MOST_NAMES).join(", ")} and ${ids.length - MOST_NAMES} more`;
}
