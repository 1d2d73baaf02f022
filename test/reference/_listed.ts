import { isoDate } from "../../src/domain/kernel/day";
import { figuresBetween } from "../../src/reference/figuresBetween";
import type { ReferenceFigures } from "../../src/reference/referenceFigures";
import { day } from "./_days";

/** Each figure between two days as period, value, first day, last day, status. */
export function listed(figures: ReferenceFigures, series: string, from: string, until: string): (string | number)[][] {
  return figuresBetween(figures, series, day(from), day(until)).map(({ period, value, from: first, until: last, status }) => [period, value, isoDate(first), isoDate(last), status]);
}
