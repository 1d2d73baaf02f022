import type { Rectangle } from "../book/book";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CELLS = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;
const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** "B2:C3", "A:C", "2:4" or "" (the whole sheet); undefined when it is no address. */
export function parseAddress(address: string): Rectangle | undefined {
  if (address === "") return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  const cells = CELLS.exec(address);
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    return between(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  }
  const columns = COLUMNS.exec(address);
  if (columns) return between(0, columnIndex(columns[1] ?? ""), MAX_ROWS - 1, columnIndex(columns[2] ?? ""));
  const rows = ROWS.exec(address);
  if (rows) return between(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, MAX_COLUMNS - 1);
  return undefined;
}

function between(row1: number, column1: number, row2: number, column2: number): Rectangle | undefined {
  const row = Math.min(row1, row2), column = Math.min(column1, column2);
  const rows = Math.abs(row2 - row1) + 1, columns = Math.abs(column2 - column1) + 1;
  const rectangle = { row, column, rows, columns };
  return isOnSheet(rectangle) ? rectangle : undefined;
}

export function isOnSheet({ row, column, rows, columns }: Rectangle): boolean {
  return row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

/** "B2:C3" without the sheet; whole columns "A:C", whole rows "2:4". */
export function addressOf({ row, column, rows, columns }: Rectangle, absolute = false): string {
  const mark = absolute ? "$" : "";
  if (rows === MAX_ROWS) return `${mark}${columnName(column)}:${mark}${columnName(column + columns - 1)}`;
  if (columns === MAX_COLUMNS) return `${mark}${row + 1}:${mark}${row + rows}`;
  const first = `${mark}${columnName(column)}${mark}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${mark}${columnName(column + columns - 1)}${mark}${row + rows}`;
}

const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LOOKS_LIKE_REFERENCE = /^([A-Za-z]{1,3}\d+|[Rr]\d*([Cc]\d*)?|[Cc]\d*)$/;

/** The sheet's name as it stands before "!": quoted where Excel quotes it. */
export function quoteSheet(name: string): string {
  return PLAIN_SHEET_NAME.test(name) && !LOOKS_LIKE_REFERENCE.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Splits "'My ''sheet'!A1" into sheet and rest; sheet is undefined where none is given. */
export function splitSheet(address: string): { readonly sheet: string | undefined; readonly rest: string } {
  const quoted = /^'((?:[^']|'')+)'!(.*)$/s.exec(address);
  if (quoted) return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  const plain = /^([^!]+)!(.*)$/s.exec(address);
  return plain ? { sheet: plain[1], rest: plain[2] ?? "" } : { sheet: undefined, rest: address };
}

export function intersection(a: Rectangle, b: Rectangle): Rectangle | null {
  const row = Math.max(a.row, b.row), column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row), column = Math.min(a.column, b.column);
  return {
    row, column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  const shared = intersection(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

export function sameRectangle(a: Rectangle, b: Rectangle): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** What is left of `whole` without `hole`: none to four rectangles. */
export function subtract(whole: Rectangle, hole: Rectangle): readonly Rectangle[] {
  const cut = intersection(whole, hole);
  if (!cut) return [whole];
  const parts: Rectangle[] = [
    { row: whole.row, column: whole.column, rows: cut.row - whole.row, columns: whole.columns },
    { row: cut.row + cut.rows, column: whole.column, rows: whole.row + whole.rows - cut.row - cut.rows, columns: whole.columns },
    { row: cut.row, column: whole.column, rows: cut.rows, columns: cut.column - whole.column },
    { row: cut.row, column: cut.column + cut.columns, rows: cut.rows, columns: whole.column + whole.columns - cut.column - cut.columns },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
