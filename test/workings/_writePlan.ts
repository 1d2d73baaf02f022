import { Book, ensureCell, formatOf, type Sheet } from "../../src/workbench/book/book";
import type { InsertPlan, PlanCell } from "../../src/workings/insertPlan";

/** Puts a plan's cells into a book: enough to calculate it, nothing of its looks but number formats. */
export function writePlan(book: Book, plan: InsertPlan): void {
  for (const { name, rows } of plan.sheets) writeRows(book.addSheet(name), 0, 0, rows);
  if (plan.answerBlock) {
    const { sheet, row, column, rows } = plan.answerBlock;
    writeRows(book.sheetNamed(sheet)!, row, column, rows);
  }
}

function writeRows(sheet: Sheet, top: number, left: number, rows: readonly (readonly (PlanCell | null)[])[]): void {
  rows.forEach((line, row) => line.forEach((planned, column) => {
    if (!planned) return;
    const cell = ensureCell(sheet, top + row, left + column);
    if (planned.formula !== undefined) cell.formula = planned.formula;
    else if (planned.value !== undefined) cell.value = planned.value;
    cell.format = formatOf(cell.format, { numberFormat: planned.numberFormat ?? "General" });
  }));
}
