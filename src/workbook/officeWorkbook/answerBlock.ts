import { addressOf } from "../../cells/address";
import { isOnSheet, type Rectangle } from "../../cells/rectangle";
import type { InsertPlan, PlanCell } from "../../workings/insertPlan";
import { WorkbookError } from "../port";
import type { CellWrites, Content } from "./planCells";
import { rectanglesOf } from "./rectangles";
import type { StoredAnswer } from "./receipts";

type AnswerBlock = NonNullable<InsertPlan["answerBlock"]>;

/** The cells of a sheet that is already there, loaded before anything is written. */
export interface AnswerTarget {
  readonly sheet: Excel.Worksheet;
  readonly cells: Rectangle;
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas;
  readonly tables: Excel.TableScopedCollection;
}

/** Queues the loading of all that says whether the block's cells are free. Throws where it would run off the sheet; the rest is checked after the sync. */
export function lookAtTarget(context: Excel.RequestContext, block: AnswerBlock): AnswerTarget {
  const cells = rectangleOfBlock(block);
  if (!isOnSheet(cells)) throw new WorkbookError("would-overwrite", { sheet: block.sheet, reason: "edge", rows: cells.rows, columns: cells.columns });
  const sheet = context.workbook.worksheets.getItemOrNullObject(block.sheet);
  sheet.load("id,name,protection/protected");
  const range = sheet.getRange(addressOf(cells));
  range.load("formulas,numberFormat");
  const merged = range.getMergedAreasOrNullObject();
  merged.load("address");
  // A table grows by itself over what is written just under it or just right of it.
  const row = Math.max(0, cells.row - 1), column = Math.max(0, cells.column - 1);
  const around = { row, column, rows: cells.rows + cells.row - row, columns: cells.columns + cells.column - column };
  const tables = sheet.getRange(addressOf(around)).getTables(false);
  tables.load("items/name");
  return { sheet, cells, range, merged, tables };
}

/** Throws where the block's sheet is missing or protected, or any of its cells is not free. */
export function refuseOccupied(block: AnswerBlock, { sheet, cells, range, merged, tables }: AnswerTarget): void {
  if (sheet.isNullObject) throw new WorkbookError("sheet-gone", { sheet: block.sheet });
  if (sheet.protection.protected) throw new WorkbookError("protected", { sheet: sheet.name });
  refuseFilled(block, range.formulas);
  if (!merged.isNullObject) {
    const inTheWay = merged.address.replaceAll(/[^,]*!/g, "");
    throw new WorkbookError("would-overwrite", { sheet: sheet.name, cells: inTheWay, count: inTheWay.split(",").length, reason: "merged" });
  }
  const table = tables.items[0];
  if (table) throw new WorkbookError("would-overwrite", { sheet: sheet.name, cells: addressOf(cells), count: cells.rows * cells.columns, reason: "table", table: table.name });
}

/** Throws "would-overwrite" with the addresses of the block's cells that hold something. */
export function refuseFilled(block: AnswerBlock, formulas: readonly (readonly unknown[])[]): void {
  const cells = rectangleOfBlock(block);
  const needed = cellsNeeded(block, cells);
  const taken = rectanglesOf(needed.map((line, row) => line.map((wanted, column) => (wanted && formulas[row]?.[column] !== "" ? true : undefined))));
  if (taken.length === 0) return;
  throw new WorkbookError("would-overwrite", {
    sheet: block.sheet, cells: listed(taken.map((area) => addressOf(onSheet(area.cells, cells)))),
    count: taken.reduce((sum, area) => sum + area.cells.rows * area.cells.columns, 0),
  });
}

/** The number formats the block gets: planned ones, else those the cells have, save that a formula or a number cannot stand in a text cell. */
export function answerFormats(writes: CellWrites, before: readonly (readonly string[])[]): (string | null)[][] {
  return writes.contents.map((line, row) => line.map((content, column) => {
    if (content === null) return null;
    const planned = writes.numberFormats[row]?.[column] ?? null;
    const had = before[row]?.[column] ?? "General";
    return planned ?? (had === "@" && notForTextCells(content) ? "General" : had);
  }));
}

/** What the receipt keeps of the block: enough to know its cells again and to put their number formats back. */
export function storedAnswer(block: AnswerBlock, sheetName: string, writes: CellWrites, before: readonly (readonly string[])[]): StoredAnswer {
  return { sheet: sheetName, row: block.row, column: block.column, contents: writes.contents, numberFormats: before };
}

function notForTextCells(content: Content): boolean {
  return typeof content === "number" || (typeof content === "string" && /^[=']/.test(content));
}

/** Up to twelve addresses in words for a sentence. */
export function listed(addresses: readonly string[]): string {
  const most = 12;
  const shown = addresses.slice(0, most).join(", ");
  return addresses.length > most ? `${shown} and ${addresses.length - most} more` : shown;
}

function rectangleOfBlock({ row, column, rows }: AnswerBlock): Rectangle {
  let height = rows.length, width = 1;
  rows.forEach((line, index) => line.forEach((cell, at) => {
    if (!cell) return;
    height = Math.max(height, index + (cell.spills?.rows ?? 1));
    width = Math.max(width, at + (cell.spills?.columns ?? 1));
  }));
  return { row, column, rows: Math.max(1, height), columns: width };
}

/** Every cell that must be empty: those written and those an array formula spills over. */
function cellsNeeded({ rows }: AnswerBlock, { rows: height, columns }: Rectangle): boolean[][] {
  const needed = Array.from({ length: height }, () => Array.from({ length: columns }, () => false));
  const mark = (cell: PlanCell, row: number, column: number) => {
    for (let down = 0; down < (cell.spills?.rows ?? 1); down++) {
      const line = needed[row + down];
      if (line) line.fill(true, column, column + (cell.spills?.columns ?? 1));
    }
  };
  rows.forEach((line, row) => line.forEach((cell, column) => { if (cell) mark(cell, row, column); }));
  return needed;
}

function onSheet(area: Rectangle, block: Rectangle): Rectangle {
  return { ...area, row: area.row + block.row, column: area.column + block.column };
}
