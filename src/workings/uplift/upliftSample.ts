import { addressOf } from "../../cells/address";
import { dayOf, serialOf } from "../../domain/kernel/day";
import { PERCENT, POUNDS, WHOLE } from "../formats";
import type { InsertPlan } from "../insertPlan";
import { figure, formula, sumOf, text, words } from "../planCells";
import { SAMPLE_JOB } from "../sampleJob";
import { SheetLayout, type PlacedTable } from "../sheetLayout";

/** The names to ask the workbook for, in this order. */
export const UPLIFT_SAMPLE_SHEETS: readonly string[] = ["Sample prices", "Sample cost lines"];

interface SamplePlan {
  readonly plan: InsertPlan;
  /** Where the two tables stand, headings and totals included. */
  readonly prices: { readonly sheet: string; readonly address: string };
  readonly costLines: { readonly sheet: string; readonly address: string };
}

const MADE_UP = "A sample to try Openbook with. Every service, price and clause is made up.";
const DATE = "dd/mm/yyyy";
const SET_ON = serialOf(dayOf({ year: 2025, month: 4, day: 1 })!);
const REVIEWED_ON = serialOf(dayOf({ year: 2026, month: 4, day: 1 })!);
const PRICES = [
  { service: "Home care by day, an hour", price: 23.6, clause: "80% NLW + 20% published(CPI[Sep])", units: 41_600 },
  { service: "Home care by night, an hour", price: 25.12, clause: "80% NLW + 20% published(CPI[Sep])", units: 5_200 },
  { service: "Sleep-in, a night", price: 118.5, clause: "NLW", units: 1_460 },
  { service: "Supported living, an hour", price: 22.08, clause: "lower of NLW and 3.5%", units: 26_000 },
  { service: "Day opportunities, a session", price: 54.75, clause: "CPI[Sep] cap 3.5% collar 0%", units: 6_240 },
  { service: "Outreach, a visit", price: 31.4, clause: "published(CPI[Sep]) to 0.1%", units: 3_900 },
  { service: "Transport, a mile", price: 0.62, clause: "RPI[Sep] - 1%", units: 88_000 },
  { service: "Equipment store, a month", price: 4_310, clause: "CPI[Sep] excess over 2%", units: 12 },
  { service: "Community alarm, a week", price: 5.85, clause: "2.5%", units: 20_800 },
] as const;
/** What an hour of home care is made of. */
const COST_LINES = [
  { line: "Care worker pay", share: 0.62, driver: "NLW" },
  { line: "On-costs of pay", share: 0.11, driver: "NLW" },
  { line: "Travel", share: 0.06, driver: "published(CPI[Sep])" },
  { line: "Office and management", share: 0.16, driver: "CPI[Sep]" },
  { line: "Surplus", share: 0.05, driver: "0%" },
] as const;

/** A price list and the cost lines of a price on two sheets of their own, under free names for UPLIFT_SAMPLE_SHEETS. */
export function upliftSample([priceSheet, costSheet]: readonly string[]): SamplePlan {
  if (priceSheet === undefined || costSheet === undefined) throw new RangeError(`A sample needs ${UPLIFT_SAMPLE_SHEETS.length} sheet names`);
  const prices = new SheetLayout(priceSheet, "inputs");
  const priceTable = layOutPrices(prices);
  const costs = new SheetLayout(costSheet, "inputs");
  const { table: costTable, checkRow } = layOutCosts(costs, priceTable);
  return {
    plan: {
      job: SAMPLE_JOB,
      title: "Sample prices to review in April 2026",
      sheets: [finished(prices, priceTable), finished(costs, costTable)],
      names: [],
      masterCheck: { sheet: costSheet, row: checkRow, column: 1 },
      show: priceSheet,
    },
    prices: { sheet: priceSheet, address: addressOf({ row: priceTable.headerRow, column: 0, rows: PRICES.length + 1, columns: 6 }) },
    costLines: { sheet: costSheet, address: addressOf({ row: costTable.headerRow, column: 0, rows: COST_LINES.length + 2, columns: 3 }) },
  };
}

function layOutPrices(layout: SheetLayout): PlacedTable {
  layout.line(text("Sample: prices to review in April 2026", "Title"));
  layout.line(text(MADE_UP));
  layout.skip();
  const at = (index: number): (typeof PRICES)[number] => PRICES[index]!;
  return layout.table({
    name: "Sample_prices",
    rows: PRICES.length,
    columns: [
      { key: "service", heading: "Service", width: 30, cell: ({ index }) => text(at(index).service) },
      { key: "price", heading: "Price now (£)", width: 14, cell: ({ index }) => figure(at(index).price, POUNDS, "Input") },
      { key: "clause", heading: "Indexation clause", width: 34, cell: ({ index }) => text(at(index).clause, "Input") },
      { key: "set", heading: "Price set on", width: 14, cell: () => figure(SET_ON, DATE, "Input") },
      { key: "review", heading: "Next review", width: 14, cell: () => figure(REVIEWED_ON, DATE, "Input") },
      { key: "units", heading: "Units a year", width: 14, cell: ({ index }) => figure(at(index).units, WHOLE, "Input") },
    ],
  });
}

function layOutCosts(layout: SheetLayout, prices: PlacedTable): { table: PlacedTable; checkRow: number } {
  layout.line(text("Sample: what an hour of home care is made of", "Title"));
  layout.line(text(MADE_UP));
  const checkRow = layout.row;
  layout.skip(2);
  const at = (index: number): (typeof COST_LINES)[number] => COST_LINES[index]!;
  const table = layout.table({
    name: "Sample_cost_lines",
    rows: COST_LINES.length,
    totalLabel: "Total",
    columns: [
      { key: "line", heading: "Cost line", width: 26, cell: ({ index }) => text(at(index).line) },
      { key: "share", heading: "Share of price", width: 14, cell: ({ index }) => figure(at(index).share, PERCENT, "Input"), total: sumOf(PERCENT) },
      { key: "driver", heading: "Driver", width: 24, cell: ({ index }) => text(at(index).driver, "Input") },
    ],
  });
  layout.put(checkRow, 0, text("Checks"));
  layout.put(checkRow, 1, formula(
    `=IF(ROUND(SUM(${table.range("share", layout.name)})-1,9)=0,0,1)+COUNTIF(${prices.range("price", layout.name)},"<=0")`, "0", "Output", { align: "left" },
  ));
  layout.put(checkRow, 2, words(`=IF(B${checkRow + 1}=0,"Shares total 100%, and every price is above zero","Shares do not total 100%, or a price is not above zero")`, "Output"));
  return { table, checkRow };
}

function finished(layout: SheetLayout, table: PlacedTable): ReturnType<SheetLayout["finish"]> {
  return layout.finish(table.headerRow + 1, [table.headerRow, table.headerRow]);
}
