import { POUNDS } from "../formats";
import { formula, label, sumOf, text } from "../planCells";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import type { ContractContext, ContractWorkings } from "./contractContext";
import { periodsTable, spillTerm } from "./periodsTable";
import { heldThreshold, resultTable, type ThresholdFormula } from "./contractResult";
import { yearsTable, yearValuesTable } from "./yearsTable";

/** Formulas (without "=") of a lot's value to the end of some months, and of the threshold. */
interface Ways {
  /** Pounds, not rounded, from the lot's annual value and the number of the period. */
  readonly soFar: (annual: string, periodNo: string) => string;
  /** Before VAT, over the whole term. */
  readonly net: (annual: string) => string;
  readonly threshold: ThresholdFormula;
}

/** The workings as native formulas, which any spreadsheet calculates, or as OPENBOOK functions. */
export function contractWorkings(layout: SheetLayout, context: ContractContext, mode: "workings" | "functions"): ContractWorkings {
  const { inputs } = context;
  const sheet = layout.name;
  const native = mode === "workings";
  const years = native ? yearsTable(layout, context) : null;
  const periods = periodsTable(layout, context, years);
  if (!native) spillTerm(layout, context, periods);
  const last = periods.rows - 1;
  const [change, vat] = [inputs.figures.cell("change", 0, sheet), inputs.figures.cell("vat", 0, sheet)];
  const called = (annual: string, months: string, rate: string): string => `OPENBOOK.CONTRACT.VALUE(${annual},${months}&"m",${change},${rate})`;
  const ways: Ways = native
    ? {
        soFar: (annual, periodNo) => `${annual}*INDEX(${periods.range("units", sheet)},${periodNo})*(1+${vat})`,
        net: (annual) => `${annual}*${periods.cell("units", last, sheet)}`,
        threshold: heldThreshold(context, sheet),
      }
    : {
        soFar: (annual, periodNo) => called(annual, `INDEX(${periods.range("soFar", sheet)},${periodNo})`, vat),
        net: (annual) => called(annual, periods.cell("soFar", last, sheet), "0"),
        threshold: (kind, day) => `IFERROR(OPENBOOK.CONTRACT.THRESHOLD(${kind},${inputs.forFunctions(day, sheet)}),"–")`,
      };
  const parts = partsTable(layout, context, ways);
  const lots = lotsTable(layout, context, parts, ways);
  const yearValues = years && yearValuesTable(layout, context, years, lots);
  return { layout, years, yearValues, periods, parts, lots, result: resultTable(layout, context, lots, ways.threshold) };
}

/** Each lot to the end of each period, and what the period adds. */
function partsTable(layout: SheetLayout, { contractCase: { lots }, answer, inputs }: ContractContext, ways: Ways): PlacedTable {
  const sheet = layout.name;
  const count = answer.periods.length;
  const at = (index: number) => ({ lot: Math.floor(index / count), period: index % count });
  layout.heading("Each lot by period", "With VAT. The value so far is rounded to the penny, and a period is what it adds: so periods add up to the whole. Nothing for a lot that cannot be estimated.");
  return layout.table({
    name: "Contract_lot_periods",
    rows: lots.length * count,
    columns: [
      { key: "lotNo", heading: "Lot no.", width: 10, cell: ({ index }) => label(at(index).lot + 1) },
      { key: "lot", heading: "Lot", width: 24, cell: ({ index }) => text(lots[at(index).lot]!.name) },
      { key: "periodNo", heading: "Period no.", width: 12, cell: ({ index }) => label(at(index).period + 1) },
      { key: "period", heading: "Period", width: 16, cell: ({ index }) => text(answer.periods[at(index).period]!.name) },
      { key: "annual", heading: "Annual value (£)", width: 16, cell: ({ cell }) => formula(`=INDEX(${inputs.lots.range("used", sheet)},${cell("lotNo")})`, POUNDS) },
      {
        key: "soFar", heading: "Value so far (£)", width: 16,
        cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("annual")}),ROUND(ROUND(${ways.soFar(cell("annual"), cell("periodNo"))}*100,${inputs.places(sheet)}),0)/100,0)`, POUNDS),
      },
      {
        key: "before", heading: "Value a period before (£)", width: 16,
        cell: ({ cell, range }) => formula(`=SUMIFS(${range("soFar")},${range("lotNo")},${cell("lotNo")},${range("periodNo")},${cell("periodNo")}-1)`, POUNDS),
      },
      { key: "value", heading: "Value (£)", width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=ROUND((${cell("soFar")}-${cell("before")})*100,0)/100`, POUNDS) },
    ],
  });
}

function lotsTable(layout: SheetLayout, { contractCase: { lots }, inputs }: ContractContext, parts: PlacedTable, ways: Ways): PlacedTable {
  const sheet = layout.name;
  const known = (key: string, heading: string, body: (cell: (key: string) => string) => string): ColumnSpec => ({
    key, heading, width: 16, total: sumOf(POUNDS), cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("used")}),${body(cell)},"–")`, POUNDS),
  });
  layout.heading("Each lot over the whole term", "A dash where the lot cannot be estimated.");
  return layout.table({
    name: "Contract_lot_values",
    rows: lots.length,
    totalLabel: "Total",
    columns: [
      { key: "no", heading: "Lot no.", width: 10, cell: ({ index }) => label(index + 1) },
      { key: "lot", heading: "Lot", width: 24, cell: ({ index }) => text(lots[index]!.name) },
      { key: "used", heading: "Annual value used", width: 12, cell: ({ cell }) => formula(`=INDEX(${inputs.lots.range("used", sheet)},${cell("no")})`, "General") },
      { key: "counted", heading: "Annual value counted", width: 14, cell: ({ cell }) => formula(`=IF(ISNUMBER(${cell("used")}),${cell("used")},0)`, POUNDS) },
      known("annual", "Annual value (£)", (cell) => `ROUND(${cell("used")}*100,0)/100`),
      known("net", "Before VAT (£)", (cell) => `ROUND(ROUND(${ways.net(cell("used"))}*100,${inputs.places(sheet)}),0)/100`),
      known("vat", "VAT (£)", (cell) => `ROUND((${cell("value")}-${cell("net")})*100,0)/100`),
      known("value", "Value (£)", (cell) => `ROUND(SUMIFS(${parts.range("value", sheet)},${parts.range("lotNo", sheet)},${cell("no")})*100,0)/100`),
    ],
  });
}
