import { figure, formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import { linkFormula, seenText, sourceText } from "../linkedCells";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { BenchmarkAnswer, BenchmarkCase, PriceFactor, PricePeriod } from "./benchmarkCase";
import { FACTOR } from "./benchmarkFormats";

/** The price years of a case on the inputs sheet. */
export interface PriceYears {
  /** Columns no, period, then, now: the series' figures in each price year and in the one wanted. */
  readonly figures: PlacedTable;
  /** Columns what, period, linked, state: what the price years were read from. */
  readonly read: PlacedTable;
  /** Number of a provider's price year, from 1. */
  readonly periodOf: (provider: number) => number;
}

/** Price years as they were read, and the series' figures for them; null where prices are taken as they are, or nobody is compared. */
export function priceYearsTables(layout: SheetLayout, benchmarkCase: BenchmarkCase, answer: BenchmarkAnswer, mode: "workings" | "functions"): PriceYears | null {
  const { prices } = benchmarkCase;
  if (!prices || answer.priceFactors.length === 0) return null;
  return {
    figures: figuresTable(layout, prices.series, prices.to, answer.priceFactors, mode),
    read: readTable(layout, benchmarkCase, prices, answer),
    periodOf: (provider) => {
      const own = periodOf(benchmarkCase, provider);
      return 1 + answer.priceFactors.findIndex(({ from }) => from.period === own?.period);
    },
  };
}

/** A provider's own price year, or the case's for those that have none. */
function periodOf({ providers, prices }: BenchmarkCase, provider: number): PricePeriod | null {
  const { priceYear } = providers[provider]!;
  return priceYear && "period" in priceYear ? priceYear : (prices?.from ?? null);
}

function figuresTable(layout: SheetLayout, series: string, to: PricePeriod, factors: readonly PriceFactor[], mode: "workings" | "functions"): PlacedTable {
  const at = (index: number): PriceFactor => factors[index]!;
  const style = mode === "workings" ? "Input" : "Normal";
  layout.heading("Price years", mode === "workings"
    ? "Figures of the series held by Openbook with their source: the price factor is the one wanted ÷ the provider's own. Type over one to see what another would do."
    : "Figures of the series held by Openbook with their source. The functions read them themselves.");
  return layout.table({
    name: "Benchmark_price_years",
    rows: factors.length,
    columns: [
      { key: "no", heading: "Price year no.", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "period", heading: "Price year", width: 22, cell: ({ index }) => text(at(index).from.period) },
      { key: "wanted", heading: "Price year wanted", width: 18, cell: () => text(to.period) },
      { key: "series", heading: "Series", width: 10, cell: () => text(series) },
      { key: "then", heading: "Figure then", width: 22, cell: ({ index }) => figure(at(index).figures[0].value, FACTOR, style) },
      { key: "now", heading: "Figure wanted", width: 15, cell: ({ index }) => figure(at(index).figures[1].value, FACTOR, style) },
      { key: "unit", heading: "Unit", width: 14, cell: ({ index }) => text(at(index).figures[0].unit) },
      { key: "status", heading: "Status", width: 18, cell: ({ index }) => text([...new Set(at(index).figures.map(({ status }) => status))].join(", ")) },
      { key: "source", heading: "Source", width: 14, cell: ({ index }) => text([...new Set(at(index).figures.map(({ source }) => source))].join("; ")) },
    ],
  });
}

interface YearRead { readonly what: string; readonly period: PricePeriod }

function readTable(layout: SheetLayout, benchmarkCase: BenchmarkCase, prices: NonNullable<BenchmarkCase["prices"]>, { services }: BenchmarkAnswer): PlacedTable {
  const compared = [...new Set(services.flatMap((service) => service.compared.map(({ provider }) => provider)))].sort((a, b) => a - b);
  const rows: readonly YearRead[] = [
    { what: "Price year wanted", period: prices.to },
    ...(prices.from ? [{ what: "Providers that have none of their own", period: prices.from }] : []),
    ...compared.flatMap((provider): YearRead[] => {
      const { name, priceYear } = benchmarkCase.providers[provider]!;
      return priceYear && "period" in priceYear ? [{ what: `${provider + 1}: ${name}`, period: priceYear }] : [];
    }),
  ];
  const at = (index: number): YearRead => rows[index]!;
  layout.heading("Where the price years were read");
  return layout.table({
    name: "Benchmark_years_read",
    rows: rows.length,
    columns: [
      { key: "line", heading: "Line", width: 8, cell: ({ index }) => label(index + 1) },
      { key: "what", heading: "Whose", width: 22, cell: ({ index }) => text(at(index).what) },
      { key: "period", heading: "Price year", width: 18, cell: ({ index }) => text(at(index).period.period) },
      {
        key: "linked", heading: "Linked cell", width: 10,
        cell: ({ index }) => {
          const { origin } = at(index).period;
          return origin.kind === "typed" ? text(NOT_APPLICABLE) : formula(`=${linkFormula(origin.sheet, origin.row, origin.column)}`, "General");
        },
      },
      { key: "seen", heading: "Text seen", width: 22, cell: ({ index }) => text(seenText(at(index).period.origin)) },
      { key: "source", heading: "Source", width: 15, cell: ({ index }) => text(sourceText(at(index).period.origin)) },
      {
        key: "state", heading: "State", width: 14,
        cell: ({ cell }) => words(`=IF(OR(${cell("linked")}="${NOT_APPLICABLE}",ISNUMBER(${cell("linked")})),"${NOT_APPLICABLE}",IF(ISNUMBER(FIND(TRIM(${cell("seen")}),${cell("linked")})),"as read","text changed"))`),
      },
    ],
  });
}
