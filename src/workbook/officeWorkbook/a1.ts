import type { BlockRectangle } from "../../intake/cellBlock";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "A" is 0, "aa" is 26. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** "B2", "B2:G14": without sheet or dollar signs. */
export function addressOf(cells: BlockRectangle): string {
  const first = `${columnLetters(cells.column)}${cells.row + 1}`;
  if (cells.rows === 1 && cells.columns === 1) return first;
  return `${first}:${columnLetters(cells.column + cells.columns - 1)}${cells.row + cells.rows}`;
}

/** A rectangle read from an address; whole columns ("A:C") and whole rows ("3:5") say so. */
export interface ParsedAddress extends BlockRectangle {
  readonly whole: "columns" | "rows" | undefined;
}

/** Reads "B2", "$B$2:g14", "A:C" and "3:5"; undefined for anything else or beyond the sheet's edge. */
export function parseAddress(text: string): ParsedAddress | undefined {
  const cells = /^\$?([A-Za-z]{1,3})\$?([0-9]{1,7})(?::\$?([A-Za-z]{1,3})\$?([0-9]{1,7}))?$/.exec(text);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return spanning(Number(top) - 1, Number(bottom) - 1, columnNumber(left), columnNumber(right), undefined);
  }
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns) return spanning(0, MAX_ROWS - 1, columnNumber(columns[1] ?? ""), columnNumber(columns[2] ?? ""), "columns");
  const rows = /^\$?([0-9]{1,7}):\$?([0-9]{1,7})$/.exec(text);
  if (rows) return spanning(Number(rows[1]) - 1, Number(rows[2]) - 1, 0, MAX_COLUMNS - 1, "rows");
  return undefined;
}

function spanning(row1: number, row2: number, column1: number, column2: number, whole: ParsedAddress["whole"]): ParsedAddress | undefined {
  const row = Math.min(row1, row2), column = Math.min(column1, column2);
  const lastRow = Math.max(row1, row2), lastColumn = Math.max(column1, column2);
  if (row < 0 || column < 0 || lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) return undefined;
  return { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1, whole };
}

/** "'Staff ''24'!A1" is the sheet "Staff '24" and "A1"; without a sheet only the rest; undefined where the quotes do not close. */
export function splitSheet(text: string): { readonly sheet?: string; readonly rest: string } | undefined {
  if (text.startsWith("'")) {
    const quoted = /^'((?:[^']|'')+)'!(.+)$/s.exec(text);
    return quoted ? { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" } : undefined;
  }
  const plain = /^([^'![\]]+)!(.+)$/s.exec(text);
  return plain ? { sheet: plain[1] ?? "", rest: plain[2] ?? "" } : { rest: text };
}

/** The sheet's name as a formula writes it: quoted where it needs quotes. */
export function sheetInFormula(name: string): string {
  const plain = /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name) && !parseAddress(name) && !/^[rc][0-9]*([rc][0-9]*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** The cells both rectangles have; undefined when there are none. */
export function intersection(a: BlockRectangle, b: BlockRectangle): BlockRectangle | undefined {
  const row = Math.max(a.row, b.row), column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
