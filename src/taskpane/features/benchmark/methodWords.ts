import type { OutlierMethod } from "../../../domain/benchmarking/outlierFences";
import type { UnitCostLayout, UnitCostRole } from "../../../intake/unitCosts/unitCostReading";
import type { BenchmarkView, MedianByRule } from "../../../workings/benchmark/benchmarkCase";
import type { PeersKind } from "./benchmarkForm";

interface Option<Key> {
  readonly key: Key;
  readonly words: string;
}

export const LAYOUTS: readonly Option<UnitCostLayout>[] = [
  { key: "down", words: "An organisation a row" },
  { key: "across", words: "An organisation a column" },
  { key: "long", words: "A row for each organisation and service" },
];

export const ROLES: readonly Option<UnitCostRole>[] = [
  { key: "organisation", words: "Name of the organisation" },
  { key: "code", words: "Code" },
  { key: "group", words: "Region or kind" },
  { key: "category", words: "Classifies the figures" },
  { key: "measure", words: "Says cost, activity or unit cost" },
  { key: "value", words: "Figures of all measures" },
  { key: "cost", words: "Cost" },
  { key: "activity", words: "Activity" },
  { key: "unit cost", words: "Unit cost" },
  { key: "area factor", words: "Area factor" },
  { key: "price year", words: "Price year" },
  { key: "indicator", words: "Indicator, to find neighbours by" },
  { key: "ignore", words: "Not used" },
];

export const MEASURES = [
  { key: "cost", words: "Cost" },
  { key: "activity", words: "Activity" },
  { key: "unit cost", words: "Unit cost" },
  { key: "ignore", words: "Not used" },
] as const;

export const SCALES: readonly Option<string>[] = [
  { key: "1", words: "Pounds" },
  { key: "1000", words: "Thousands of pounds (£000)" },
  { key: "1000000", words: "Millions of pounds (£m)" },
];

export const VIEWS: readonly (Option<BenchmarkView> & { readonly why: string })[] = [
  { key: "costs", words: "Unit costs", why: "Each service by itself: how its unit costs are spread, who stands apart, and what could be saved." },
  { key: "lines", words: "Cost lines", why: "The services are lines that add up to one cost: the median of the totals beside the sum of the lines' medians." },
  { key: "bids", words: "Bids", why: "Each bid beside the median of the others, with a question drafted for those that differ." },
];

export const PEERS: readonly (Option<PeersKind> & { readonly why: string })[] = [
  { key: "all", words: "All of them", why: "Every organisation of the table that has the figures." },
  { key: "chosen", words: "Those I choose", why: "A list of your own." },
  { key: "nearest", words: "Nearest neighbours", why: "Those most alike by the indicators in the table." },
];

export const RULES: readonly (Option<OutlierMethod> & { readonly why: string })[] = [
  { key: "IQR", words: "Quartiles", why: "Further beyond a quartile than so many times the range between the quartiles. 1.5 is usual." },
  { key: "MAD", words: "Deviations from the median", why: "Further from the median than so many times the median deviation, scaled as a standard deviation. 3.5 is usual." },
];

export function ruleName(rule: OutlierMethod): string {
  return rule === "IQR" ? "Quartiles" : "Deviations";
}

export const MEDIAN_RULES: Readonly<Record<MedianByRule["rule"], string>> = {
  "none": "Everybody in",
  "IQR": "Without outliers by quartiles",
  "MAD": "Without outliers by deviations",
  "by name": "Without those named",
};
