import type { Pounds } from "../../domain/kernel/quantities";
import type { BenchmarkCase, ProviderCost, ServiceAnswer } from "./benchmarkCase";

/** What a point stands for; a shape each, so that a chart reads without colour. The subject is that whatever else it is. */
export type PointKind = "subject" | "high" | "low" | "named" | "other";

export interface StripPoint {
  readonly provider: number;
  readonly name: string;
  readonly unitCost: Pounds;
  readonly kind: PointKind;
}

/** Unit costs of a service on one line, cheapest first, with the box of their quartiles. */
export interface StripChart {
  readonly points: readonly StripPoint[];
  readonly box: { readonly lower: Pounds; readonly median: Pounds; readonly upper: Pounds };
  /** The furthest points that are no outliers by rule: where the box's whiskers end. Null where all are, or the rule gives no answer. */
  readonly whiskers: { readonly least: Pounds; readonly most: Pounds } | null;
  readonly weightedMean: Pounds | null;
  /** The axis, from the least to the greatest. */
  readonly least: Pounds;
  readonly most: Pounds;
}

export interface VolumePoint extends StripPoint {
  readonly activity: number;
}

/** Null where nobody is compared. */
export function stripChart(benchmarkCase: BenchmarkCase, service: ServiceAnswer): StripChart | null {
  const { summary, fences } = service;
  if (!summary) return null;
  const points = service.compared.map((cost) => pointOf(benchmarkCase, cost)).sort((a, b) => a.unitCost - b.unitCost);
  const within = fences ? service.compared.filter(({ outlier }) => outlier === null).map(({ unitCost }) => unitCost).sort((a, b) => a - b) : [];
  return {
    points,
    box: { lower: summary.lowerQuartile, median: summary.median, upper: summary.upperQuartile },
    whiskers: within.length === 0 ? null : { least: within[0]!, most: within[within.length - 1]! },
    weightedMean: summary.weightedMean ?? null,
    least: summary.minimum, most: summary.maximum,
  };
}

/** Activity and unit cost of those that have both, smallest activity first. */
export function volumeChart(benchmarkCase: BenchmarkCase, { compared }: ServiceAnswer): VolumePoint[] {
  return compared.flatMap((cost) => (cost.activity === null ? [] : [{ ...pointOf(benchmarkCase, cost), activity: cost.activity }])).sort((a, b) => a.activity - b.activity);
}

function pointOf({ providers, subject, outliers: { named } }: BenchmarkCase, { provider, unitCost, outlier }: ProviderCost): StripPoint {
  const kind = provider === subject ? "subject" : outlier ?? (named.includes(provider) ? "named" : "other");
  return { provider, name: providers[provider]!.name, unitCost, kind };
}
