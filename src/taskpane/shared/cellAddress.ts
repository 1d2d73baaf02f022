import type { CellPlace } from "../../intake/reading";
import { cellAddress } from "../../workings/cellAddress";
import type { RangeAddress } from "../../workbook/port";

export function rangeOfCell(place: CellPlace): RangeAddress {
  return { sheet: place.sheet, address: cellAddress(place.row, place.column) };
}

/** "Budget!B4:G16", quoted where Excel would quote the sheet's name. */
export function rangeWords(range: RangeAddress): string {
  return `${quotedSheet(range.sheet)}!${range.address.replaceAll("$", "")}`;
}

export function placeWords(place: CellPlace): string {
  return rangeWords(rangeOfCell(place));
}

function quotedSheet(sheet: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

export interface CellSpan {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Zero-based corners of an A1 address; whole rows and columns are left open-ended. Null where it is no address. */
export function spanOf(address: string): CellSpan | null {
  const found = /^\$?([A-Za-z]{0,3})\$?(\d*)(?::\$?([A-Za-z]{0,3})\$?(\d*))?$/.exec(address.trim());
  if (!found) return null;
  const [, fromLetters = "", fromRow = "", toLetters = fromLetters, toRow = fromRow] = found;
  if (!fromLetters && !fromRow) return null;
  return {
    firstColumn: fromLetters ? columnNumber(fromLetters) : 0,
    lastColumn: toLetters ? columnNumber(toLetters) : Infinity,
    firstRow: fromRow ? Number(fromRow) - 1 : 0,
    lastRow: toRow ? Number(toRow) - 1 : Infinity,
  };
}

/** Whether two ranges have a cell in common; true where either cannot be told. */
export function rangesMeet(a: RangeAddress, b: RangeAddress): boolean {
  if (a.sheet !== b.sheet) return false;
  const one = spanOf(a.address);
  const other = spanOf(b.address);
  if (!one || !other) return true;
  return (
    one.firstRow <= other.lastRow && other.firstRow <= one.lastRow &&
    one.firstColumn <= other.lastColumn && other.firstColumn <= one.lastColumn
  );
}

function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
