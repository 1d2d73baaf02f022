import type { Rectangle } from "../cells/rectangle";
import { Kind, mayHead, type CellGrid } from "./cellKinds";
import { countsColumns } from "./countedHeadings";
import { matchingKey } from "./cleanText";
import { readMonth } from "./readMonth";

/** A rectangle that holds one table with what is written over and under it, and how many figures it has. */
export interface TableArea extends Rectangle {
  readonly figures: number;
}

/**
 * The tables in a grid, in sheet order. A blank row or column does not end a table: a new one begins below where words stand
 * across the columns that held figures, and beside where a blank column is followed by labels of its own.
 */
export function tableAreas(grid: CellGrid): readonly TableArea[] {
  const used = usedArea(grid);
  if (!used) return [];
  return bandsDown(grid, used).flatMap((band) => partsAcross(grid, band));
}

function usedArea(grid: CellGrid): Rectangle | null {
  let top = -1;
  let bottom = -1;
  let left = grid.columns;
  let right = -1;
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      if (grid.kind(row, column) === Kind.Empty) continue;
      if (top < 0) top = row;
      bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return top < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function bandsDown(grid: CellGrid, used: Rectangle): readonly Rectangle[] {
  const last = used.row + used.rows - 1;
  const starts: number[] = [used.row];
  let headings = new Map<number, string>();
  let heldFigures = new Uint8Array(grid.columns);
  let columnsWithFigures = 0;
  let blankBefore = false;
  for (let row = used.row; row <= last; row++) {
    let words = 0;
    let figures = 0;
    let wordsOverFigures = 0;
    for (let column = used.column; column < used.column + used.columns; column++) {
      const kind = grid.kind(row, column);
      if (kind === Kind.Figure || kind === Kind.Unreadable) figures++;
      else if (mayHead(kind)) {
        words++;
        if (heldFigures[column] === 1) wordsOverFigures++;
      }
    }
    const overFigures = wordsOverFigures >= 2 && wordsOverFigures * 2 >= Math.min(columnsWithFigures, words);
    const headsNewTable = figures === 0 && words >= 2 && columnsWithFigures > 0
      && (overFigures || blankBefore) && headsFigures(grid, used, row) && saysHeadings(grid, used, row);
    blankBefore = words + figures === 0;
    if (headsNewTable && !repeatsHeadings(grid, row, headings)) {
      starts.push(withTitles(grid, row, starts.at(-1) ?? used.row));
      heldFigures = new Uint8Array(grid.columns);
      columnsWithFigures = 0;
      headings = new Map();
    }
    if (columnsWithFigures === 0 && figures > 0 && countsColumns(grid, used, row)) continue;
    for (let column = used.column; column < used.column + used.columns; column++) {
      const kind = grid.kind(row, column);
      if (kind === Kind.Figure && heldFigures[column] === 0) {
        heldFigures[column] = 1;
        columnsWithFigures++;
      } else if (columnsWithFigures === 0 && figures === 0 && mayHead(kind)) headings.set(column, matchingKey(grid.text(row, column).slice(0, 200)));
    }
  }
  return starts.map((row, at) => ({ ...used, row, rows: (starts[at + 1] ?? last + 1) - row }));
}

/** True where the row's words stand over figures in the next row, or the one after a second row of headings. */
function headsFigures(grid: CellGrid, used: Rectangle, row: number): boolean {
  for (let column = used.column; column < used.column + used.columns; column++) {
    const kind = grid.kind(row, column);
    if (!mayHead(kind)) continue;
    if (grid.kind(row + 1, column) === Kind.Figure) return true;
    if (mayHead(grid.kind(row + 1, column)) && grid.kind(row + 2, column) === Kind.Figure) return true;
  }
  return false;
}

/** True where the row's words all differ and none is a month in the first column: a line of data with remarks for figures repeats itself or has a month. */
function saysHeadings(grid: CellGrid, used: Rectangle, row: number): boolean {
  const said = new Set<string>();
  let first = true;
  for (let column = used.column; column < used.column + used.columns; column++) {
    if (grid.kind(row, column) === Kind.Empty) continue;
    const words = matchingKey(grid.text(row, column).slice(0, 200));
    if (said.has(words) || (first && readMonth(grid.cell(row, column)) !== null)) return false;
    said.add(words);
    first = false;
  }
  return true;
}

/** True where a row says the headings again, as at the top of each printed page. */
export function repeatsHeadings(grid: CellGrid, row: number, headings: ReadonlyMap<number, string>): boolean {
  let said = 0;
  for (const [column, heading] of headings) {
    if (grid.kind(row, column) === Kind.Empty) continue;
    if (matchingKey(grid.text(row, column).slice(0, 200)) !== heading) return false;
    said++;
  }
  return said >= 2;
}

/** The first of the title rows over a heading row: those with one cell of words, after a blank row. */
function withTitles(grid: CellGrid, headingRow: number, after: number): number {
  let first = headingRow;
  for (let row = headingRow - 1; row > after; row--) {
    let words = 0;
    let others = 0;
    for (let column = 0; column < grid.columns; column++) {
      const kind = grid.kind(row, column);
      if (kind === Kind.Words) words++;
      else if (kind !== Kind.Empty) others++;
    }
    if (others > 0 || words > 1) return headingRow;
    if (words === 0) {
      if (first < headingRow) return first;
      continue;
    }
    first = row;
  }
  return headingRow;
}

function partsAcross(grid: CellGrid, band: Rectangle): readonly TableArea[] {
  const lastColumn = band.column + band.columns - 1;
  const words = new Uint32Array(grid.columns);
  const figures = new Uint32Array(grid.columns);
  const filled = new Uint8Array(grid.columns);
  for (let row = band.row; row < band.row + band.rows; row++) {
    for (let column = band.column; column <= lastColumn; column++) {
      const kind = grid.kind(row, column);
      if (kind === Kind.Empty) continue;
      filled[column] = 1;
      if (kind === Kind.Figure) figures[column] = (figures[column] ?? 0) + 1;
      else if (kind === Kind.Words || kind === Kind.Date) words[column] = (words[column] ?? 0) + 1;
    }
  }
  const labels = (column: number): boolean => (words[column] ?? 0) >= 2 && (words[column] ?? 0) > (figures[column] ?? 0);
  const parts: { first: number; last: number; hasLabels: boolean; figures: number }[] = [];
  for (let column = band.column; column <= lastColumn; ) {
    if (filled[column] === 0) {
      column++;
      continue;
    }
    const part = { first: column, last: column, hasLabels: false, figures: 0 };
    for (; column <= lastColumn && filled[column] === 1; column++) {
      part.last = column;
      part.hasLabels ||= labels(column);
      part.figures += figures[column] ?? 0;
    }
    const before = parts.at(-1);
    const standsAlone = labels(part.first) && part.figures > 1;
    if (before && !(before.hasLabels && before.figures > 1 && standsAlone)) {
      before.last = part.last;
      before.hasLabels ||= part.hasLabels;
      before.figures += part.figures;
    } else parts.push(part);
  }
  return parts.map((part) => ({ row: band.row, rows: band.rows, column: part.first, columns: part.last - part.first + 1, figures: part.figures }));
}
