import { isoDate, type Day } from "../kernel/day";
import { DomainError } from "../kernel/DomainError";
import type { Figures } from "../kernel/figures";

/**
 * What a series grew by between two days, as a factor: 1.05 is +5%.
 *
 *     factor = figure(to) ÷ figure(from)
 *
 * A level (an index, pounds an hour) only: the ratio of two rates is no change in prices.
 *
 * @param from any day of the period, or the date something is in force on; it may be after `to`
 * @returns the factor, unrounded
 * @throws {DomainError} unknown-series, date-not-covered, rate-not-index, zero-divisor and negative (a figure in a table
 *   that is not above zero)
 * @source inflation/METHOD.md §2
 */
export function indexFactor(series: string, from: Day, to: Day, figures: Figures): number {
  const { id, measure } = figures.describe(series);
  if (measure === "rate") throw new DomainError("rate-not-index", { argument: "series", series: id });
  const levels = [level(id, from, figures), level(id, to, figures)] as const;
  if (levels[0] === 0) throw new DomainError("zero-divisor", { argument: "table", series: id, period: isoDate(from) });
  return levels[1] / levels[0];
}

function level(series: string, day: Day, figures: Figures): number {
  const figure = figures.on(series, day);
  if (figure < 0) throw new DomainError("negative", { argument: `${series} on ${isoDate(day)}`, value: figure });
  return figure;
}
