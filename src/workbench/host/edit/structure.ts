import { bounding, intersection, isOnSheet, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../../cells/rectangle";
import type { Cell, Sheet } from "../../book/book";
import type { HostContext } from "../context";
import { HostError } from "../hostError";
import { requireUnlocked, requireWholeArrays } from "./cells";
import { moveReferences, type Move } from "./references";

/** Inserts empty cells where `range` is, pushing what is there down or right. */
export function insertCells(context: HostContext, sheet: Sheet, range: Rectangle, shift: "Down" | "Right"): void {
  const down = shift === "Down";
  const band = shiftedBand(range, down);
  requireShiftable(sheet, range, band, down);
  const end = down ? MAX_ROWS - range.rows : MAX_COLUMNS - range.columns;
  forEachCell(sheet, band, (row, column, cell) => {
    if ((down ? row : column) >= end && (cell.value !== null || cell.formula !== undefined)) throw new HostError("NonBlankCellOffSheet");
  });
  const before = cellsBlock(sheet);
  relocate(sheet, band, down ? range.rows : 0, down ? 0 : range.columns);
  const wholeLines = down ? range.columns === MAX_COLUMNS : range.rows === MAX_ROWS;
  if (wholeLines) shiftSettings(down ? sheet.rows : sheet.columns, down ? range.row : range.column, down ? range.rows : range.columns, 0);
  follow(context, sheet, insertionMove(range, down), before);
}

/** Deletes the cells of `range`, pulling what is below up or what is right left. */
export function deleteCells(context: HostContext, sheet: Sheet, range: Rectangle, shift: "Up" | "Left"): void {
  const up = shift === "Up";
  const band = shiftedBand(range, up);
  requireShiftable(sheet, range, band, up);
  const before = cellsBlock(sheet);
  forEachCell(sheet, range, (row, column) => removeCell(sheet, row, column));
  relocate(sheet, band, up ? -range.rows : 0, up ? 0 : -range.columns);
  const wholeLines = up ? range.columns === MAX_COLUMNS : range.rows === MAX_ROWS;
  if (wholeLines) shiftSettings(up ? sheet.rows : sheet.columns, up ? range.row : range.column, 0, up ? range.rows : range.columns);
  follow(context, sheet, deletionMove(range, up), before);
}

/** All cells from the range to the end of the sheet in the direction of the shift. */
function shiftedBand(range: Rectangle, vertical: boolean): Rectangle {
  return vertical ? { ...range, rows: MAX_ROWS - range.row } : { ...range, columns: MAX_COLUMNS - range.column };
}

function requireShiftable(sheet: Sheet, range: Rectangle, band: Rectangle, vertical: boolean): void {
  if (sheet.protected) throw new HostError("AccessDenied");
  requireUnlocked(sheet, range);
  requireWholeArrays(sheet, band);
  for (const { range: table } of sheet.tables) {
    if (intersection(band, table) && !keepsShape(band, table, vertical)) throw new HostError("InsertDeleteConflict");
  }
}

/** True where a shift of the band moves whole rows (or columns) of the cells, so that they stay a rectangle. */
function keepsShape(band: Rectangle, cells: Rectangle, vertical: boolean): boolean {
  return vertical ? within(cells.column, cells.columns, band.column, band.columns) : within(cells.row, cells.rows, band.row, band.rows);
}

function insertionMove(range: Rectangle, down: boolean): Move {
  const start = down ? range.row : range.column, by = down ? range.rows : range.columns;
  return along(range, down, (first, count) => ({
    first: first >= start ? first + by : first,
    count: first < start && first + count > start ? count + by : count,
  }));
}

function deletionMove(range: Rectangle, up: boolean): Move {
  const start = up ? range.row : range.column, by = up ? range.rows : range.columns;
  return along(range, up, (first, count) => {
    const lost = Math.max(0, Math.min(first + count, start + by) - Math.max(first, start));
    if (lost === count) return null;
    const before = Math.max(0, Math.min(first, start + by) - start);
    return { first: first - (first > start ? before : 0), count: count - lost };
  });
}

interface Span { readonly first: number; readonly count: number }

/** What becomes of references within the range's columns when its cells move up or down (else its rows, left or right). */
function along(range: Rectangle, vertical: boolean, move: (first: number, count: number) => Span | null): Move {
  return (old) => {
    if (!keepsShape(range, old, vertical)) return old;
    const first = vertical ? old.row : old.column, count = vertical ? old.rows : old.columns;
    if (count === (vertical ? MAX_ROWS : MAX_COLUMNS)) return old;
    const span = move(first, count);
    const moved = span && (vertical ? { ...old, row: span.first, rows: span.count } : { ...old, column: span.first, columns: span.count });
    return moved && isOnSheet(moved) ? moved : null;
  };
}

function within(first: number, count: number, start: number, size: number): boolean {
  return first >= start && first + count <= start + size;
}

function relocate(sheet: Sheet, band: Rectangle, rows: number, columns: number): void {
  const moving: { row: number; column: number; cell: Cell }[] = [];
  forEachCell(sheet, band, (row, column, cell) => {
    moving.push({ row: row + rows, column: column + columns, cell });
    removeCell(sheet, row, column);
  });
  for (const { row, column, cell } of moving) {
    if (cell.spilledFrom) cell.spilledFrom = { row: cell.spilledFrom.row + rows, column: cell.spilledFrom.column + columns };
    if (row >= MAX_ROWS || column >= MAX_COLUMNS) continue;
    let line = sheet.cells.get(row);
    if (!line) sheet.cells.set(row, (line = new Map()));
    line.set(column, cell);
  }
}

function forEachCell(sheet: Sheet, range: Rectangle, visit: (row: number, column: number, cell: Cell) => void): void {
  for (const [row, line] of [...sheet.cells]) {
    if (row < range.row || row >= range.row + range.rows) continue;
    for (const [column, cell] of [...line]) {
      if (column >= range.column && column < range.column + range.columns) visit(row, column, cell);
    }
  }
}

function removeCell(sheet: Sheet, row: number, column: number): void {
  const line = sheet.cells.get(row);
  line?.delete(column);
  if (line?.size === 0) sheet.cells.delete(row);
}

function shiftSettings<T>(settings: Map<number, T>, start: number, inserted: number, deleted: number): void {
  const old = [...settings];
  settings.clear();
  for (const [index, setting] of old) {
    if (index < start) settings.set(index, setting);
    else if (index >= start + deleted) settings.set(index + inserted - deleted, setting);
  }
}

/** Everything that names cells of the sheet goes with them. */
function follow(context: HostContext, sheet: Sheet, move: Move, before: Rectangle): void {
  moveList(sheet.merges, move, (merge) => merge, (_, range) => range);
  moveList(sheet.validations, move, ({ range }) => range, (validation, range) => ({ ...validation, range }));
  moveList(sheet.notes, move, ({ row, column }) => ({ row, column, rows: 1, columns: 1 }), (note, { row, column }) => ({ ...note, row, column }));
  for (const table of [...sheet.tables]) {
    const range = move(table.range);
    if (range) table.range = range;
    else sheet.tables.splice(sheet.tables.indexOf(table), 1);
  }
  for (const { charts } of context.book.sheets) {
    for (const chart of charts) {
      if (chart.source.sheet !== sheet.name) continue;
      const range = move(chart.source.range);
      if (range) chart.source = { sheet: sheet.name, range };
    }
  }
  if (sheet.autoFilter) sheet.autoFilter = move(sheet.autoFilter);
  for (const area of context.areas) {
    if (area.sheet !== sheet || area.gone) continue;
    const moved = move(area);
    if (moved) Object.assign(area, { row: moved.row, column: moved.column, rows: moved.rows, columns: moved.columns });
    else area.gone = true;
  }
  moveReferences(context, sheet, move);
  for (const kind of ["layout", "tables", "validations", "charts"] as const) context.raise({ kind, sheet });
  context.raise({ kind: "names" });
  // Any cell up to the last one there was or is may have changed.
  context.cellsChanged(sheet, bounding(before, cellsBlock(sheet)));
}

function moveList<T>(list: T[], move: Move, rangeOf: (item: T) => Rectangle, moved: (item: T, range: Rectangle) => T): void {
  const kept = list.flatMap((item) => {
    const range = move(rangeOf(item));
    return range ? [moved(item, range)] : [];
  });
  list.splice(0, list.length, ...kept);
}

/** From A1 to the last row and column that have cells. */
function cellsBlock(sheet: Sheet): Rectangle {
  let rows = 1, columns = 1;
  for (const [row, line] of sheet.cells) {
    rows = Math.max(rows, row + 1);
    for (const column of line.keys()) columns = Math.max(columns, column + 1);
  }
  return { row: 0, column: 0, rows, columns };
}
