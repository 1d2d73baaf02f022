import { MAX_COLUMNS } from "../../cells/rectangle";
import type { Sheet } from "../book/book";
import { numberOf, type XmlNode, child } from "../../workbook/files/package/xml";

/** Points in one EMU, the drawing unit. */
export const EMU_PER_POINT = 12_700;
const DEFAULT_WIDTH = 9.140625;

/** Sizes of columns and rows nothing is said about. */
export interface DefaultSizes { readonly width: number; readonly height: number }

export function readDefaultSizes(root: XmlNode): DefaultSizes {
  const format = child(root, "sheetFormatPr")?.attributes ?? {};
  return { width: numberOf(format["defaultColWidth"], DEFAULT_WIDTH), height: numberOf(format["defaultRowHeight"], 15) };
}

/** Points across a column this many characters wide, a character of the default font being 7 pixels of 3/4 point. */
function widthInPoints(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) * 0.75;
}

export function columnPoints(sheet: Sheet, column: number, sizes: DefaultSizes): number {
  const setting = sheet.columns.get(column);
  return setting?.hidden ? 0 : widthInPoints(setting?.width ?? sizes.width);
}

export function rowPoints(sheet: Sheet, row: number, sizes: DefaultSizes): number {
  const setting = sheet.rows.get(row);
  return setting?.hidden || setting?.hiddenByFilter ? 0 : setting?.height ?? sizes.height;
}

/** Points from the sheet's left edge (or top) to the start of a column (or row). */
export function distanceTo(index: number, size: (index: number) => number): number {
  let points = 0;
  for (let i = 0; i < index; i++) points += size(i);
  return points;
}

/** The column (or row) that a distance in points falls in, and how far into it. */
export function placeAt(points: number, size: (index: number) => number): { index: number; offset: number } {
  let left = Math.max(0, points);
  for (let index = 0; index < MAX_COLUMNS; index++) {
    const width = size(index);
    if (left < width) return { index, offset: left };
    left -= width;
  }
  return { index: 16_383, offset: 0 };
}
