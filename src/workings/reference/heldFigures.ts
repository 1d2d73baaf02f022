import type { HeldSeries } from "../../reference/heldSeries";
import { PERIODS } from "../../reference/periods";
import type { TableFigure } from "./referenceCase";

/** Every figure of a series held, in order, with its status and source. */
export function heldFigures(series: HeldSeries): TableFigure[] {
  const source = (key: string): string => series.sources[key] ?? "";
  if (series.timing === "in force") {
    return series.figures.map(({ from, value, status, source: key }) => ({ period: from, value, status, source: source(key) }));
  }
  const { read, text } = PERIODS[series.timing];
  return series.runs.flatMap(({ from, status, source: key, values }) => {
    const first = read("period", from);
    return values.map((value, i) => ({ period: text(first + i), value, status, source: source(key) }));
  });
}
