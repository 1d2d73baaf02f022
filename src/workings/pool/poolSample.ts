import { addressOf } from "../../cells/address";
import { POUNDS, PERCENT, WHOLE } from "../formats";
import type { InsertPlan } from "../insertPlan";
import { figure, formula, sumOf, text, words } from "../planCells";
import { SAMPLE_JOB } from "../sampleJob";
import { SheetLayout, type ColumnSpec, type PlacedTable } from "../sheetLayout";

/** The names to ask the workbook for, in this order. */
export const SAMPLE_SHEETS: readonly string[] = ["Sample budget", "Sample partners"];

interface SamplePlan {
  readonly plan: InsertPlan;
  /** Where the two tables stand, headings and totals included. */
  readonly budget: { readonly sheet: string; readonly address: string };
  readonly partners: { readonly sheet: string; readonly address: string };
}

const MADE_UP = "A sample to try Openbook with. Every place, partner and figure is made up.";
const MONTHS = ["April 2025", "May 2025", "June 2025", "July 2025", "August 2025", "September 2025", "October 2025", "November 2025", "December 2025", "January 2026", "February 2026", "March 2026"];
/** Pounds a month: the price of housing rises half way through the year. */
const SERVICES: readonly { readonly name: string; readonly amount: (month: number) => number }[] = [
  { name: "Supported housing", amount: (month) => (month < 6 ? 24500 : 25235) },
  { name: "Outreach", amount: () => 9860.5 },
  { name: "Advice line", amount: () => 4120.25 },
];
/** What the partners have paid adds up to the year's budget, £466,179.00, so that the year can be settled. */
const PARTNERS = [
  { name: "Westbrook Council", share: 0.52, referrals: 1840, previous: 231400, inKind: 6000, paid: 240000 },
  { name: "Ashdale Borough", share: 0.18, referrals: 610, previous: 80900, inKind: 0, paid: 85000 },
  { name: "NHS Calder Valley", share: 0.22, referrals: 905, previous: 99750, inKind: 4500, paid: 105000 },
  { name: "Riverside Probation", share: 0.08, referrals: 320, previous: 35600, inKind: 1200, paid: 36179 },
] as const;

/** A month × service budget and a list of partners on two sheets of their own, under free names for SAMPLE_SHEETS. */
export function poolSample([budgetSheet, partnerSheet]: readonly string[]): SamplePlan {
  if (budgetSheet === undefined || partnerSheet === undefined) throw new RangeError(`A sample needs ${SAMPLE_SHEETS.length} sheet names`);
  const budget = new SheetLayout(budgetSheet, "inputs");
  const budgetTable = layOutBudget(budget);
  const partners = new SheetLayout(partnerSheet, "inputs");
  const { table: partnerTable, checkRow } = layOutPartners(partners, budgetTable);
  return {
    plan: {
      job: SAMPLE_JOB,
      title: "Sample pooled budget 2025-26",
      sheets: [finished(budget, budgetTable), finished(partners, partnerTable)],
      names: [],
      masterCheck: { sheet: partnerSheet, row: checkRow, column: 1 },
      show: budgetSheet,
    },
    budget: placeOf(budgetTable, SERVICES.length + 1),
    partners: placeOf(partnerTable, 6),
  };
}

function layOutBudget(layout: SheetLayout): PlacedTable {
  layout.line(text("Sample: pooled support budget 2025-26", "Title"));
  layout.line(text(MADE_UP));
  layout.skip();
  return layout.table({
    name: "Sample_budget",
    rows: MONTHS.length,
    totalLabel: "Total",
    columns: [
      { key: "month", heading: "Month", width: 18, cell: ({ index }) => text(MONTHS[index]!) },
      ...SERVICES.map(({ name, amount }, service): ColumnSpec => ({
        key: `service${service}`, heading: `${name} (£)`, width: 18, cell: ({ index }) => figure(amount(index), POUNDS, "Input"), total: sumOf(POUNDS),
      })),
    ],
  });
}

function layOutPartners(layout: SheetLayout, budget: PlacedTable): { table: PlacedTable; checkRow: number } {
  layout.line(text("Sample: partners to the pooled fund", "Title"));
  layout.line(text(MADE_UP));
  const checkRow = layout.row;
  layout.skip(2);
  const column = (key: keyof (typeof PARTNERS)[number], heading: string, numberFormat: string, total = true): ColumnSpec => ({
    key, heading, width: 16, cell: ({ index }) => figure(Number(PARTNERS[index]![key]), numberFormat, "Input"), ...(total ? { total: sumOf(numberFormat) } : {}),
  });
  const table = layout.table({
    name: "Sample_partners",
    rows: PARTNERS.length,
    totalLabel: "Total",
    columns: [
      { key: "name", heading: "Partner", width: 24, cell: ({ index }) => text(PARTNERS[index]!.name) },
      column("share", "Share", PERCENT), column("referrals", "Referrals", WHOLE), column("previous", "Contribution 2024-25 (£)", POUNDS),
      column("inKind", "In kind (£)", POUNDS), column("paid", "Paid to date (£)", POUNDS),
    ],
  });
  const spent = `SUM(${budget.block("service0", `service${SERVICES.length - 1}`, layout.name)})`;
  layout.put(checkRow, 0, text("Checks"));
  layout.put(checkRow, 1, formula(
    `=IF(ROUND(SUM(${table.range("share", layout.name)})-1,9)=0,0,1)+IF(ROUND(SUM(${table.range("paid", layout.name)})-${spent},2)=0,0,1)`, "0", "Output", { align: "left" },
  ));
  layout.put(checkRow, 2, words(`=IF(B${checkRow + 1}=0,"Shares total 100%, and what was paid is the budget","Shares do not total 100%, or what was paid is not the budget")`, "Output"));
  return { table, checkRow };
}

function finished(layout: SheetLayout, table: PlacedTable): ReturnType<SheetLayout["finish"]> {
  return layout.finish(table.headerRow + 1, [table.headerRow, table.headerRow]);
}

function placeOf(table: PlacedTable, columns: number): { readonly sheet: string; readonly address: string } {
  return { sheet: table.sheet, address: addressOf({ row: table.headerRow, column: table.firstColumn, rows: table.rows + 2, columns }) };
}
