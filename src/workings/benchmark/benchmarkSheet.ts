import { PERCENT, POUNDS } from "../formats";
import type { PlanCell, PlanName } from "../insertPlan";
import { formula, label, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import { comparesCosts, perUnit, type BenchmarkContext, type BenchmarkWorkings } from "./benchmarkContext";
import { bidsOnSheet, type QuestionsPlaced } from "./bidsOnSheet";
import { RULE_WORDS } from "./explainMedians";
import { linesOnSheet, type LinesShown } from "./linesOnSheet";
import { rankedTable, type RankedPlaced } from "./rankedTable";

export interface BenchmarkPlaced {
  /** Columns no, service, unit, compared, median, weighted, mean and others; null where nobody is compared, and of lines. */
  readonly summary: PlacedTable | null;
  readonly ranked: readonly RankedPlaced[];
  /** Null but of lines. */
  readonly lines: LinesShown | null;
  /** Null but of bids with a flag. */
  readonly questions: QuestionsPlaced;
  readonly names: readonly PlanName[];
}

/** The answer: each service's figures, what outliers change, the subject's position and the providers in order. */
export function layOutBenchmark(layout: SheetLayout, context: BenchmarkContext, workings: BenchmarkWorkings): BenchmarkPlaced {
  const sheet = layout.name;
  const { spread, without, position } = workings;
  const summary = spread && summaryTable(layout, context, spread);
  refusals(layout, context);
  if (spread && without) outliersTable(layout, context, spread, without);
  if (position) positionTable(layout, context, position);
  const lines = workings.lines && linesOnSheet(layout, context, workings.lines);
  const questions = context.benchmarkCase.view === "bids" ? bidsOnSheet(layout, context, workings) : null;
  const ranked = context.benchmarkCase.view === "lines" ? [] : workings.services.map((service, at) => rankedTable(layout, context, service, at + 1));
  return {
    summary, ranked, lines, questions,
    names: summary ? [
      { name: "openbook_benchmark_median", sheet, row: summary.rowOf(0), column: summary.columnOf("median"), rows: summary.rows, columns: 1, comment: "The median unit cost of each service, in pounds." },
      { name: "openbook_benchmark_weighted", sheet, row: summary.rowOf(0), column: summary.columnOf("weighted"), rows: summary.rows, columns: 1, comment: "The weighted mean unit cost of each service: all the cost over all the activity." },
    ] : lines ? [
      { name: "openbook_benchmark_medians", sheet, row: lines.medians.rowOf(0), column: lines.medians.columnOf("pounds"), rows: lines.medians.rows, columns: 1, comment: "The sum of line medians, the median of totals, the gap between them and its two parts, in pounds." },
    ] : [],
  };
}

function same(source: PlacedTable, sheet: string) {
  return (key: string, heading: string, format = POUNDS, style: PlanCell["style"] = "Normal", from = key): ColumnSpec => ({
    key, heading, width: 15, cell: ({ index }) => formula(`=${source.rowCell(from, index, sheet)}`, format, style),
  });
}

function serviceColumns({ open }: BenchmarkContext): ColumnSpec[] {
  return [
    { key: "service", heading: "Service", width: 30, cell: ({ index }) => text(open[index]!.given.name) },
    { key: "no", heading: "Service no.", width: 12, cell: ({ index }) => label(open[index]!.at + 1) },
    { key: "unit", heading: "In", width: 16, cell: ({ index }) => text(perUnit(open[index]!.given)) },
  ];
}

function summaryTable(layout: SheetLayout, context: BenchmarkContext, spread: PlacedTable): PlacedTable {
  const column = same(spread, layout.name);
  const saves = comparesCosts(context) && context.answer.saving !== null;
  layout.heading("Unit costs by service", saves
    ? "The weighted mean is all the cost over all the activity. The saving is what each provider above the target would save by coming down to it: what to ask about, not what can be taken."
    : "The weighted mean is all the cost over all the activity; in the plain mean and the quartiles each counts once.");
  return layout.table({
    name: "Benchmark_summary",
    rows: spread.rows,
    totalLabel: "All services",
    columns: [
      ...serviceColumns(context),
      column("compared", "Compared", "0"),
      column("minimum", "Lowest (£)"), column("lower", "Lower quartile (£)"), column("median", "Median (£)", POUNDS, "Output"), column("upper", "Upper quartile (£)"), column("maximum", "Highest (£)"),
      column("weighted", "Weighted mean (£)", POUNDS, "Output"), column("mean", "Plain mean (£)"), column("iqr", "Range between quartiles (£)"),
      ...(comparesCosts(context) ? [column("mad", "Median absolute deviation (£)")] : []),
      ...(saves ? [column("target", "Unit cost to come down to (£)"), { ...column("saving", "Potential saving (£)", POUNDS, "Output"), total: sumOf(POUNDS) }] : []),
    ],
  });
}

/** Services that have nobody to compare, each with why. */
function refusals(layout: SheetLayout, { answer, benchmarkCase: { services, view }, sentence }: BenchmarkContext): void {
  const refused = answer.services.flatMap(({ refused: error }, at) => (error ? [{ name: services[at]!.name, error, what: "Nobody to compare" }] : []));
  const unruled = view === "costs" ? answer.services.flatMap(({ outliersRefused: error }, at) => (error ? [{ name: services[at]!.name, error, what: "No outliers by the rule" }] : [])) : [];
  const byRule = (answer.lines?.byRule ?? []).flatMap(({ rule, refused: error }) => (error ? [{ name: "Totals of the lines", error, what: RULE_WORDS[rule] }] : []));
  const rows = [...refused, ...unruled, ...byRule];
  if (rows.length === 0) return;
  layout.heading("What could not be worked out", "Nothing was guessed.");
  layout.table({
    name: "Benchmark_refused",
    rows: rows.length,
    columns: [
      { key: "service", heading: "Service", width: 30, cell: ({ index }) => text(rows[index]!.name) },
      { key: "what", heading: "What", width: 12, cell: ({ index }) => text(rows[index]!.what) },
      { key: "why", heading: "Why", width: 16, cell: ({ index }) => text(sentence(rows[index]!.error)) },
    ],
  });
}

/** The figures with and without those that stand apart. */
function outliersTable(layout: SheetLayout, context: BenchmarkContext, spread: PlacedTable, without: PlacedTable): void {
  const [all, rest] = [same(spread, layout.name), same(without, layout.name)];
  const { rule } = context.benchmarkCase.outliers;
  layout.heading("With and without outliers", rule === "IQR"
    ? "By quartiles: further beyond them than k × the range between them. An outlier is a question to ask; none is removed from the figures above."
    : "By deviations: further from the median than k × the median absolute deviation ÷ 0.6745. An outlier is a question to ask; none is removed from the figures above.");
  layout.table({
    name: "Benchmark_outliers",
    rows: spread.rows,
    columns: [
      ...serviceColumns(context),
      all("outliers", "Outliers, by rule or by name", "0", "Output"),
      all("least", "Outlier below (£)"), all("most", "Outlier above (£)"),
      all("median", "Median of all (£)"), rest("medianWithout", "Median without (£)", POUNDS, "Output", "median"),
      all("weighted", "Weighted mean of all (£)"), rest("weightedWithout", "Weighted mean without (£)", POUNDS, "Output", "weighted"),
      all("mean", "Plain mean of all (£)"), rest("meanWithout", "Plain mean without (£)", POUNDS, "Output", "mean"),
      rest("iqrWithout", "Range between quartiles without (£)", POUNDS, "Normal", "iqr"),
    ],
  });
}

const QUARTERS = ["the cheapest quarter", "second quarter, below the median", "third quarter, above the median", "the dearest quarter"] as const;

function positionTable(layout: SheetLayout, context: BenchmarkContext, position: PlacedTable): void {
  const sheet = layout.name;
  const column = same(position, sheet);
  const { benchmarkCase: { providers } } = context;
  const source = context.subject!(sheet);
  layout.heading("Where the subject stands", "Among all compared, itself one of them. A position says what to ask about, not whether a cost is right.");
  layout.line(text("Subject"), formula(`=${source}`, "0", "Output", { align: "left" }), text(`when this was inserted: ${providers[context.benchmarkCase.subject!]!.name}. Change its number on the inputs sheet to see another.`));
  layout.skip();
  layout.table({
    name: "Benchmark_position",
    rows: position.rows,
    columns: [
      ...serviceColumns(context),
      column("value", "Its unit cost (£)", POUNDS, "Output"), column("rank", "Rank from the cheapest", "0"), column("of", "Of", "0"), column("percentile", "Percentile", PERCENT),
      { key: "quarter", heading: "Quarter", width: 24, cell: ({ index }) => words(`=IF(ISNUMBER(${position.rowCell("quarter", index, sheet)}),CHOOSE(${position.rowCell("quarter", index, sheet)},${QUARTERS.map((each) => `"${each}"`).join(",")}),"${NOT_APPLICABLE}")`) },
      column("gap", "Gap to the median (£)"), column("share", "Gap as a share of the median", PERCENT),
    ],
  });
}
