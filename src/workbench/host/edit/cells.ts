import { contains, intersection, MAX_COLUMNS, MAX_ROWS, subtract, type Rectangle } from "../../../cells/rectangle";
import { cellAt, ensureCell, formatOf, PLAIN_FORMAT, type Cell, type Sheet } from "../../book/book";
import { readEntry, type Entry } from "../coercion";
import type { HostContext } from "../context";
import { HostError, invalidArgument, SIZE_MISMATCH } from "../hostError";
import { changeFormats, defaultFormat, dropIfEmpty, existingCells, sharedFormat } from "./formats";
import { headersWritten } from "./tableHeaders";

/** True for whole columns, whole rows and the whole sheet: Excel neither reads nor writes their values cell by cell. */
export function isUnbounded({ rows, columns }: Rectangle): boolean {
  return rows === MAX_ROWS || columns === MAX_COLUMNS;
}

/** A matrix of the range's size: given as one, or one value for every cell. Throws InvalidArgument for another size. */
export function matrixFor(range: Rectangle, given: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(given)) return Array.from({ length: range.rows }, () => new Array<unknown>(range.columns).fill(given));
  const rows: readonly unknown[] = given;
  if (rows.length !== range.rows) throw invalidArgument(SIZE_MISMATCH);
  return rows.map((row) => {
    if (!Array.isArray(row) || row.length !== range.columns) throw invalidArgument(SIZE_MISMATCH);
    return row as readonly unknown[];
  });
}

/** Throws AccessDenied when the sheet is protected and any of the cells is locked. */
export function requireUnlocked(sheet: Sheet, range: Rectangle): void {
  if (sheet.protected && sharedFormat(sheet, range, (format) => format.locked) !== false) throw new HostError("AccessDenied");
}

/** Writes values and formulas as Excel reads them; null leaves a cell as it is. Nothing is written if any element is refused. */
export function writeCells(context: HostContext, sheet: Sheet, range: Rectangle, given: unknown): void {
  if (isUnbounded(range)) throw invalidArgument();
  if (range.rows * range.columns > context.switches.cellLimit) throw new HostError("RangeExceedsLimit");
  const matrix = matrixFor(range, given);
  requireUnlocked(sheet, range);
  requireWholeArrays(sheet, range);
  const entries = matrix.map((line, dr) => line.map((element, dc) => {
    if (element === null) return null;
    const row = range.row + dr, column = range.column + dc;
    const format = cellAt(sheet, row, column)?.format ?? defaultFormat(sheet, row, column);
    return readEntry(element, format.numberFormat, context.switches.locale, context.book.date1904);
  }));
  entries.forEach((line, dr) => line.forEach((entry, dc) => {
    const row = range.row + dr, column = range.column + dc;
    if (entry && !isUnderMerge(sheet, row, column)) putEntry(sheet, row, column, entry);
  }));
  headersWritten(sheet, range);
  context.cellsChanged(sheet, range);
}

function putEntry(sheet: Sheet, row: number, column: number, entry: Entry): void {
  const cell = ensureCell(sheet, row, column);
  emptyCell(sheet, row, column, cell);
  cell.value = entry.value;
  if (entry.formula !== undefined) cell.formula = entry.formula;
  if (entry.numberFormat && cell.format.numberFormat === "General") cell.format = formatOf(cell.format, { numberFormat: entry.numberFormat });
  dropIfEmpty(sheet, row, column);
}

/** Takes value, formula and what spilled from it out of a cell; its format stays. */
function emptyCell(sheet: Sheet, row: number, column: number, cell: Cell): void {
  if (cell.array) {
    const { rows, columns } = cell.array;
    for (const spilled of existingCells(sheet, { row, column, rows, columns })) {
      if (spilled.cell.spilledFrom?.row !== row || spilled.cell.spilledFrom.column !== column) continue;
      spilled.cell.value = null;
      delete spilled.cell.spilledFrom;
      dropIfEmpty(sheet, spilled.row, spilled.column);
    }
  }
  cell.value = null;
  delete cell.formula;
  delete cell.array;
  delete cell.spilledFrom;
}

/** Only a merged area's first cell holds anything: what is written to the others is lost, as in Excel. */
function isUnderMerge(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => (merge.row !== row || merge.column !== column) && contains(merge, { row, column, rows: 1, columns: 1 }));
}

/** An array entered with Ctrl+Shift+Enter changes whole or not at all. */
export function requireWholeArrays(sheet: Sheet, range: Rectangle): void {
  for (const { row, column, cell } of existingCells(sheet, range)) {
    const anchor = cell.array ? { row, column } : cell.spilledFrom;
    if (!anchor) continue;
    const array = cellAt(sheet, anchor.row, anchor.column)?.array;
    if (array?.legacy && !contains(range, { ...anchor, rows: array.rows, columns: array.columns })) {
      throw new HostError("InvalidOperation", "You can't change part of an array.");
    }
  }
}

type ClearApplyTo = "All" | "Contents" | "Formats" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/** Clears as Range.clear does: "All" takes validations, notes and merges too, "Formats" merges. */
export function clearCells(context: HostContext, sheet: Sheet, range: Rectangle, applyTo: ClearApplyTo): void {
  requireUnlocked(sheet, range);
  const contents = applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents";
  if (contents) {
    requireWholeArrays(sheet, range);
    for (const { row, column, cell } of [...existingCells(sheet, range)]) {
      emptyCell(sheet, row, column, cell);
      dropIfEmpty(sheet, row, column);
    }
    headersWritten(sheet, range);
  }
  if (applyTo === "All" || applyTo === "Formats") {
    changeFormats(sheet, range, () => PLAIN_FORMAT);
    removeWhere(sheet.merges, (merge) => intersection(merge, range) !== null);
    context.raise({ kind: "formats", sheet });
  }
  if (applyTo === "All") {
    clearValidations(sheet, range);
    removeWhere(sheet.notes, (note) => contains(range, { ...note, rows: 1, columns: 1 }));
    context.raise({ kind: "validations", sheet });
  }
  if (contents) context.cellsChanged(sheet, range);
}

/** Takes the rectangle out of every validation that covers it. */
export function clearValidations(sheet: Sheet, range: Rectangle): void {
  for (const validation of [...sheet.validations]) {
    if (!intersection(validation.range, range)) continue;
    const rest = subtract(validation.range, range).map((part) => ({ ...validation, range: part }));
    sheet.validations.splice(sheet.validations.indexOf(validation), 1, ...rest);
  }
}

export function removeWhere<T>(list: T[], unwanted: (item: T) => boolean): void {
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index];
    if (item !== undefined && unwanted(item)) list.splice(index, 1);
  }
}
