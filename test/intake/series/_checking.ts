import { checkSeries } from "../../../src/intake/series/checkSeries";
import type { CheckedSeries, SeriesChoices, SeriesTarget } from "../../../src/intake/series/checkedSeries";
import { findSeries, type FoundSeries } from "../../../src/intake/series/findSeries";
import { readSeries } from "../../../src/intake/series/readSeries";
import { typedPeriod } from "../../../src/intake/series/seriesPeriods";
import type { SeriesSource, SourceRefused } from "../../../src/intake/series/seriesSource";
import { measureOfName, suggestChoices } from "../../../src/intake/series/suggestChoices";
import { CPI } from "../../../src/reference/series/cpi";
import { CPI12M } from "../../../src/reference/series/cpi12m";
import { GDPDEF } from "../../../src/reference/series/gdpdef";
import { NLW } from "../../../src/reference/series/nlw";
import type { HeldSeries } from "../../../src/reference/heldSeries";
import { heldFigures } from "../../../src/workings/reference/heldFigures";

export function heldTarget(series: HeldSeries): SeriesTarget {
  const held = new Map(heldFigures(series).map(({ period, value }) => [typedPeriod(series.timing, period)!, value]));
  return { name: series.id, measure: series.measure, timing: series.timing, held, heldWhere: "held by Openbook" };
}

export const CPI_TARGET = heldTarget(CPI);
export const RATE_TARGET = heldTarget(CPI12M);
export const GDPDEF_TARGET = heldTarget(GDPDEF);
export const NLW_TARGET = heldTarget(NLW);

export function newTarget(name: string): SeriesTarget {
  return { name, measure: measureOfName(name), timing: null, held: new Map(), heldWhere: "" };
}

export function present<T extends object>(found: T | SourceRefused): T {
  if ("refused" in found) throw new Error(String((found as SourceRefused).refused));
  return found;
}

interface Checking extends CheckedSeries {
  readonly found: FoundSeries;
  readonly choices: SeriesChoices;
  /** The kinds of its problems, in order. */
  readonly kinds: readonly string[];
  /** Every sentence said. */
  readonly said: string;
}

/** Reads one series of a source as it is suggested, but for what is chosen here. */
export function checking(source: SeriesSource, target: SeriesTarget, chosen: Partial<SeriesChoices> = {}, at = 0): Checking {
  const found = present(findSeries(source)).series[at]!;
  const reading = readSeries(source, found);
  const choices = { ...suggestChoices(reading, found, target), ...chosen };
  const checked = checkSeries(reading, target, choices, source.where);
  return {
    ...checked, found, choices, kinds: checked.problems.map(({ kind }) => kind),
    said: [...checked.problems, ...checked.remarks, ...checked.leftOut].map(({ words }) => words).join("\n"),
  };
}
