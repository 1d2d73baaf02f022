import type { Day } from "../domain/kernel/day";
import { monthOfDay } from "../domain/kernel/month";
import { isoDay } from "../domain/kernel/readDate";
import { inForceOn, lastDayBefore, type DatedFigure, type DatedSeries } from "./datedSeries";
import type { HeldSeries, InForceSeries, PeriodSeries } from "./heldSeries";
import { PERIODS } from "./periods";

/** A series of src/reference/series, ready to be asked. */
export function datedFromHeld(held: HeldSeries): DatedSeries {
  const { id, title, unit, measure, timing } = held;
  const about = { id, title, unit, measure, timing, fromTable: false, sources: Object.values(held.sources) };
  return { ...about, ...(held.timing === "in force" ? inForce(held) : byPeriod(held)) };
}

function byPeriod({ timing, runs, sources }: PeriodSeries): Pick<DatedSeries, "first" | "last" | "count" | "find"> {
  const { read, text, ofDay } = PERIODS[timing];
  const start = read("period", runs[0]!.from);
  const count = runs.reduce((sum, { values }) => sum + values.length, 0);
  // Laid out when first asked for: a workbook that uses one series does not wait for the others.
  let figures: readonly DatedFigure[] | undefined;
  const laidOut = () => runs.flatMap(({ from, status, source, values }) => {
    const first = read("period", from);
    return values.map((value, i) => ({ period: text(first + i), value, status, source: sources[source]! }));
  });
  return { first: text(start), last: text(start + count - 1), count, find: (day) => (figures ??= laidOut())[ofDay(day) - start] };
}

function inForce({ figures: held, sources, until }: InForceSeries): Pick<DatedSeries, "first" | "last" | "count" | "monthsOfLast" | "find"> {
  const from: Day[] = held.map((figure) => isoDay(figure.from)!);
  const end = isoDay(until)!;
  const figures = held.map(({ from: period, value, status, source }, i) =>
    ({ period, value, status, source: sources[source]!, until: lastDayBefore(from[i + 1], end) }));
  const monthsOfLast = monthOfDay((end + 1) as Day) - monthOfDay(from.at(-1)!);
  return { first: held[0]!.from, last: until, count: held.length, monthsOfLast, find: inForceOn(from, end, figures) };
}
