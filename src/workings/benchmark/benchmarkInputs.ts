import { PERCENT, POUNDS, QUANTITY } from "../formats";
import { linkedColumns, type LinkedFigure } from "../linkedCells";
import type { Sourced } from "../origin";
import { PlacedInputs } from "../placedInputs";
import { label, NOT_APPLICABLE, text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";
import { isGiven, type BenchmarkAnswer, type BenchmarkCase, type GivenFigure } from "./benchmarkCase";

export type BenchmarkInputKind =
  | "subject" | "k" | "target" | "tolerance" | "conversion" | "cost" | "activity" | "unit cost" | "area factor" | "peer count" | "indicator weight" | "indicator";

interface InputLine extends LinkedFigure {
  readonly kind: BenchmarkInputKind;
  readonly service: string;
  /** From 1; null where the figure is of none. */
  readonly providerNo: number | null;
  readonly provider: string;
}

/** The first of a provider's figures among those of the kind, from 1, and how many: none where it has none. */
export interface FigureRun { readonly first: number | null; readonly count: number }

/** Which figures a compared provider uses for a service. */
export interface FiguresUsed {
  readonly cost: FigureRun;
  readonly activity: FigureRun;
  readonly unitCost: FigureRun;
}

/** Which figures of the inputs are whose. */
export interface BenchmarkInputPlaces {
  /** By service in the case's order, then by compared provider. */
  readonly services: readonly (readonly FiguresUsed[])[];
  /** Number of the conversion by service, from 0; null where there is none. */
  readonly conversions: readonly (number | null)[];
  /** Number of the area factor by provider, from 1. */
  readonly areas: ReadonlyMap<number, number>;
  /** Number of each indicator by provider, from 1; null where it is missing. */
  readonly indicators: ReadonlyMap<number, readonly (number | null)[]>;
}

export type BenchmarkInputs = PlacedInputs<BenchmarkInputKind>;

/** The figures of a case that its answer uses, in the order of the inputs sheet, and whose they are. */
export function benchmarkInputLines(benchmarkCase: BenchmarkCase, answer: BenchmarkAnswer): { readonly lines: readonly InputLine[]; readonly places: BenchmarkInputPlaces } {
  const { providers, services, view, outliers, target, tolerance, peers, area, subject } = benchmarkCase;
  const lines: InputLine[] = [];
  const counts = new Map<BenchmarkInputKind, number>();
  const add = (kind: BenchmarkInputKind, figure: string, sourced: Sourced, unit: string, format: string, service = "Every service", provider: number | null = null): number => {
    const named = provider === null ? "Every provider" : providers[provider]!.name;
    lines.push({ kind, figure, sourced, unit, format, service, providerNo: provider === null ? null : provider + 1, provider: named });
    const no = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, no);
    return no;
  };
  if (subject !== null) add("subject", "Provider whose position is shown", { value: subject + 1, origin: { kind: "typed" } }, "provider no.", "0");
  if (view !== "bids") add("k", "Outliers: how far is too far (k)", outliers.k, "multiple", QUANTITY);
  if (view === "costs") add("target", "Percentile that unit costs could come down to", target, "share", PERCENT);
  if (view === "bids") add("tolerance", "How far a bid may be from the median of the others", tolerance, "share", PERCENT);
  const conversions = services.map(({ name, unit, conversion }) =>
    (conversion ? add("conversion", `${unitOr(unit)}s in a ${conversion.from}`, conversion.factor, `${unitOr(unit)}s`, QUANTITY, name) - 1 : null));
  const runs = (kind: "cost" | "activity" | "unit cost", figure: string, of: (service: number, provider: number) => readonly GivenFigure[], unit: (service: number) => string, format: string): FigureRun[][] =>
    services.map((service, at) => answer.services[at]!.compared.map(({ provider }): FigureRun => {
      const numbers = of(at, provider).filter(isGiven).map((sourced) => add(kind, figure, sourced, unit(at), format, service.name, provider));
      return { first: numbers[0] ?? null, count: numbers.length };
    }));
  const costed = (at: number): boolean => services[at]!.basis === "cost and activity";
  const cost = runs("cost", "Cost", (at, provider) => (costed(at) ? services[at]!.figures[provider]!.cost : []), () => "£", POUNDS);
  const activity = runs("activity", "Activity", (at, provider) => services[at]!.figures[provider]!.activity, (at) => activityUnit(services[at]!), QUANTITY);
  const each = runs("unit cost", "Unit cost", (at, provider) => {
    const { unitCost } = services[at]!.figures[provider]!;
    return costed(at) || !unitCost ? [] : [unitCost];
  }, () => "£", POUNDS);
  const used = [...new Set(answer.services.flatMap(({ compared }) => compared.map(({ provider }) => provider)))].sort((a, b) => a - b);
  const areas = new Map(area ? used.map((provider) => [provider, add("area factor", area.heading, providers[provider]!.areaFactor as Sourced, "factor", QUANTITY, "Every service", provider)]) : []);
  const indicators = new Map<number, (number | null)[]>();
  if (peers.kind === "nearest") {
    add("peer count", "How many nearest to compare with", peers.count, "providers", "0");
    benchmarkCase.indicators.forEach(({ name, weight }) => add("indicator weight", `Weight of ${name}`, weight, "weight", QUANTITY));
    providers.forEach(({ aside, indicators: own }, provider) => {
      if (aside) return;
      indicators.set(provider, own.map((figure, at) => (isGiven(figure) ? add("indicator", benchmarkCase.indicators[at]!.name, figure, "indicator", QUANTITY, "Every service", provider) : null)));
    });
  }
  return {
    lines,
    places: { conversions, areas, indicators, services: services.map((_, at) => cost[at]!.map((run, i) => ({ cost: run, activity: activity[at]![i]!, unitCost: each[at]![i]! }))) },
  };
}

const unitOr = (unit: string): string => (unit === "" ? "unit" : unit);

function activityUnit({ unit, conversion }: BenchmarkCase["services"][number]): string {
  return `${conversion ? conversion.from : unitOr(unit)}s`;
}

/** The table of figures: one row a figure, with its cell, how it was read, the figure used, its unit and its source. */
export function inputsTable(layout: SheetLayout, lines: readonly InputLine[]): BenchmarkInputs {
  const at = (index: number): InputLine => lines[index]!;
  const table = layout.table({
    name: "Benchmark_inputs",
    rows: lines.length,
    columns: [
      { key: "line", heading: "Line", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "figure", heading: "Figure", width: 22, cell: ({ index }) => text(at(index).figure) },
      { key: "service", heading: "Service", width: 18, cell: ({ index }) => text(at(index).service) },
      { key: "providerNo", heading: "Provider no.", width: 10, cell: ({ index }) => { const { providerNo } = at(index); return providerNo === null ? text(NOT_APPLICABLE) : label(providerNo); } },
      { key: "provider", heading: "Provider", width: 22, cell: ({ index }) => text(at(index).provider === "" ? "(no name)" : at(index).provider) },
      ...linkedColumns(at),
    ],
  });
  return new PlacedInputs(table, lines.map(({ kind }) => kind));
}
