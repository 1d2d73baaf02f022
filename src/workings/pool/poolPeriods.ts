import { POUNDS, WHOLE } from "../formats";
import { formula, label, sumOf, text } from "../planCells";
import { amountSteps, type LongDivision } from "../exactSplitSteps";
import type { ColumnSpec, PlacedTable, SheetLayout } from "../sheetLayout";
import type { PoolContext } from "./poolWorkings";

/**
 * Each period's budget and the total to date in whole pence. Budgets are added before they are rounded, so twelve
 * months of a twelfth come to the year; `division` adds the parts of the long division.
 */
export function periodsTable(layout: SheetLayout, context: PoolContext, division: LongDivision | null): PlacedTable {
  const { poolCase, inputs, settings } = context;
  const sheet = layout.name;
  const places = settings.at("places", sheet);
  const toDate: ColumnSpec[] = [
    { key: "no", heading: "Period no.", width: 10, cell: ({ index }) => label(index + 1) },
    { key: "period", heading: "Period", width: 18, cell: ({ index }) => text(poolCase.periods[index]!) },
    {
      key: "budget", heading: "Budget (£)", width: 16, total: sumOf(POUNDS),
      cell: ({ cell }) => formula(`=SUMIFS(${inputs.used("budget", sheet)},${inputs.column("periodNo", "budget", sheet)},${cell("no")})`, POUNDS),
    },
  ];
  const pence = ({ toDate: range }: { toDate: (key: string) => string }): string => `ROUND(ROUND(SUM(${range("budget")})*100,${places}),0)`;
  const heading = "Total to date (pence)";
  const columns = division
    ? amountSteps(pence, heading, division)
    : [{ key: "pence", heading, width: 16, cell: (place: Parameters<typeof pence>[0]) => formula(`=${pence(place)}`, WHOLE) }];
  return layout.table({
    name: "Pool_periods",
    rows: poolCase.periods.length,
    columns: [
      ...toDate,
      ...columns,
      {
        key: "total", heading: "Period's total (£)", width: 16, total: sumOf(POUNDS),
        cell: ({ cell, range }) => formula(`=(${cell("pence")}-SUMIFS(${range("pence")},${range("no")},${cell("no")}-1))/100`, POUNDS),
      },
    ],
  });
}
