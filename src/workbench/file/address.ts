import type { Rectangle } from "../book/book";

export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** "AA" → 26. */
export function columnIndex(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}

/** "B3"; no dollar signs. */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** "B3" → its row and column; null for anything else. */
export function parseCell(address: string): { row: number; column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  return match ? { row: Number(match[2]) - 1, column: columnIndex(match[1]!) } : null;
}

/** "A1:B3", or "A1" for one cell. */
export function rangeAddress(range: Rectangle): string {
  const first = cellAddress(range.row, range.column);
  return range.rows === 1 && range.columns === 1 ? first : `${first}:${cellAddress(range.row + range.rows - 1, range.column + range.columns - 1)}`;
}

/** "$A$1:$B$3", as names hold it. */
export function fixedAddress(range: Rectangle): string {
  return rangeAddress(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** "A1:B3", "$A$1", "A:C" or "2:4" → a rectangle; null for anything else. */
export function parseRange(address: string): Rectangle | null {
  const [from = "", to = from] = address.replace(/\$/g, "").split(":");
  const first = parseCell(from), last = parseCell(to);
  if (first && last) return between(first.row, first.column, last.row, last.column);
  if (/^[A-Za-z]{1,3}$/.test(from) && /^[A-Za-z]{1,3}$/.test(to)) return between(0, columnIndex(from), LAST_ROW, columnIndex(to));
  if (/^\d{1,7}$/.test(from) && /^\d{1,7}$/.test(to)) return between(Number(from) - 1, 0, Number(to) - 1, LAST_COLUMN);
  return null;
}

function between(r1: number, c1: number, r2: number, c2: number): Rectangle {
  const row = Math.min(r1, r2), column = Math.min(c1, c2);
  return { row, column, rows: Math.abs(r2 - r1) + 1, columns: Math.abs(c2 - c1) + 1 };
}

/** A sheet's name as formulas write it: quoted unless it is plain letters and digits. */
export function quotedSheet(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseCell(name) && !/^[rc]\d*(c\d*)?$/i.test(name);
  return plain ? name : `'${name.replace(/'/g, "''")}'`;
}

/** "'Budget 25-26'!$A$1:$B$2" → its sheet (unquoted, or undefined) and the rest. */
export function splitSheet(reference: string): { sheet?: string; rest: string } {
  const at = reference.lastIndexOf("!");
  if (at < 0) return { rest: reference };
  const sheet = reference.slice(0, at);
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replace(/''/g, "'") : sheet, rest: reference.slice(at + 1) };
}
