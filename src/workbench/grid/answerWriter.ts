import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../cells/rectangle";
import { cellAt, ensureCell, PLAIN_FORMAT, type Cell, type CellValue, type Sheet } from "../book/book";
import type { FormulaCell } from "./formulaTable";

/** Calls back for each cell whose shown value changed. */
export type Changed = (sheet: Sheet, row: number, column: number) => void;

/** Puts a formula's answer in the book: in its cell, spilled below and beside it, or over its legacy block. */
export function writeAnswer(formula: FormulaCell, values: CellValue[][], changed: Changed): void {
  const { sheet, row, column } = formula;
  const cell = cellAt(sheet, row, column);
  if (!cell || cell.formula !== formula.formula) return;
  if (cell.array?.legacy) {
    const { rows, columns } = cell.array;
    formula.values = Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (__, c) => legacyValue(values, r, c)));
    fill(formula, cell, { row, column, rows, columns }, (r, c) => legacyValue(values, r, c), changed);
    return;
  }
  const rows = values.length;
  const columns = values[0]?.length ?? 0;
  const before = formula.block ?? shownBlock(cell, row, column);
  if (rows === 1 && columns === 1) {
    clearSpill(formula, before, null, changed);
    delete cell.array;
    delete formula.block;
    delete formula.values;
    setValue(formula, cell, row, column, values[0]![0]!, changed);
    return;
  }
  const block = { row, column, rows, columns };
  formula.block = block;
  formula.values = values;
  if (row + rows > MAX_ROWS || column + columns > MAX_COLUMNS || taken(formula, block)) {
    clearSpill(formula, before, null, changed);
    delete cell.array;
    setValue(formula, cell, row, column, { error: "#SPILL!" }, changed);
    return;
  }
  clearSpill(formula, before, block, changed);
  cell.array = { rows, columns, legacy: false };
  fill(formula, cell, block, (r, c) => values[r]![c]!, changed);
}

/** Takes away what a formula that is gone had spilled. */
export function clearAfter(formula: FormulaCell, changed: Changed): void {
  if (formula.block) clearSpill(formula, formula.block, null, changed);
}

function fill(formula: FormulaCell, anchor: Cell, block: Rectangle, valueAt: (row: number, column: number) => CellValue, changed: Changed): void {
  for (let r = 0; r < block.rows; r++) {
    for (let c = 0; c < block.columns; c++) {
      if (r === 0 && c === 0) { setValue(formula, anchor, block.row, block.column, valueAt(0, 0), changed); continue; }
      const cell = ensureCell(formula.sheet, block.row + r, block.column + c);
      cell.spilledFrom = { row: formula.row, column: formula.column };
      setValue(formula, cell, block.row + r, block.column + c, valueAt(r, c), changed);
    }
  }
}

/** A result of one row, column or cell is repeated over a legacy block; past its end is #N/A. */
function legacyValue(values: CellValue[][], row: number, column: number): CellValue {
  const line = values.length === 1 ? values[0] : values[row];
  const value = line && (line.length === 1 ? line[0] : line[column]);
  return value === undefined ? { error: "#N/A" } : value;
}

function setValue(formula: FormulaCell, cell: Cell, row: number, column: number, value: CellValue, changed: Changed): void {
  if (sameValue(cell.value, value)) return;
  cell.value = value;
  changed(formula.sheet, row, column);
}

function taken(formula: FormulaCell, block: Rectangle): boolean {
  for (let row = block.row; row < block.row + block.rows; row++) {
    const line = formula.sheet.cells.get(row);
    if (!line) continue;
    for (let column = block.column; column < block.column + block.columns; column++) {
      if (row === formula.row && column === formula.column) continue;
      const cell = line.get(column);
      if (!cell) continue;
      const own = cell.spilledFrom?.row === formula.row && cell.spilledFrom.column === formula.column;
      if (!own && (cell.value !== null || cell.formula !== undefined)) return true;
    }
  }
  return formula.sheet.merges.some((merge) => merge.row < block.row + block.rows && block.row < merge.row + merge.rows
    && merge.column < block.column + block.columns && block.column < merge.column + merge.columns);
}

function shownBlock(cell: Cell, row: number, column: number): Rectangle | null {
  return cell.array ? { row, column, rows: cell.array.rows, columns: cell.array.columns } : null;
}

function clearSpill(formula: FormulaCell, block: Rectangle | null, except: Rectangle | null, changed: Changed): void {
  if (!block) return;
  for (let row = block.row; row < block.row + block.rows; row++) {
    const line = formula.sheet.cells.get(row);
    if (!line) continue;
    for (let column = block.column; column < block.column + block.columns; column++) {
      const cell = line.get(column);
      if (cell?.spilledFrom?.row !== formula.row || cell.spilledFrom.column !== formula.column) continue;
      if (except && row < except.row + except.rows && column < except.column + except.columns) continue;
      delete cell.spilledFrom;
      cell.value = null;
      if (cell.format === PLAIN_FORMAT) {
        line.delete(column);
        if (line.size === 0) formula.sheet.cells.delete(row);
      }
      changed(formula.sheet, row, column);
    }
  }
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  if (a === b) return true;
  return typeof a === "object" && typeof b === "object" && a !== null && b !== null && a.error === b.error && a.message === b.message;
}
