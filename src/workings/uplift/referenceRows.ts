import { anniversary } from "../../domain/kernel/anniversary";
import { dateOf, type Day } from "../../domain/kernel/day";
import { isoDay } from "../../domain/kernel/readDate";
import { figuresBetween } from "../../reference/figuresBetween";
import { PERIODS } from "../../reference/periods";
import type { FigureWithSource, ReferenceFigures, SeriesHeld } from "../../reference/referenceFigures";
import type { UpliftAnswer, UpliftCase } from "./upliftCase";

/** A figure of the reference sheet. */
export interface ReferenceRow {
  readonly figure: FigureWithSource;
  /** Its series' number, from 1. */
  readonly series: number;
  /** As the series' own table of figures has it, so that a function reads it as the same period. */
  readonly period: string;
  /** Set where the figure is assumed: from the last one held (its row, from 0), at the case's growth (its place), so many years after. */
  readonly assumed: { readonly last: number; readonly growth: number; readonly years: number; readonly isRate: boolean } | null;
}

/**
 * The figures that dates near the case's need: each series used, whole, from a year before the earliest figure used to the
 * end of what is held, and what is assumed after it as far as it was used.
 */
export function referenceRows(upliftCase: UpliftCase, answer: UpliftAnswer, figures: ReferenceFigures): ReferenceRow[] {
  const held = new Map(figures.seriesHeld().map((each) => [each.id, each]));
  const growths = new Map(upliftCase.assumed.map(({ series }, at) => [figures.describe(series).id, at]));
  const used = [...new Set(answer.figures.map(({ series }) => series))];
  const rows: ReferenceRow[] = [];
  used.forEach((id, at) => {
    const series = held.get(id)!;
    const own = answer.figures.filter((figure) => figure.series === id);
    const end = lastDay(series);
    const from = series.fromTable ? firstDay(series) : Math.min(end, yearBefore(Math.min(...own.map((figure) => figure.from)) as Day)) as Day;
    const until = Math.max(end, ...own.map((figure) => figure.until)) as Day;
    const first = rows.length;
    const found = figuresBetween(figures, id, from, until);
    const last = found.filter((figure) => figure.from <= end).length - 1;
    const growth = growths.get(id);
    found.forEach((figure, index) => rows.push({
      figure, series: at + 1, period: periodOf(series, figure),
      assumed: growth === undefined || index <= last ? null
        : { last: first + last, growth, years: yearsAfter(series, found[last]!, figure), isRate: series.measure === "rate" && id.toUpperCase().endsWith("12M") },
    }));
  });
  return rows;
}

function firstDay({ timing, first }: SeriesHeld): Day {
  return timing === "in force" ? isoDay(first)! : PERIODS[timing].days(PERIODS[timing].read("period", first)).from;
}

function lastDay({ timing, last }: SeriesHeld): Day {
  return timing === "in force" ? isoDay(last)! : PERIODS[timing].days(PERIODS[timing].read("period", last)).until;
}

function yearBefore(day: Day): Day {
  return anniversary(day, -1);
}

/** In years: twelfths of one for a month, whole ones from the day the last figure held began for what is in force. */
function yearsAfter({ timing }: SeriesHeld, last: FigureWithSource, figure: FigureWithSource): number {
  if (timing !== "in force") {
    const { ofDay } = PERIODS[timing];
    return (ofDay(figure.from) - ofDay(last.from)) / (timing === "month" ? 12 : 1);
  }
  const years = dateOf(figure.from).year - dateOf(last.from).year;
  return anniversary(last.from, years) <= figure.from ? years : years - 1;
}

/** "2010-11" alone could be a month or a year, unless a built-in series of the name says which. */
function periodOf({ timing, fromTable }: SeriesHeld, { period }: FigureWithSource): string {
  return fromTable && timing === "year" ? period.replace("-", "/") : period;
}
