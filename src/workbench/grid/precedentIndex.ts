import { MAX_COLUMNS, type Rectangle } from "../../cells/rectangle";
import type { Area } from "./rewriteFormula";

const WIDEST_BY_COLUMN = 64;

interface Entry<T> { readonly range: Rectangle; readonly items: Set<T> }

interface SheetEntries<T> {
  /** Areas of one cell, by row × 16,384 + column. */
  readonly cells: Map<number, Set<T>>;
  readonly byKey: Map<string, Entry<T>>;
  readonly byColumn: Map<number, Set<Entry<T>>>;
  /** Areas of so many columns that listing them under each would cost more than looking at them all. */
  readonly wide: Set<Entry<T>>;
}

/** Who reads which cells: from a block of cells to everything whose area touches it. */
export class PrecedentIndex<T> {
  private readonly sheets = new Map<string, SheetEntries<T>>();

  add(area: Area, item: T): void {
    let sheet = this.sheets.get(area.sheetId);
    if (!sheet) this.sheets.set(area.sheetId, (sheet = { cells: new Map(), byKey: new Map(), byColumn: new Map(), wide: new Set() }));
    if (single(area.range)) {
      const held = sheet.cells.get(cellKey(area.range.row, area.range.column));
      if (held) held.add(item); else sheet.cells.set(cellKey(area.range.row, area.range.column), new Set([item]));
      return;
    }
    const key = keyOf(area.range);
    let entry = sheet.byKey.get(key);
    if (!entry) {
      entry = { range: area.range, items: new Set() };
      sheet.byKey.set(key, entry);
      if (area.range.columns > WIDEST_BY_COLUMN) sheet.wide.add(entry);
      else forColumns(area.range, (column) => {
        const held = sheet.byColumn.get(column);
        if (held) held.add(entry!); else sheet.byColumn.set(column, new Set([entry!]));
      });
    }
    entry.items.add(item);
  }

  remove(area: Area, item: T): void {
    const sheet = this.sheets.get(area.sheetId);
    if (sheet && single(area.range)) {
      const cell = cellKey(area.range.row, area.range.column);
      const held = sheet.cells.get(cell);
      if (held?.delete(item) && held.size === 0) sheet.cells.delete(cell);
      return;
    }
    const key = keyOf(area.range);
    const entry = sheet?.byKey.get(key);
    if (!sheet || !entry) return;
    entry.items.delete(item);
    if (entry.items.size > 0) return;
    sheet.byKey.delete(key);
    sheet.wide.delete(entry);
    if (area.range.columns <= WIDEST_BY_COLUMN) forColumns(area.range, (column) => void sheet.byColumn.get(column)?.delete(entry));
  }

  /** Calls back with everything that reads any cell of the block; an item may come more than once. */
  readersOf(sheetId: string, block: Rectangle, found: (item: T) => void): void {
    const sheet = this.sheets.get(sheetId);
    if (!sheet) return;
    const visit = (entry: Entry<T>): void => { if (overlap(entry.range, block)) for (const item of entry.items) found(item); };
    if (block.rows * block.columns <= sheet.cells.size) {
      for (let row = block.row; row < block.row + block.rows; row++) {
        forColumns(block, (column) => sheet.cells.get(cellKey(row, column))?.forEach(found));
      }
    } else for (const [cell, items] of sheet.cells) {
      if (holds(block, Math.floor(cell / MAX_COLUMNS), cell % MAX_COLUMNS)) items.forEach(found);
    }
    sheet.wide.forEach(visit);
    if (block.columns > sheet.byColumn.size) for (const entries of sheet.byColumn.values()) entries.forEach(visit);
    else forColumns(block, (column) => sheet.byColumn.get(column)?.forEach(visit));
  }

  clear(): void {
    this.sheets.clear();
  }
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

export function holds(range: Rectangle, row: number, column: number): boolean {
  return row >= range.row && row < range.row + range.rows && column >= range.column && column < range.column + range.columns;
}

function single(range: Rectangle): boolean {
  return range.rows === 1 && range.columns === 1;
}

function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

function forColumns(range: Rectangle, visit: (column: number) => void): void {
  for (let column = range.column; column < range.column + range.columns; column++) visit(column);
}

function keyOf(range: Rectangle): string {
  return `${range.row},${range.column},${range.rows},${range.columns}`;
}
