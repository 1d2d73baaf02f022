import type { ReturnGiven, TidyRow } from "../../returns/returnGiven";
import { POUNDS, QUANTITY, WHOLE } from "../formats";
import type { PlanCell } from "../insertPlan";
import { figure, formula, label, NOT_APPLICABLE, sumOf, text } from "../planCells";
import { PlacedTable, type ColumnSpec, type SheetLayout } from "../sheetLayout";
import type { ComparisonCase } from "./comparisonCase";
import { orShown } from "./comparisonContext";
import type { ComparisonAnswer } from "./comparisonFigures";

export interface ReturnsPlaced {
  /** A row each return, those compared first. Columns no, figures, read, costs, ownCosts, costsApart, income, ownIncome, incomeApart. */
  readonly list: PlacedTable;
  /** A row each figure. Columns no, returnNo, part, basis, measure, amount; null where no return gives a figure. */
  readonly tidy: PlacedTable | null;
}

const PARTS: Readonly<Record<TidyRow["part"], string>> = { costs: "Costs", activity: "Activity", income: "Income", staffing: "Staffing" };
const BASES: Readonly<Record<TidyRow["basis"], string>> = { tendered: "Tendered", last: "Last year", this: "This year" };

const TIDY_KEYS = ["no", "returnNo", "provider", "service", "year", "part", "basis", "ref", "line", "measure", "unit", "amount", "source", "cell"] as const;
const HEADING_ROWS = 2;

/** Every return with the proof that its lines add to its own totals, then every figure as a row of its own. */
export function layOutReturns(layout: SheetLayout, comparisonCase: ComparisonCase, answer: ComparisonAnswer): ReturnsPlaced {
  const all = [...comparisonCase.returns, ...comparisonCase.earlier];
  layout.heading("Returns read", "What each return's lines come to for its year, beside what its own total says: 1 where they are apart.");
  // The list reads the tidy table, which stands beneath it: headings, rows, total and a free row.
  const header = layout.row + 1 + all.length + 1 + 1 + HEADING_ROWS;
  const rows = answer.tidy.length;
  const tidy = rows === 0 ? null : new PlacedTable(layout.name, header, 0, rows, TIDY_KEYS);
  const list = listTable(layout, comparisonCase, all, answer, tidy);
  layout.heading("Every figure of the returns", "Values as they were read, and not formulas: one figure a row, ready for a PivotTable. Blanks, “n/a” and what could not be read have no row.");
  if (tidy) tidyTable(layout, answer, header);
  else layout.line(text("No return gives a figure that could be read."));
  return { list, tidy };
}

function listTable(layout: SheetLayout, { returns }: ComparisonCase, all: readonly ReturnGiven[], answer: ComparisonAnswer, tidy: PlacedTable | null): PlacedTable {
  const sheet = layout.name;
  const at = (index: number): ReturnGiven => all[index]!;
  const read = all.map((_, of) => answer.tidy.filter((figureOf) => figureOf.of === of).length);
  const added = (part: string, measure: string) => ({ cell }: { cell: (key: string) => string }): PlanCell => (tidy
    ? formula(`=SUMIFS(${tidy.range("amount", sheet)},${tidy.range("returnNo", sheet)},${cell("no")},${tidy.range("part", sheet)},"${part}",${tidy.range("basis", sheet)},"${BASES.this}",${tidy.range("measure", sheet)},"${measure}")`, POUNDS)
    : figure(0, POUNDS));
  const own = (part: "costs" | "income") => ({ index }: { index: number }): PlanCell => { const total = at(index).ownTotals[part].this; return total === null ? dash() : figure(total, POUNDS); };
  const apart = (lines: string, total: string) => ({ cell }: { cell: (key: string) => string }): PlanCell =>
    formula(`=IF(ISNUMBER(${cell(total)}),IF(ROUND((${cell(lines)}-${cell(total)})*100,0)=0,0,1),0)`, "0");
  return layout.table({
    name: "Openbook_returns",
    rows: all.length,
    totalLabel: "Total",
    columns: [
      { key: "no", heading: "Return no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "provider", heading: "Provider", width: 26, cell: ({ index }) => text(orShown(at(index).provider)) },
      { key: "service", heading: "Service", width: 20, cell: ({ index }) => text(orShown(at(index).service)) },
      { key: "year", heading: "Year", width: 12, cell: ({ index }) => text(orShown(at(index).year)) },
      { key: "use", heading: "Use", width: 14, cell: ({ index }) => text(index < returns.length ? "compared" : "earlier") },
      { key: "source", heading: "Source", width: 30, cell: ({ index }) => text(orShown(at(index).source)) },
      { key: "figures", heading: "Figures in the table below", width: 14, total: sumOf("0"), cell: ({ cell }) => (tidy ? formula(`=COUNTIF(${tidy.range("returnNo", sheet)},${cell("no")})`, WHOLE) : figure(0, WHOLE)) },
      { key: "read", heading: "Figures read", width: 12, total: sumOf("0"), cell: ({ index }) => figure(read[index]!, WHOLE) },
      { key: "costs", heading: "Costs this year, added up (£)", width: 18, cell: added(PARTS.costs, "cost") },
      { key: "ownCosts", heading: "Costs this year, its own total (£)", width: 18, cell: own("costs") },
      { key: "costsApart", heading: "Costs apart", width: 12, total: sumOf("0"), cell: apart("costs", "ownCosts") },
      { key: "income", heading: "Income this year, added up (£)", width: 18, cell: added(PARTS.income, "amount") },
      { key: "ownIncome", heading: "Income this year, its own total (£)", width: 18, cell: own("income") },
      { key: "incomeApart", heading: "Income apart", width: 12, total: sumOf("0"), cell: apart("income", "ownIncome") },
      { key: "declared", heading: "Declaration made", width: 14, cell: ({ index }) => text(at(index).declared ? "Yes" : "No") },
      { key: "remarks", heading: "Left out or odd", width: 12, total: sumOf("0"), cell: ({ index }) => figure(at(index).remarks.length, WHOLE) },
    ],
  });
}

function tidyTable(layout: SheetLayout, { tidy }: ComparisonAnswer, header: number): void {
  const at = (index: number) => tidy[index]!;
  const said = (key: "provider" | "service" | "year" | "ref" | "line" | "measure" | "unit" | "source" | "cell", heading: string, width: number): ColumnSpec =>
    ({ key, heading, width, cell: ({ index }) => text(orShown(at(index)[key])) });
  const placed = layout.table({
    name: "Openbook_figures",
    rows: tidy.length,
    columns: [
      { key: "no", heading: "Figure no.", width: 12, cell: ({ index }) => label(index + 1) },
      { key: "returnNo", heading: "Return no.", width: 12, cell: ({ index }) => label(at(index).of + 1) },
      said("provider", "Provider", 20), said("service", "Service", 12), said("year", "Year", 14),
      { key: "part", heading: "Part", width: 14, cell: ({ index }) => text(PARTS[at(index).part]) },
      { key: "basis", heading: "Basis", width: 14, cell: ({ index }) => text(BASES[at(index).basis]) },
      said("ref", "Ref", 12), said("line", "Line", 18), said("measure", "Measure", 18), said("unit", "Unit", 12),
      { key: "amount", heading: "Amount", width: 18, cell: ({ index }) => figure(at(index).amount, QUANTITY) },
      said("source", "Source", 18), said("cell", "Cell", 12),
    ],
  });
  if (placed.headerRow !== header) throw new RangeError("The figures do not stand where they are read");
}

function dash(): PlanCell {
  return text(NOT_APPLICABLE, "Normal", { align: "right" });
}
