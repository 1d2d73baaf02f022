import type { Measure, Timing } from "../../domain/kernel/figures";
import type { SeriesChoices, SeriesTarget } from "./checkedSeries";
import type { FoundSeries } from "./findSeries";
import { overlapOf } from "./overlap";
import type { Frequency } from "./readPeriod";
import type { SeriesReading } from "./readSeries";
import { asTimed } from "./seriesPeriods";
import { valueOf } from "./valueOf";

/** What a series measures by its name and unit, where no series of that name is held: a name that ends in 12M is a rate, as functions read it. */
export function measureOfName(name: string): Measure {
  return name.trim().toUpperCase().endsWith("12M") ? "rate" : "index";
}

/** True where a file says that its figures are per cent. */
export function isInPercent({ unit, title }: Pick<FoundSeries, "unit" | "title">): boolean {
  return /^(%|per ?cent|percent(age)?)\b|%$/i.test(unit.trim()) || (unit === "" && /\b(annual rate|percentage change|12.month rate)\b/i.test(title));
}

/** Monthly where there are monthly figures; otherwise what the name goes by, or what there is most of. */
export function suggestFrequency(reading: SeriesReading, timing: Timing | null): Frequency {
  const there = [...reading.frequencies.keys()];
  const fitting = timing === null ? there[0] : there.find((frequency) => asTimed(timing, frequency, 0) !== null && frequency !== "quarter" && frequency !== "year");
  return fitting ?? there[0] ?? "month";
}

/**
 * Choices to begin with. A rate is per cent where the file says so, where a figure is beyond 1, or where that fits the
 * figures held better; figures held are laid under those brought in where these begin later or end earlier.
 */
export function suggestChoices(reading: SeriesReading, found: FoundSeries, target: SeriesTarget): SeriesChoices {
  const frequency = suggestFrequency(reading, target.timing);
  const rateIn = target.measure === "rate" ? rateUnit(reading, found, target, frequency) : "fraction";
  return { frequency, from: null, rateIn, keep: new Map(), alone: suggestAlone(reading, target, frequency), jumpsRight: false };
}

function rateUnit(reading: SeriesReading, found: FoundSeries, target: SeriesTarget, frequency: Frequency): "percent" | "fraction" {
  if (isInPercent(found)) return "percent";
  const plain = reading.observations.filter((each) => each.frequency === frequency && !each.percent);
  if (plain.some(({ value }) => Math.abs(value) > 1)) return "percent";
  const away = (rateIn: "percent" | "fraction") => plain.reduce((sum, each) => {
    const at = target.timing && asTimed(target.timing, frequency, each.at)?.[0];
    const held = at == null ? undefined : target.held.get(at);
    return held === undefined ? sum : sum + Math.abs(valueOf(each, "rate", rateIn) - held);
  }, 0);
  return away("percent") < away("fraction") ? "percent" : "fraction";
}

/** Alone where nothing is held, where these begin as early and end as late, or where the reference year is another. */
function suggestAlone(reading: SeriesReading, { held, timing, measure }: SeriesTarget, frequency: Frequency): boolean {
  if (held.size === 0 || timing === null) return true;
  const figures = reading.observations.flatMap((each) => (each.frequency === frequency ? (asTimed(timing, frequency, each.at) ?? []).map((at) => ({ at, now: each.value })) : []));
  const [brought, there] = [figures.map(({ at }) => at), [...held.keys()]];
  if (least(brought) <= least(there) && most(brought) >= most(there)) return true;
  if (measure === "rate") return false;
  const pairs = figures.filter(({ at }) => held.has(at)).sort((a, b) => a.at - b.at).map(({ at, now }) => ({ at, now, was: held.get(at)! }));
  const { kind } = overlapOf(pairs);
  return kind === "rebased" || kind === "part rebased";
}

function least(values: readonly number[]): number {
  return values.reduce((found, value) => Math.min(found, value), Infinity);
}

function most(values: readonly number[]): number {
  return values.reduce((found, value) => Math.max(found, value), -Infinity);
}
