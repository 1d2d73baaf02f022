import { checkRow, failing } from "../checks";
import { SERIES_FILLS } from "../chartFills";
import { PERCENT, POUNDS } from "../formats";
import type { PlanName } from "../insertPlan";
import { formula, NOT_APPLICABLE, sumOf, text, words } from "../planCells";
import { widthFor, type PlacedTable, type SheetLayout } from "../sheetLayout";
import { DATE, YEARS, type ContractContext, type ContractWorkings } from "./contractContext";
import { STANDING_WORDS } from "./contractWords";

const CHART_ROWS = 18;
/** Periods and lots that fit with the chart on a page that can be read. */
const MOST_ON_ONE_PAGE = 40;

export interface SummaryPlaced {
  /** Columns lot, value, share. */
  readonly lots: PlacedTable;
  /** Columns period and value. */
  readonly periods: PlacedTable;
}

/** The answer: value, threshold and result, then by period and by lot, and the chart. */
export function layOutSummary(layout: SheetLayout, context: ContractContext, workings: ContractWorkings, headRow: number): SummaryPlaced {
  const sheet = layout.name;
  const { result } = workings;
  layout.put(headRow, 0, text("Estimated value (£)"));
  layout.put(headRow, 1, formula(`=${result.cell("value", 0, sheet)}`, POUNDS, "Output"));
  layout.put(headRow + 1, 0, text("Threshold (£)"));
  layout.put(headRow + 1, 1, formula(`=${result.cell("threshold", 0, sheet)}`, POUNDS, "Output"));
  layout.put(headRow + 1 + 1, 0, text("Result"));
  layout.widen(1, widthFor([STANDING_WORDS["at or above"]]));
  layout.put(headRow + 1 + 1, 1, words(`=${result.cell("standing", 0, sheet)}`, "Output"));
  layout.row = headRow + 1 + 1 + 1 + 1;
  layout.heading("Value by period", "In pounds, with VAT. Every extension counts, whether or not it is taken up.");
  const periods = periodsTable(layout, context, workings);
  layout.heading(
    "Value by lot", "In pounds over the whole term. Lots are added up before the comparison: how one stands by itself decides nothing.",
    "A lot that cannot be estimated shows a dash, and the contract is then treated as at or above the threshold.",
  );
  const lots = lotsTable(layout, context, workings);
  if (periods.rows + lots.rows <= MOST_ON_ONE_PAGE) layout.printAsOnePage();
  layout.heading("Chart of value by period", `A column a period, from the table Value by period: ${context.answer.periods.map(({ name }) => name).join(", ")}.`);
  const top = layout.row;
  layout.row += CHART_ROWS + 1;
  layout.chart({
    kind: "clusteredColumn", title: "Value by period (£)", valueFormat: "£#,##0",
    source: { row: periods.headerRow, column: 0, rows: periods.rows + 1, columns: 1 + 1 },
    from: { row: top, column: 0 }, to: { row: top + CHART_ROWS - 1, column: 6 },
    fills: SERIES_FILLS.slice(0, 1),
  });
  return { lots, periods };
}

function periodsTable(layout: SheetLayout, { answer }: ContractContext, { periods, parts, result }: ContractWorkings): PlacedTable {
  const sheet = layout.name;
  const threshold = result.cell("threshold", 0, sheet);
  return layout.table({
    name: "Contract_value_by_period",
    rows: answer.periods.length,
    totalLabel: "Total",
    columns: [
      { key: "period", heading: "Period", width: 24, cell: ({ index }) => text(answer.periods[index]!.name) },
      {
        key: "value", heading: "Value (£)", width: 20, total: sumOf(POUNDS),
        cell: ({ index }) => formula(`=ROUND(SUMIFS(${parts.range("value", sheet)},${parts.range("periodNo", sheet)},${periods.rowCell("no", index, sheet)})*100,0)/100`, POUNDS),
      },
      { key: "soFar", heading: "Value so far (£)", width: 18, cell: ({ toDate }) => formula(`=ROUND(SUM(${toDate("value")})*100,0)/100`, POUNDS) },
      {
        key: "reached", heading: "Threshold reached by its end", width: 18,
        cell: ({ cell }) => words(`=IF(ISNUMBER(${threshold}),IF(${cell("soFar")}>=${threshold},"Yes","Not yet"),"${NOT_APPLICABLE}")`, "Normal", { align: "center" }),
      },
      { key: "from", heading: "From", width: 14, cell: ({ index }) => formula(`=${periods.rowCell("from", index, sheet)}`, DATE) },
      { key: "to", heading: "To", width: 14, cell: ({ index }) => formula(`=${periods.rowCell("to", index, sheet)}`, DATE) },
      { key: "years", heading: "Years so far", width: 12, cell: ({ index }) => formula(`=${periods.rowCell("years", index, sheet)}`, YEARS) },
    ],
  });
}

function lotsTable(layout: SheetLayout, { contractCase: { lots: given } }: ContractContext, { lots, result }: ContractWorkings): PlacedTable {
  const sheet = layout.name;
  const [threshold, value] = [result.cell("threshold", 0, sheet), result.cell("value", 0, sheet)];
  const shown = (key: string) => ({ index }: { index: number }) => formula(`=${lots.rowCell(key, index, sheet)}`, POUNDS);
  return layout.table({
    name: "Contract_value_by_lot",
    rows: given.length,
    totalLabel: "Total",
    columns: [
      { key: "lot", heading: "Lot", width: 24, cell: ({ index }) => text(given[index]!.name) },
      { key: "value", heading: "Value (£)", width: 20, total: sumOf(POUNDS), cell: shown("value") },
      { key: "net", heading: "Before VAT (£)", width: 18, total: sumOf(POUNDS), cell: shown("net") },
      { key: "vat", heading: "VAT (£)", width: 18, total: sumOf(POUNDS), cell: shown("vat") },
      { key: "annual", heading: "First year before VAT (£)", width: 14, total: sumOf(POUNDS), cell: shown("annual") },
      {
        key: "share", heading: "Share of the value", width: 14,
        cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("value")}),IF(${value}=0,0,${cell("value")}/${value}),"${NOT_APPLICABLE}")`, PERCENT),
      },
      {
        key: "standing", heading: "By itself", width: 20,
        cell: ({ cell }) => words(
          `=IF(ISNUMBER(${cell("value")}),IF(ISNUMBER(${threshold}),IF(${cell("value")}>=${threshold},"${STANDING_WORDS["at or above"]}","${STANDING_WORDS.below}"),"${STANDING_WORDS["not held"]}"),"${STANDING_WORDS["treated as above"]}")`,
          "Normal", { wrap: true },
        ),
      },
    ],
  });
}

/** The check row, once the checks have their place. */
export function summaryCheckRow(layout: SheetLayout, row: number, checks: PlacedTable): void {
  checkRow(layout, row, "", failing(checks, layout.name));
}

export function summaryNames(sheet: string, headRow: number): PlanName[] {
  const cell = { sheet, column: 1, rows: 1, columns: 1 };
  return [
    { ...cell, name: "openbook_contract_value", row: headRow, comment: "Everything the contract may pay over its whole term, extensions and VAT included, in pounds." },
    { ...cell, name: "openbook_contract_threshold", row: headRow + 1, comment: "The threshold in force on the day the procurement starts, in pounds." },
    { ...cell, name: "openbook_contract_result", row: headRow + 1 + 1, comment: "How the value stands to the threshold, in words." },
  ];
}
