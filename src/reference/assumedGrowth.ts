import { anniversary } from "../domain/kernel/anniversary";
import { dateOf, isoDate, type Day } from "../domain/kernel/day";
import { DomainError } from "../domain/kernel/DomainError";
import { isoDay } from "../domain/kernel/readDate";
import { requireRate } from "../domain/kernel/rates";
import { PERIODS, type DaysHeld } from "./periods";
import type { AssumedAfterEnd, FigureWithSource, ReferenceFigures, SeriesHeld } from "./referenceFigures";

/** Further on than this a growth says nothing any more. */
const MOST_YEARS = 50;
const LAST_YEAR = 9999;

export interface SeriesGrowth {
  readonly series: string;
  /** A fraction a year, above −1. */
  readonly yearly: number;
}

interface Extension extends AssumedAfterEnd {
  readonly held: SeriesHeld;
  /** The assumed figure that holds on the day; null where the day is held, before what is held or too far on. */
  on(day: Day): (DaysHeld & { readonly period: string; readonly value: number }) | null;
}

/**
 * Figures with those of some series continued after their end, for at most 50 years.
 *
 *     month      last × (1 + g) ^ (months after the last ÷ 12)
 *     year       last × (1 + g) ^ (years after the last)
 *     in force   last × (1 + g) ^ n from the nth anniversary of the day the last figure began
 *     12-month rates (a rate whose name ends in 12M)   g itself
 *
 * Each has the status "forecast" and a source that says it is assumed. Nothing is assumed inside what is held: a gap stays
 * refused. A series' own end stays in `seriesHeld` as `last`, beside `assumed`.
 *
 * @throws {DomainError} unknown-series; duplicate-name (a series given twice); not-a-number, looks-like-percent,
 *   out-of-range (growth not from −100% to 100%)
 */
export function assumedGrowth(figures: ReferenceFigures, growths: readonly SeriesGrowth[]): ReferenceFigures {
  if (growths.length === 0) return figures;
  const extensions = extensionsOf(figures, growths);

  function assumed(series: string, day: Day): FigureWithSource | null {
    const extension = extensions.get(figures.describe(series).id);
    const found = extension?.on(day);
    if (!extension || !found) return null;
    const { id, title, unit, last } = extension.held;
    return { series: id, title, unit, ...found, status: "forecast", source: `Assumed: ${percent(extension.yearly)} a year after ${last}` };
  }

  return {
    describe: (series) => figures.describe(series),
    on: (series, day) => assumed(series, day)?.value ?? figures.on(series, day),
    figureWithSource: (series, day) => assumed(series, day) ?? figures.figureWithSource(series, day),
    seriesHeld: () => figures.seriesHeld().map((held) => {
      const extension = extensions.get(held.id);
      return extension ? { ...held, assumed: { yearly: extension.yearly, until: extension.until } } : held;
    }),
  };
}

function extensionsOf(figures: ReferenceFigures, growths: readonly SeriesGrowth[]): ReadonlyMap<string, Extension> {
  const held = new Map(figures.seriesHeld().map((each) => [each.id, each]));
  const extensions = new Map<string, Extension>();
  growths.forEach(({ series, yearly }, i) => {
    const { id } = figures.describe(series);
    requireRate(`growth of ${id}`, yearly, -1);
    if (extensions.has(id)) throw new DomainError("duplicate-name", { argument: "assumed growth", item: i + 1, name: id });
    extensions.set(id, extensionOf(figures, held.get(id)!, yearly));
  });
  return extensions;
}

function extensionOf(figures: ReferenceFigures, held: SeriesHeld, yearly: number): Extension {
  const rate = held.measure === "rate" && held.id.toUpperCase().endsWith("12M");
  const grown = (last: number, years: number): number => (rate ? yearly : last * (1 + yearly) ** years);
  return held.timing === "in force" ? inForceExtension(figures, held, yearly, grown) : periodExtension(figures, held, held.timing, yearly, grown);
}

function periodExtension(
  figures: ReferenceFigures, held: SeriesHeld, timing: "month" | "year", yearly: number, grown: (last: number, years: number) => number,
): Extension {
  const { ofDay, read, text, days } = PERIODS[timing];
  const aYear = timing === "month" ? 12 : 1;
  const last = read("period", held.last);
  const value = figures.on(held.id, days(last).from);
  return {
    held, yearly, until: text(last + MOST_YEARS * aYear),
    on(day) {
      const period = ofDay(day);
      if (period <= last || period > last + MOST_YEARS * aYear) return null;
      return { period: text(period), value: grown(value, (period - last) / aYear), ...days(period) };
    },
  };
}

function inForceExtension(figures: ReferenceFigures, held: SeriesHeld, yearly: number, grown: (last: number, years: number) => number): Extension {
  const end = isoDay(held.last)!;
  const { value, from: began } = figures.figureWithSource(held.id, end);
  const years = Math.min(MOST_YEARS, LAST_YEAR - dateOf(began).year);
  const furthest = dayBefore(anniversary(began, years));
  return {
    held, yearly, until: isoDate(furthest),
    on(day) {
      if (day <= end || day > furthest) return null;
      const year = wholeYears(began, day);
      const begins = anniversary(began, year);
      // What is held may end inside a year of its own: from there to its anniversary the figure has not grown yet.
      const from = begins > end ? begins : dayAfter(end);
      return { period: isoDate(from), value: grown(value, year), from, until: dayBefore(anniversary(began, year + 1)) };
    },
  };
}

function wholeYears(since: Day, day: Day): number {
  const years = dateOf(day).year - dateOf(since).year;
  return anniversary(since, years) <= day ? years : years - 1;
}

function dayAfter(day: Day): Day {
  return (day + 1) as Day;
}

function dayBefore(day: Day): Day {
  return (day - 1) as Day;
}

function percent(rate: number): string {
  return `${Number((rate * 100).toPrecision(12))}%`.replace("-", "−");
}
