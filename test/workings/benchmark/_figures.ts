import type { CellValue } from "../../../src/workbench/book/book";
import type { CostPosition } from "../../../src/domain/benchmarking/costPosition";
import type { CostSummary } from "../../../src/domain/benchmarking/costSummary";
import type { BenchmarkAnswer, BenchmarkCase, LinesAnswer, ServiceAnswer } from "../../../src/workings/benchmark/benchmarkCase";
import { compare, pence, type Expected } from "../_differences";
import { shown, type Inserted } from "../_inserted";

/** What the inserted sheets show that is not what the answer says: nothing where they agree. */
export function differences(inserted: Inserted, benchmarkCase: BenchmarkCase, answer: BenchmarkAnswer): string[] {
  const open = answer.services.flatMap((service, at) => (service.compared.length === 0 ? [] : [{ service, at }]));
  const { view } = benchmarkCase;
  return [
    ...countDifferences(inserted, benchmarkCase, answer),
    ...open.flatMap(({ service, at }, row) => unitCostDifferences(inserted, benchmarkCase.services[at]!.name, service, row)),
    ...(view === "lines" ? [] : open.flatMap(({ service, at }, row) => summaryDifferences(inserted, `${benchmarkCase.services[at]!.name}`, "Benchmark_spread", row, service.summary, sizeOf(service)))),
    ...(view === "costs" ? open.flatMap(({ service, at }, row) => costDifferences(inserted, benchmarkCase, benchmarkCase.services[at]!.name, service, row)) : []),
    ...(view === "costs" && answer.saving !== null ? compare([pence("all savings", answer.saving)], [inserted.total("Benchmark_summary", "Potential saving (£)")]) : []),
    ...(view === "bids" ? open.flatMap(({ at }, row) => bidDifferences(inserted, answer, at, row)) : []),
    ...(answer.lines ? linesDifferences(inserted, benchmarkCase, answer, answer.lines) : []),
    ...factorDifferences(inserted, answer),
  ];
}

/** Near enough for the order of sums of figures of such a size not to matter; a dash where there is none. */
function near(what: string, value: number | null, size: number): Expected {
  return { what, value: value ?? "–", within: 1e-11 * Math.max(1, Math.abs(size)) };
}

function exactly(what: string, value: number | string): Expected {
  return { what, value, within: 0 };
}

const sizeOf = ({ compared }: ServiceAnswer): number => compared.reduce((most, { unitCost }) => Math.max(most, Math.abs(unitCost)), 1);

function at(inserted: Inserted, table: string, heading: string, row: number): CellValue {
  return inserted.column(table, heading)[row] ?? null;
}

function countDifferences(inserted: Inserted, { services, providers }: BenchmarkCase, answer: BenchmarkAnswer): string[] {
  const reasons = answer.services.flatMap(({ leftOut }) => leftOut);
  const listed = inserted.has("Benchmark_left_out") ? inserted.table("Benchmark_left_out").length : 0;
  return [
    ...services.flatMap(({ name }, row) => compare([
      exactly(`${name} compared`, answer.services[row]!.compared.length), exactly(`${name} left out`, answer.services[row]!.leftOut.length), exactly("providers", providers.length),
    ], [at(inserted, "Benchmark_left_out_counts", "Compared", row), at(inserted, "Benchmark_left_out_counts", "Left out", row), at(inserted, "Benchmark_left_out_counts", "Providers of the table", row)])),
    ...compare([exactly("providers left out", reasons.length)], [listed]),
    ...(reasons.length === 0 ? [] : compare(
      answer.services.map(({ leftOut }, service) => exactly(`service ${service + 1} left out by reason`, leftOut.length)),
      answer.services.map((_, service) => inserted.table("Benchmark_reasons").reduce((sum, row) => sum + Number(row[2 + service]), 0)),
    )),
  ];
}

function unitCostDifferences(inserted: Inserted, name: string, service: ServiceAnswer, row: number): string[] {
  const table = `Benchmark_service_${row + 1}`;
  const heading = inserted.headings(table).find((each) => each.startsWith("Unit cost compared"))!;
  return compare(service.compared.map(({ provider, unitCost }) => near(`${name}, provider ${provider + 1}`, unitCost, unitCost)), inserted.column(table, heading));
}

const SUMMARY = [
  ["Lowest (£)", "minimum"], ["Lower quartile (£)", "lowerQuartile"], ["Median (£)", "median"], ["Upper quartile (£)", "upperQuartile"], ["Highest (£)", "maximum"], ["Plain mean (£)", "mean"], ["Range between quartiles (£)", "interquartileRange"],
] as const;

function summaryDifferences(inserted: Inserted, name: string, table: string, row: number, summary: CostSummary | null, size: number): string[] {
  return compare(
    [exactly(`${name} compared`, summary?.count ?? 0), ...SUMMARY.map(([heading, key]) => near(`${name} ${heading}`, summary ? summary[key] : null, size)), near(`${name} weighted`, summary?.weightedMean ?? null, size)],
    [at(inserted, table, "Providers compared", row), ...SUMMARY.map(([heading]) => at(inserted, table, heading, row)), at(inserted, table, "Weighted mean (£)", row)],
  );
}

function costDifferences(inserted: Inserted, benchmarkCase: BenchmarkCase, name: string, service: ServiceAnswer, row: number): string[] {
  const size = sizeOf(service);
  const { compared, summary, fences, saving, outliers } = service;
  const table = `Benchmark_service_${row + 1}`;
  const rule = inserted.headings(table).find((heading) => heading.startsWith("Outlier by"))!;
  const marks = inserted.column(table, rule).map(shown);
  const savings = saving ? inserted.column(table, "Potential saving (£)") : [];
  const k = Math.max(1, benchmarkCase.outliers.k.value);
  return [
    ...summaryDifferences(inserted, `${name} without outliers`, "Benchmark_without", row, service.withoutOutliers, size),
    ...compare([
      near(`${name} deviation`, summary!.medianAbsoluteDeviation, size), near(`${name} outlier below`, fences?.least ?? null, size * k), near(`${name} outlier above`, fences?.most ?? null, size * k),
      exactly(`${name} outliers`, outliers), near(`${name} target`, saving?.target ?? null, size), saving ? pence(`${name} saving`, saving.total) : exactly(`${name} saving`, "–"),
    ], ["Median absolute deviation (£)", "Outlier below (£)", "Outlier above (£)", "Outliers, by rule or by name", "Unit cost to come down to (£)", "Potential saving (£)"].map((heading) => at(inserted, "Benchmark_spread", heading, row))),
    ...compare(compared.map(({ provider, outlier }) => exactly(`${name}, outlier ${provider + 1}`, outlier ?? "–")), marks),
    ...(saving ? compare(compared.map((cost) => (cost.saving === null ? exactly(`${name}, saving ${cost.provider + 1}`, "n/a") : pence(`${name}, saving ${cost.provider + 1}`, cost.saving))), savings) : []),
    ...rankedDifferences(inserted, name, service, row),
    ...(benchmarkCase.subject === null ? [] : positionDifferences(inserted, name, "Benchmark_standing", row, service.subject?.unitCost ?? null, service.position, size, "Its unit cost (£)", POSITION)),
  ];
}

function rankedDifferences(inserted: Inserted, name: string, { compared }: ServiceAnswer, row: number): string[] {
  const table = `Benchmark_ranked_${row + 1}`;
  const heading = inserted.headings(table).find((each) => each.startsWith("Unit cost ("))!;
  const sorted = compared.map(({ unitCost }) => unitCost).sort((a, b) => a - b);
  return compare(sorted.map((unitCost, place) => near(`${name}, place ${place + 1}`, unitCost, unitCost)), inserted.column(table, heading));
}

const POSITION = ["Rank from the cheapest", "Of", "Percentile", "Quarter from the cheapest", "Gap to the median (£)", "Gap as a share of the median"];
const OF_TOTALS = ["Its rank from the cheapest", "Of", "Its percentile", "Its quarter from the cheapest", "Its gap to the median (£)", "Gap as a share of the median"];

function positionDifferences(inserted: Inserted, name: string, table: string, row: number, value: number | null, position: CostPosition | null, size: number, own: string, headings: readonly string[]): string[] {
  const cells = headings.map((heading) => at(inserted, table, heading, row));
  if (!position) return compare(headings.map((heading) => exactly(`${name} ${heading}`, "–")), cells);
  return compare([
    near(`${name} subject`, value, size), exactly(`${name} rank`, position.rank), exactly(`${name} of`, position.of), near(`${name} percentile`, position.percentile, 1), exactly(`${name} quarter`, position.quarter),
    near(`${name} gap`, position.gapToMedian, size), near(`${name} share`, position.gapToMedianShare, position.gapToMedianShare ?? 1),
  ], [at(inserted, table, own, row), ...cells]);
}

function bidDifferences(inserted: Inserted, { bids, services }: BenchmarkAnswer, service: number, row: number): string[] {
  const table = `Benchmark_bids_${row + 1}`;
  const size = sizeOf(services[service]!);
  const found = bids![service]!;
  return [
    ...compare(found.map(({ check }, i) => near(`bid ${i + 1}`, check.bid, size)), inserted.column(table, "Bid (£)")),
    ...compare(found.map(({ check }, i) => near(`median of the others than ${i + 1}`, check.medianOfOthers, size)), inserted.column(table, "Median of the others (£)")),
    ...compare(found.map(({ check }, i) => near(`difference of ${i + 1}`, check.difference, check.difference ?? 1)), inserted.column(table, "Difference from it")),
    ...compare(found.map(({ check }, i) => exactly(`flag of ${i + 1}`, check.flag ?? "–")), inserted.column(table, "To ask about")),
  ];
}

function linesDifferences(inserted: Inserted, { services, subject, outliers }: BenchmarkCase, answer: BenchmarkAnswer, lines: LinesAnswer): string[] {
  const { figures, totals, summary, position } = lines;
  const size = answer.services.reduce((sum, service) => sum + sizeOf(service), totals.reduce<number>((most, total) => Math.max(most, Math.abs(total ?? 0)), 1));
  const column = (heading: string): CellValue[] => inserted.column("Benchmark_by_line", heading);
  const all = (what: string, heading: string, of: (line: number) => number | null): string[] => compare(services.map(({ name }, line) => near(`${name} ${what}`, of(line), size)), column(heading));
  const count = figures.totals.count;
  const k = Math.max(4, outliers.k.value);
  return [
    ...all("figures", "Figures", (line) => lines.lines[line]!.count), ...all("zeros", "Zeros", (line) => lines.lines[line]!.zeros), ...all("blanks", "Blanks", (line) => lines.lines[line]!.blanks),
    ...all("lower", "Lower quartile (£)", (line) => figures.lines[line]!.spread?.lowerQuartile ?? null), ...all("median", "Line median (£)", (line) => lines.lines[line]!.median), ...all("upper", "Upper quartile (£)", (line) => figures.lines[line]!.spread?.upperQuartile ?? null),
    ...all("of the complete", "Median of those with every line (£)", (line) => lines.lines[line]!.medianOfComplete), ...all("in the middle", "At the provider whose total is the median (£)", (line) => lines.lines[line]!.atMedianProvider),
    ...all("gap among complete", "Gap among those with every line (£)", (line) => lines.lines[line]!.gapAmongComplete), ...all("gap from incomplete", "Gap from those that miss a line (£)", (line) => lines.lines[line]!.gapFromIncomplete),
    ...compare([near("sum of line medians", figures.sumOfLines.median, size), near("median of totals", summary?.median ?? null, size), near("gap", lines.gap, size), near("gap among", lines.gapAmongComplete, size), near("gap from", lines.gapFromIncomplete, size)], inserted.column("Benchmark_medians", "£")),
    ...compare(answer.compared.map((provider) => (totals[provider] === null ? exactly(`total of ${provider + 1}`, "n/a") : near(`total of ${provider + 1}`, totals[provider]!, size))), inserted.column("Benchmark_lines", "Total of its lines (£)")),
    ...compare([exactly("totals", count), near("deviation of totals", summary?.medianAbsoluteDeviation ?? null, size), ...SUMMARY.map(([heading, key]) => near(`totals ${heading}`, summary ? summary[key] : null, size))],
      [at(inserted, "Benchmark_totals", "Providers with every line", 0), at(inserted, "Benchmark_totals", "Median absolute deviation (£)", 0), ...SUMMARY.map(([heading]) => at(inserted, "Benchmark_totals", heading === "Plain mean (£)" ? "Mean (£)" : heading, 0))]),
    ...(subject === null ? [] : positionDifferences(inserted, "totals", "Benchmark_totals", 0, totals[subject] ?? null, position, size, "Subject's total (£)", OF_TOTALS)),
    ...lines.byRule.flatMap((rule, row) => compare([
      exactly(`${rule.rule} left out`, rule.removed.length), near(`${rule.rule} k`, rule.k, 1), near(`${rule.rule} totals`, rule.medianOfTotals, size * k), near(`${rule.rule} sum`, rule.sumOfMedians, size * k), near(`${rule.rule} gap`, rule.gap, size * k),
    ], ["Providers left out", "k", "Median of totals (£)", "Sum of line medians (£)", "Gap (£)"].map((heading) => at(inserted, "Benchmark_by_rule", heading, row)))),
  ];
}

function factorDifferences(inserted: Inserted, { priceFactors }: BenchmarkAnswer): string[] {
  if (priceFactors.length === 0) return inserted.has("Benchmark_price_factors") ? ["price factors where there are none"] : [];
  return compare(priceFactors.map(({ from, factor }) => near(`factor of ${from.period}`, factor, 1)), inserted.column("Benchmark_price_factors", "Price factor"));
}
