import { POUNDS, QUANTITY } from "../formats";
import { formula, label, NOT_APPLICABLE, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type SheetLayout } from "../sheetLayout";
import type { MedianByRule } from "./benchmarkCase";
import type { BenchmarkContext } from "./benchmarkContext";
import { RULE_WORDS } from "./explainMedians";
import type { LinesMatrix } from "./linesTables";

type Rule = MedianByRule["rule"];

/** Where the table of rules will stand, for the flags that it gives the fences of. */
export class RulePlaces {
  private readonly table: PlacedTable;

  constructor(sheet: string, headerRow: number, private readonly rules: readonly Rule[]) {
    this.table = new PlacedTable(sheet, headerRow, 0, rules.length, RULE_KEYS);
  }

  cell(rule: Rule, key: "least" | "most", readOn: string): string {
    return this.table.cell(key, this.rules.indexOf(rule), readOn);
  }
}

const RULE_KEYS = ["no", "rule", "k", "least", "most", "removed", "totals", "sum", "gap"];

/** The flag of a provider that a rule leaves out, among the columns of every line of every provider. */
export const OUT_BY: Readonly<Record<Exclude<Rule, "none">, string>> = { "IQR": "out IQR", "MAD": "out MAD", "by name": "out by name" };

/** Both medians with nobody left out and without the outliers of each rule. Columns no, rule, k, least, most, removed, totals, sum, gap. */
export function rulesTable(layout: SheetLayout, context: BenchmarkContext, all: LinesMatrix, byRule: ReadonlyMap<Rule, LinesMatrix>): PlacedTable {
  const { answer, inputs, settings, benchmarkCase: { outliers } } = context;
  const rules = answer.lines!.byRule.map(({ rule }) => rule);
  const sheet = layout.name;
  const totals = all.table.range("total", sheet);
  const at = (index: number): Rule => rules[index]!;
  const kOf = (rule: Rule): string | null => (rule === "none" || rule === "by name" ? null : rule === outliers.rule ? inputs.cell("k", 0, sheet) : settings.at(rule === "IQR" ? "usualIQR" : "usualMAD", sheet));
  const fence = (key: "least" | "most", heading: string, sign: string, quartile: string): ColumnSpec => ({
    key, heading, width: 15,
    cell: ({ index, cell }) => {
      const rule = at(index);
      const spread = `MEDIAN(${all.table.range("deviation", sheet)})`;
      if (rule === "none" || rule === "by name") return formula(`="${NOT_APPLICABLE}"`, POUNDS);
      const edge = rule === "IQR"
        ? `QUARTILE(${totals},${quartile})${sign}${cell("k")}*(QUARTILE(${totals},3)-QUARTILE(${totals},1))`
        : `IF(${settings.isAbove(`(MEDIAN(${totals})+${spread})`, `MEDIAN(${totals})`, sheet)},MEDIAN(${totals})${sign}${cell("k")}*${spread}/${settings.at("normal", sheet)},"${NOT_APPLICABLE}")`;
      return formula(`=IF(COUNT(${totals})=0,"${NOT_APPLICABLE}",${edge})`, POUNDS);
    },
  });
  const matrix = (index: number): LinesMatrix => byRule.get(at(index)) ?? all;
  // A rule that gives no fences where there are totals has no answer.
  const answered = (index: number, cell: (key: string) => string, body: string): string =>
    (at(index) === "IQR" || at(index) === "MAD" ? `IF(AND(COUNT(${totals})>0,NOT(ISNUMBER(${cell("most")}))),"${NOT_APPLICABLE}",${body})` : body);
  layout.heading("Both medians by rule", "The rules look at the totals of the providers that have every line; a provider left out goes from the lines too.");
  return layout.table({
    name: "Benchmark_by_rule",
    rows: rules.length,
    columns: [
      { key: "no", heading: "No.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "rule", heading: "Rule", width: 28, cell: ({ index }) => text(RULE_WORDS[at(index)]) },
      { key: "k", heading: "k", width: 24, cell: ({ index }) => { const k = kOf(at(index)); return formula(k === null ? `="${NOT_APPLICABLE}"` : `=${k}`, QUANTITY); } },
      fence("least", "Outlier below (£)", "-", "1"),
      fence("most", "Outlier above (£)", "+", "3"),
      { key: "removed", heading: "Providers left out", width: 15, cell: ({ index }) => { const rule = at(index); return formula(rule === "none" ? "=0" : `=SUM(${all.table.range(OUT_BY[rule], sheet)})`, "0"); } },
      {
        key: "totals", heading: "Median of totals (£)", width: 15,
        cell: ({ index, cell }) => { const range = matrix(index).table.range("total", sheet); return formula(`=${answered(index, cell, `IF(COUNT(${range})=0,"${NOT_APPLICABLE}",MEDIAN(${range}))`)}`, POUNDS, "Output"); },
      },
      {
        key: "sum", heading: "Sum of line medians (£)", width: 15,
        cell: ({ index, cell }) => { const medians = matrix(index).medians(sheet); return formula(`=${answered(index, cell, `IF(COUNT(${medians})=0,"${NOT_APPLICABLE}",SUM(${medians}))`)}`, POUNDS, "Output"); },
      },
      { key: "gap", heading: "Gap (£)", width: 15, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("totals")}),${cell("sum")}-${cell("totals")},"${NOT_APPLICABLE}")`, POUNDS) },
    ],
  });
}
