import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../../cells/rectangle";
import { ensureCell, PLAIN_FORMAT, type Cell, type CellFormat, type Sheet } from "../../book/book";

type Change = (format: CellFormat) => CellFormat;

/** The format an absent cell of this place would have. */
export function defaultFormat(sheet: Sheet, row: number, column: number): CellFormat {
  return sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? PLAIN_FORMAT;
}

/** The cells of a rectangle that exist, row by row. */
export function* existingCells(sheet: Sheet, range: Rectangle): Generator<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
  const endRow = range.row + range.rows, endColumn = range.column + range.columns;
  for (const row of sortedWithin(sheet.cells.keys(), sheet.cells.size, range.row, endRow)) {
    const line = sheet.cells.get(row);
    if (!line) continue;
    for (const column of sortedWithin(line.keys(), line.size, range.column, endColumn)) {
      const cell = line.get(column);
      if (cell) yield { row, column, cell };
    }
  }
}

/** Keys from `start` to before `end`, whichever way there are fewer to look at. */
function sortedWithin(keys: Iterable<number>, count: number, start: number, end: number): number[] {
  if (end - start <= count) return Array.from({ length: end - start }, (_, offset) => start + offset);
  return [...keys].filter((key) => key >= start && key < end).sort((a, b) => a - b);
}

/** Formats every cell of the rectangle; whole columns and rows keep theirs for cells still to come. */
export function changeFormats(sheet: Sheet, range: Rectangle, change: Change): void {
  const wholeColumns = range.rows === MAX_ROWS, wholeRows = !wholeColumns && range.columns === MAX_COLUMNS;
  if (wholeColumns) {
    keepCrossings(sheet, range.column, range.column + range.columns, sheet.rows);
    formatLines(sheet.columns, range.column, range.columns, change);
  }
  if (wholeRows) {
    for (let row = range.row; row < range.row + range.rows; row++) for (const [column, { format }] of sheet.columns) if (format) ensureCell(sheet, row, column);
    formatLines(sheet.rows, range.row, range.rows, change);
  }
  if (wholeColumns || wholeRows) {
    for (const { row, column, cell } of existingCells(sheet, range)) {
      cell.format = change(cell.format);
      dropIfEmpty(sheet, row, column);
    }
    return;
  }
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      const cell = ensureCell(sheet, row, column);
      cell.format = change(cell.format);
      dropIfEmpty(sheet, row, column);
    }
  }
}

/** Where a formatted row crosses, the cell needs both looks of its own. */
function keepCrossings(sheet: Sheet, start: number, end: number, rows: Sheet["rows"]): void {
  for (const [row, { format }] of rows) {
    if (format) for (let column = start; column < end; column++) ensureCell(sheet, row, column);
  }
}

/** Gives whole rows or columns their look (`lines` are a sheet's rows or columns). */
function formatLines(lines: Map<number, { format?: CellFormat }>, first: number, count: number, change: Change): void {
  for (let at = first; at < first + count; at++) {
    const setting = lines.get(at) ?? {};
    const format = change(setting.format ?? PLAIN_FORMAT);
    setting.format = format === PLAIN_FORMAT ? undefined : format;
    keepSetting(lines, at, setting);
  }
}

/** Stores the setting of a row or column (`lines` are a sheet's rows or columns), or drops it when it says nothing. */
export function keepSetting<Setting extends object>(lines: Map<number, Setting>, at: number, setting: Setting): void {
  for (const [key, said] of Object.entries(setting)) if (said === undefined || said === false) Reflect.deleteProperty(setting, key);
  if (Object.keys(setting).length > 0) lines.set(at, setting);
  else lines.delete(at);
}

/** A cell with nothing in it and no format of its own is not kept. */
export function dropIfEmpty(sheet: Sheet, row: number, column: number): void {
  const line = sheet.cells.get(row), cell = line?.get(column);
  if (!line || !cell) return;
  if (cell.value !== null || cell.formula !== undefined || cell.spilledFrom || cell.format !== defaultFormat(sheet, row, column)) return;
  line.delete(column);
  if (line.size === 0) sheet.cells.delete(row);
}

/** Up to this many cells a rectangle is looked at cell by cell; above, absent cells by their rows' and columns' formats. */
const FEW_CELLS = 20_000;

/** What all cells of the rectangle share; null where they differ, as Excel answers for a mixed range. `pick` returns a primitive. */
export function sharedFormat<T extends string | number | boolean>(sheet: Sheet, range: Rectangle, pick: (format: CellFormat) => T): T | null {
  let first: T | undefined;
  for (const format of formatsOf(sheet, range)) {
    const value = pick(format);
    if (first === undefined) first = value;
    else if (first !== value) return null;
  }
  return first ?? null;
}

function* formatsOf(sheet: Sheet, range: Rectangle): Generator<CellFormat> {
  if (range.rows * range.columns <= FEW_CELLS) {
    for (let row = range.row; row < range.row + range.rows; row++) {
      const line = sheet.cells.get(row);
      for (let column = range.column; column < range.column + range.columns; column++) {
        yield line?.get(column)?.format ?? defaultFormat(sheet, row, column);
      }
    }
    return;
  }
  let count = 0;
  for (const { cell } of existingCells(sheet, range)) {
    count++;
    yield cell.format;
  }
  if (count < range.rows * range.columns) yield* absentFormats(sheet, range);
}

function* absentFormats(sheet: Sheet, range: Rectangle): Generator<CellFormat> {
  let plainColumns = range.columns, plainRows = range.rows;
  for (const [column, { format }] of sheet.columns) {
    if (!format || column < range.column || column >= range.column + range.columns) continue;
    plainColumns--;
    yield format;
  }
  for (const [row, { format }] of sheet.rows) {
    if (!format || row < range.row || row >= range.row + range.rows) continue;
    plainRows--;
    yield format;
  }
  if (plainColumns > 0 && plainRows > 0) yield PLAIN_FORMAT;
}
