import { between, isOnSheet, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "./rectangle";

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** 0 for "A", 26 for "aa". */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** "C7", or "$C$7" fixed; zero-based row and column. */
export function cellAddress(row: number, column: number, fixed = false): string {
  return fixed ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

/** "B2:D9", "B2" for one cell, "A:C" for whole columns, "2:4" for whole rows; with dollar signs where fixed. */
export function addressOf(cells: Rectangle, fixed = false): string {
  const { row, column, rows, columns } = cells;
  const mark = fixed ? "$" : "";
  if (rows === MAX_ROWS) return `${mark}${columnLetters(column)}:${mark}${columnLetters(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${mark}${row + 1}:${mark}${row + rows}`;
  return cornersOf(cells, fixed);
}

/** As `addressOf`, with both corners for whole columns and rows too ("A1:C1048576"), as the parts of an .xlsx file have it. */
export function cornersOf({ row, column, rows, columns }: Rectangle, fixed = false): string {
  const first = cellAddress(row, column, fixed);
  return rows === 1 && columns === 1 ? first : `${first}:${cellAddress(row + rows - 1, column + columns - 1, fixed)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/;
const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads "B2" and "$b$2"; undefined for anything else or beyond the sheet's edge. */
export function parseCell(text: string): { readonly row: number; readonly column: number } | undefined {
  const match = CELL.exec(text);
  if (!match) return undefined;
  const row = Number(match[2]) - 1, column = columnNumber(match[1] ?? "");
  return row >= 0 && row < MAX_ROWS && column < MAX_COLUMNS ? { row, column } : undefined;
}

/** Reads "B2", "$B$2:g14", "A:C" and "3:5", corners in any order; undefined for anything else or beyond the sheet's edge. */
export function parseAddress(text: string): Rectangle | undefined {
  const cells = CELLS.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return spanning(Number(top) - 1, Number(bottom) - 1, columnNumber(left), columnNumber(right));
  }
  const columns = COLUMNS.exec(text);
  if (columns) return spanning(0, MAX_ROWS - 1, columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? ""));
  const rows = ROWS.exec(text);
  if (rows) return spanning(Number(rows[1]) - 1, Number(rows[2]) - 1, 0, MAX_COLUMNS - 1);
  return undefined;
}

function spanning(row1: number, row2: number, column1: number, column2: number): Rectangle | undefined {
  const cells = between(Math.min(row1, row2), Math.min(column1, column2), Math.max(row1, row2), Math.max(column1, column2));
  return isOnSheet(cells) ? cells : undefined;
}
