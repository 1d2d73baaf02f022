import { cornersOf } from "../../cells/address";
import { quotedSheet } from "../../cells/sheetReference";
import type { PlanCell } from "../insertPlan";
import { figure, text, words } from "../planCells";
import type { PlacedTable } from "../sheetLayout";
import type { LedgerColumnsPlaced } from "./priceCase";

/** A column of the ledger's rows as formulas read it. */
export function ledgerRange({ sheet, firstRow, lastRow }: LedgerColumnsPlaced, column: number): string {
  return `${quotedSheet(sheet)}!${cornersOf({ row: firstRow, column, rows: lastRow - firstRow + 1, columns: 1 }, true)}`;
}

/** Formula (without "="): pounds that a sum of the ledger's columns comes to; `sum` is of one column's cells. */
export function ledgerSum(columns: LedgerColumnsPlaced, scales: PlacedTable, sheet: string, sum: (column: number) => string): string {
  const amounts = `${sum(columns.amountColumn)}*${scales.cell("times", 0, sheet)}`;
  return columns.creditColumn === undefined ? amounts : `${amounts}+${sum(columns.creditColumn)}*${scales.cell("times", 1, sheet)}`;
}

/** A cell of what a cell of the ledger holds, as the same kind of value. */
export function heldCell(value: string | number | boolean): PlanCell {
  if (typeof value === "number") return figure(value, "General", "Normal", { align: "left" });
  return typeof value === "boolean" ? words(value ? "=TRUE()" : "=FALSE()") : text(value === "" ? "(empty)" : value);
}

/** What MATCH takes for signs of a pattern, and a character of the same look that it takes for itself. */
const SIGNS = [["~", "∼"], ["*", "∗"], ["?", "？"]] as const;

/** Formula (without "="): a cell or cells as text that MATCH compares as they are. Spreadsheets do not agree on how a sign is marked as itself, so it is replaced. */
export function withoutSigns(cells: string): string {
  return SIGNS.reduce((text, [sign, alike]) => `SUBSTITUTE(${text},"${sign}","${alike}")`, cells);
}
