import { cellAddress } from "../../src/cells/address";
import type { InsertPlan, PlanCell, PlanTable, SheetPlan } from "../../src/workings/insertPlan";

/** A cell of a plan and where it stands. */
export interface Placed { readonly sheet: SheetPlan; readonly row: number; readonly column: number; readonly cell: PlanCell }

export function cells(plan: InsertPlan): Placed[] {
  return plan.sheets.flatMap((sheet) => sheet.rows.flatMap((line, row) => line.flatMap((cell, column) => (cell ? [{ sheet, row, column, cell }] : []))));
}

export function formulas(plan: InsertPlan): (Placed & { readonly formula: string })[] {
  return cells(plan).flatMap((placed) => (placed.cell.formula === undefined ? [] : [{ ...placed, formula: placed.cell.formula }]));
}

export const where = ({ sheet, row, column }: Placed): string => `${sheet.name}!${cellAddress(row, column)}`;

/** The addresses a table covers, its header row included. */
export function cellsOf(table: PlanTable): string[] {
  return Array.from({ length: table.rows * table.columns }, (_, at) => cellAddress(table.row + Math.floor(at / table.columns), table.column + (at % table.columns)));
}

/** The cells a formula spills to, its own first. */
export function spillOf({ sheet, row, column, cell }: Placed): string[] {
  if (!cell.spills) return [];
  const { rows, columns } = cell.spills;
  return Array.from({ length: rows * columns }, (_, at) => `${sheet.name}!${cellAddress(row + Math.floor(at / columns), column + (at % columns))}`);
}

/** The heading of the table column that a cell stands in; undefined outside tables. */
export function headingOf({ sheet, row, column }: Placed): string | undefined {
  const table = sheet.tables.find((each) => row > each.row && row < each.row + each.rows && column >= each.column && column < each.column + each.columns);
  return table && String(sheet.rows[table.row]![column]?.value);
}
