import type { Origin, Sourced } from "../../../src/workings/origin";
import type { BenchmarkCase, BenchmarkProvider, BenchmarkService, GivenFigure, NoFigure, PricePeriod, ProviderFigures } from "../../../src/workings/benchmark/benchmarkCase";

const TYPED: Origin = { kind: "typed" };

export const typed = (value: number): Sourced => ({ value, origin: TYPED });
export const at = (row: number, column: number) => ({ sheet: "Costs", row, column });
export const fromCell = (value: number, row: number, column: number, scale = 1): Sourced => ({ value, origin: { kind: "cell", ...at(row, column), scale } });
export const blank = (row = 0, column = 0, seen = ""): NoFigure => ({ missing: "blank", place: at(row, column), seen, words: "" });
export const unreadable = (seen: string, row = 0, column = 0): NoFigure => ({ missing: "unreadable", place: at(row, column), seen, words: "It is no number." });
export const period = (text: string): PricePeriod => ({ period: text, origin: TYPED });

/** A number, null for a blank cell, or the figure itself. */
export type Given = number | null | GivenFigure;
const figureOf = (given: Given): GivenFigure => (given === null ? blank() : typeof given === "number" ? typed(given) : given);

export function provider(name: string, rest: Partial<BenchmarkProvider> = {}): BenchmarkProvider {
  return { name, code: "", group: "", place: at(0, 0), aside: null, areaFactor: null, priceYear: null, indicators: [], ...rest };
}

export const providers = (count: number): BenchmarkProvider[] => Array.from({ length: count }, (_, i) => provider(`Home ${i + 1}`));

export function costed(name: string, costs: readonly Given[], activity: readonly Given[], rest: Partial<BenchmarkService> = {}): BenchmarkService {
  return {
    name, unit: "hour", basis: "cost and activity", conversion: null,
    figures: costs.map((cost, i): ProviderFigures => ({ cost: [figureOf(cost)], activity: [figureOf(activity[i]!)], unitCost: null })), ...rest,
  };
}

/** Unit costs given, with activity where it is wanted. */
export function priced(name: string, unitCosts: readonly Given[], activity: readonly Given[] | null = null, rest: Partial<BenchmarkService> = {}): BenchmarkService {
  return {
    name, unit: "hour", basis: "unit cost", conversion: null,
    figures: unitCosts.map((each, i): ProviderFigures => ({ cost: [], activity: activity ? [figureOf(activity[i]!)] : [], unitCost: figureOf(each) })), ...rest,
  };
}

/** All peers, no subject, prices and areas as they are, zeros kept, IQR 1.5, the median, 15%. */
export function caseOf(all: readonly BenchmarkProvider[], services: readonly BenchmarkService[], rest: Partial<BenchmarkCase> = {}): BenchmarkCase {
  return {
    title: "Unit costs 2024-25", view: "costs", providers: all, services, peers: { kind: "all" }, indicators: [], subject: null, prices: null, area: null,
    zeros: "keep", outliers: { rule: "IQR", k: typed(1.5), named: [] }, target: typed(0.5), tolerance: typed(0.15), costScale: null, notes: [], readings: [],
    counts: { read: 0, used: 0, fixed: 0, leftOut: 0 }, ...rest,
  };
}

/** Lines of the cost by provider, as unit costs given. */
export function linesCase(lines: Readonly<Record<string, readonly Given[]>>, rest: Partial<BenchmarkCase> = {}): BenchmarkCase {
  const named = Object.entries(lines);
  return caseOf(providers(named[0]![1].length), named.map(([name, values]) => priced(name, values)), { view: "lines", ...rest });
}

export function bidsCase(bids: readonly Given[], rest: Partial<BenchmarkCase> = {}): BenchmarkCase {
  return caseOf(bids.map((_, i) => provider(`Bidder ${i + 1}`)), [priced("Home care", bids)], { view: "bids", ...rest });
}
