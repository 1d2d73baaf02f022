import { missingReason } from "../../../intake/missingWords";
import type { CellReading } from "../../../intake/reading";
import type { CostMeasure, Organisation, UnitCostTable } from "../../../intake/unitCosts/unitCostReading";
import type { BenchmarkProvider, GivenFigure, PricePeriod, ProviderFigures } from "../../../workings/benchmark/benchmarkCase";
import { sourcedFrom } from "../../shared/job/sourcedFrom";
import type { Method } from "./benchmarkFound";

/** The table's organisations, its sums and those a person left out among them, each with the reason. */
export function providersFrom({ organisations }: UnitCostTable, { organisations: shown, indicators, area }: Method): readonly BenchmarkProvider[] {
  const leftOut = new Map(shown.map(({ key, leftOut: words }) => [key, words]));
  return organisations.map((organisation) => ({
    name: organisation.name,
    code: organisation.code,
    group: organisation.group,
    place: organisation.place,
    aside: asideOf(organisation, leftOut.get(organisation.key) ?? null),
    areaFactor: area?.on ? figureFrom(organisation.areaFactor) : null,
    priceYear: periodOf(organisation.priceBase),
    indicators: indicators.map(({ column }) => figureFrom(organisation.indicators.get(column) ?? null)),
  }));
}

function asideOf({ aggregate }: Organisation, leftOut: string | null): BenchmarkProvider["aside"] {
  if (aggregate) return { kind: "aggregate", words: aggregate.words };
  return leftOut === null ? null : { kind: "chosen", words: leftOut.trim() || "No reason was given." };
}

/** A price base with the cell that says so; null where none does. */
export function periodOf(base: UnitCostTable["priceBase"]): PricePeriod | null {
  if (!base) return null;
  const { sheet, row, column } = base.place;
  return { period: base.period, origin: { kind: "cell", sheet, row, column, readFrom: base.seen, scale: 1 } };
}

/** A figure of the table, or why there is none. */
function figureFrom(reading: CellReading | null, tableScale = 1): GivenFigure {
  if (!reading) return { missing: "blank", place: null, seen: "", words: "" };
  const { value, place, seen, reason } = reading;
  if (value !== null) return sourcedFrom(reading, value, tableScale);
  const shown = seen.trim();
  return shown === "" || missingReason(shown) !== null ? { missing: "blank", place, seen: shown, words: "" } : { missing: "unreadable", place, seen: shown, words: sentence(reason) };
}

/** The figures of a series by organisation. */
export type SeriesFigures = (series: number) => readonly ProviderFigures[];

/** Finds the figures of a series quickly, however many the table has. */
export function seriesFigures({ figures, organisations, series, layout, costScale }: UnitCostTable): SeriesFigures {
  const bySeries = series.map(() => organisations.map((): Record<CostMeasure, CellReading[]> => ({ "cost": [], "activity": [], "unit cost": [] })));
  for (const { organisation, series: at, measure, reading } of figures) bySeries[at]?.[organisation]?.[measure].push(reading);
  return (at) =>
    (bySeries[at] ?? []).map((own) => ({
      cost: kept(own.cost, layout === "long").map((reading) => figureFrom(reading, costScale.factor)),
      activity: kept(own.activity, layout === "long").map((reading) => figureFrom(reading)),
      unitCost: own["unit cost"].length === 0 ? null : figureFrom(kept(own["unit cost"], false)[0] ?? null),
    }));
}

/** Those that count: all where they add up, else the first that is a figure; what is given again is no figure missing. */
function kept(readings: readonly CellReading[], addsUp: boolean): readonly CellReading[] {
  if (addsUp || readings.length < 2) return readings;
  return [readings.find(({ value }) => value !== null) ?? readings[0]!];
}

function sentence(clause: string): string {
  const trimmed = clause.trim();
  const capital = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return capital === "" || /[.?]$/.test(capital) ? capital : `${capital}.`;
}
