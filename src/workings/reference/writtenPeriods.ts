import { BUILT_IN_SERIES } from "../../reference/builtInSeries";
import { seriesKey } from "../../reference/seriesKey";
import type { TableSeries } from "./referenceCase";

const BUILT_IN: ReadonlySet<string> = new Set(BUILT_IN_SERIES.map(({ id }) => id));

/** "2010-11" could be a month or a financial year. */
function couldBeEither(period: string): boolean {
  const [, year = "", second = ""] = /^(\d{4})-(\d{2})$/.exec(period) ?? [];
  return year !== "" && Number(second) >= 1 && Number(second) <= 12 && Number(second) === (Number(year) + 1) % 100;
}

/** The periods of a series as cells are to have them, so that functions can read them one way alone. */
export function writtenPeriods({ name, timing, figures }: Pick<TableSeries, "name" | "timing" | "figures">): string[] {
  const periods = figures.map(({ period }) => period);
  if (BUILT_IN.has(seriesKey(name)) || timing === "in force" || !periods.every(couldBeEither)) return periods;
  return periods.map((period) => (timing === "year" ? period.replace("-", "/") : `${period}-01`));
}
