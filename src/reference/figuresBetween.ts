import type { Day } from "../domain/kernel/day";
import { DomainError } from "../domain/kernel/DomainError";
import { isoDay } from "../domain/kernel/readDate";
import { PERIODS } from "./periods";
import type { FigureWithSource, ReferenceFigures } from "./referenceFigures";

/**
 * The figures of a series that hold on any day from one to another, in order, each with its own first and last day; published,
 * from a user's table and assumed alike. Days with no figure are passed over.
 *
 * @throws {DomainError} unknown-series
 */
export function figuresBetween(figures: ReferenceFigures, series: string, from: Day, until: Day): FigureWithSource[] {
  const { id, timing } = figures.describe(series);
  const found: FigureWithSource[] = [];
  let day = from;
  while (day <= until) {
    const figure = figureOrNone(figures, id, day);
    if (figure) found.push(figure);
    const next = figure ? figure.until + 1 : timing === "in force" ? firstInForceAfter(figures, id, day) : PERIODS[timing].days(PERIODS[timing].ofDay(day)).until + 1;
    day = next as Day;
  }
  return found;
}

/** What is in force has no gap, so there is none after a day without a figure but the first of all. */
function firstInForceAfter(figures: ReferenceFigures, series: string, day: Day): number {
  const first = isoDay(figures.seriesHeld().find(({ id }) => id === series)!.first)!;
  return first > day ? first : Infinity;
}

function figureOrNone(figures: ReferenceFigures, series: string, day: Day): FigureWithSource | null {
  try {
    return figures.figureWithSource(series, day);
  } catch (error) {
    if (error instanceof DomainError && error.code === "date-not-covered") return null;
    throw error;
  }
}
