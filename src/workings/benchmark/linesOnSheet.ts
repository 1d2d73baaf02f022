import { PERCENT, POUNDS, QUANTITY } from "../formats";
import type { PlanCell } from "../insertPlan";
import { formula, label, NOT_APPLICABLE, text, words } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import type { BenchmarkContext } from "./benchmarkContext";
import { RULE_WORDS } from "./explainMedians";
import type { LinesPlaced } from "./layOutLines";

const CHART_ROWS = 18;

export interface LinesShown {
  /** Columns what, pounds: the sum of line medians, the median of totals, the gap and its two parts. */
  readonly medians: PlacedTable;
  /** What each row of it is called. */
  readonly items: readonly string[];
}

/** Why the sum of line medians is not the median of totals: both, the gap by line, each line's figures, and what outliers change. */
export function linesOnSheet(layout: SheetLayout, context: BenchmarkContext, { lines, totals, rules }: LinesPlaced): LinesShown {
  const { benchmarkCase: { services }, answer } = context;
  const sheet = layout.name;
  const medians = mediansTable(layout, lines, totals);
  gapWords(layout, context, medians);
  const column = (key: string, heading: string, format = POUNDS, style: PlanCell["style"] = "Normal", summed = true): ColumnSpec => ({
    key, heading, width: 15, cell: ({ index }) => formula(`=${lines.rowCell(key, index, sheet)}`, format, style), ...(summed ? { total: (range: string) => formula(`=SUM(${range})`, format, "Total") } : {}),
  });
  layout.heading("By line", "A line's median and its figure at the provider whose total is the median: where they differ is the gap. Then what providers that miss a line bring.");
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  const table = layout.table({
    name: "Benchmark_by_line",
    rows: services.length,
    totalLabel: "Sum of lines",
    columns: [
      { key: "line", heading: "Line", width: 30, cell: ({ index }) => text(services[index]!.name) },
      column("median", "Line median (£)", POUNDS, "Output"), column("atMiddle", "At the provider whose total is the median (£)"),
      column("complete", "Median of those with every line (£)"), column("among", "Gap among those with every line (£)"), column("incomplete", "Gap from those that miss a line (£)"), column("gap", "Part of the gap (£)", POUNDS, "Output"),
      column("lower", "Lower quartile (£)"), column("upper", "Upper quartile (£)"),
      column("count", "Figures", "0", "Normal", false), column("zeros", "Zeros", "0", "Normal", false), column("blanks", "Blanks", "0", "Normal", false),
    ],
  });
  layout.chart({
    kind: "clusteredColumn", title: "Each line's median beside the line at the provider whose total is the median (£)", valueFormat: "£#,##0.00",
    source: { row: table.headerRow, column: 0, rows: table.rows + 1, columns: 3 }, from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 8 },
  });
  rulesShown(layout, answer.lines!.byRule.map(({ rule }) => RULE_WORDS[rule]), rules);
  totalsShown(layout, context, totals);
  return { medians, items: MEDIANS };
}

const MEDIANS = ["Sum of line medians", "Median of totals", "Gap: the sum less the median of totals", "of which among providers with every line", "of which from providers that miss a line"] as const;

function mediansTable(layout: SheetLayout, lines: PlacedTable, totals: PlacedTable): PlacedTable {
  const sheet = layout.name;
  const there = (body: string): string => `IF(${totals.cell("compared", 0, sheet)}=0,"${NOT_APPLICABLE}",${body})`;
  const sum = (key: string): string => lines.totalCell(key, sheet);
  const figures = [
    sum("median"), totals.cell("median", 0, sheet), there(`${sum("median")}-${totals.cell("median", 0, sheet)}`), there(sum("among")), there(sum("incomplete")),
  ];
  layout.heading("The two medians", "Medians added up are nobody's cost; the median of totals is one provider's, or half-way between two. Neither is wrong.");
  return layout.table({
    name: "Benchmark_medians",
    rows: MEDIANS.length,
    columns: [
      { key: "what", heading: "Figure", width: 30, cell: ({ index }) => text(MEDIANS[index]!) },
      { key: "pounds", heading: "£", width: 15, cell: ({ index }) => formula(`=${figures[index]!}`, POUNDS, index < 3 ? "Output" : "Normal") },
    ],
  });
}

function gapWords(layout: SheetLayout, { answer, benchmarkCase: { providers } }: BenchmarkContext, medians: PlacedTable): void {
  const sheet = layout.name;
  const [sum, totals] = [medians.cell("pounds", 0, sheet), medians.cell("pounds", 1, sheet)];
  const who = answer.lines!.medianProviders.map(({ provider }) => providers[provider]!.name).join(" and ");
  layout.line(words(`=IF(ISNUMBER(${totals}),"The line medians come to "&TEXT(${sum},"£#,##0.00")&"; the median of totals is "&TEXT(${totals},"£#,##0.00")&".","Nobody has every line, so that there is no total.")`, "Output"));
  if (who !== "") layout.line(text(`When this was inserted the median of totals was ${who}'s${answer.lines!.medianProviders.length === 2 ? ", half-way between the two" : ""}.`));
  layout.skip();
}

function rulesShown(layout: SheetLayout, names: readonly string[], rules: PlacedTable): void {
  const sheet = layout.name;
  const column = (key: string, heading: string, format = POUNDS, style: PlanCell["style"] = "Normal"): ColumnSpec => ({ key, heading, width: 15, cell: ({ index }) => formula(`=${rules.rowCell(key, index, sheet)}`, format, style) });
  layout.heading("How outliers move the answer", "Both medians with nobody left out, and without the outliers of each rule. Whichever is used, say which.");
  layout.table({
    name: "Benchmark_rules",
    rows: names.length,
    columns: [
      { key: "rule", heading: "Rule", width: 30, cell: ({ index }) => text(names[index]!) },
      column("k", "k", QUANTITY), column("removed", "Providers left out", "0"), column("least", "Outlier below (£)"), column("most", "Outlier above (£)"),
      column("totals", "Median of totals (£)", POUNDS, "Output"), column("sum", "Sum of line medians (£)", POUNDS, "Output"), column("gap", "Gap (£)"),
    ],
  });
}

function totalsShown(layout: SheetLayout, { subject, benchmarkCase }: BenchmarkContext, totals: PlacedTable): void {
  const sheet = layout.name;
  const column = (key: string, heading: string, format = POUNDS): ColumnSpec => ({ key, heading, width: 15, cell: ({ index }) => formula(`=${totals.rowCell(key, index, sheet)}`, format) });
  layout.heading("The providers' totals", subject ? `Of those that have every line, and where the subject's stands: ${benchmarkCase.providers[benchmarkCase.subject!]!.name} when this was inserted.` : "Of those that have every line.");
  layout.table({
    name: "Benchmark_totals_shown",
    rows: 1,
    columns: [
      { key: "what", heading: "What", width: 30, cell: () => text("Total of all lines") }, { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
      column("compared", "Providers with every line", "0"), column("minimum", "Lowest (£)"), column("lower", "Lower quartile (£)"), column("median", "Median (£)"), column("upper", "Upper quartile (£)"),
      column("maximum", "Highest (£)"), column("mean", "Mean (£)"), column("iqr", "Range between quartiles (£)"), column("mad", "Median absolute deviation (£)"),
      ...(subject ? [
        column("value", "Subject's total (£)"), column("rank", "Its rank from the cheapest", "0"), column("of", "Of", "0"), column("percentile", "Its percentile", PERCENT), column("quarter", "Its quarter from the cheapest", "0"),
        column("gap", "Its gap to the median (£)"), column("share", "Gap as a share of the median", PERCENT),
      ] : []),
    ],
  });
}
