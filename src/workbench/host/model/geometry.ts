import type { Rectangle } from "../../../cells/rectangle";
import type { Sheet } from "../../book/book";

/** Sizes in points of the default font's sheet. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;
/** Width of a column without a setting, in characters with the padding of a cell, as the file stores it. */
const STANDARD_CHARACTERS = 9.140625;
const POINTS_PER_PIXEL = 0.75;
const PIXELS_PER_CHARACTER = 7;

/** Width of a column in points from its width in characters, in whole pixels as Excel rounds it. */
export function pointsOfCharacters(characters: number): number {
  return Math.trunc(characters * PIXELS_PER_CHARACTER + 0.5) * POINTS_PER_PIXEL;
}

export function charactersOfPoints(points: number): number {
  return Math.round(points / POINTS_PER_PIXEL) / PIXELS_PER_CHARACTER;
}

export function columnPoints(sheet: Sheet, column: number): number {
  return pointsOfCharacters(sheet.columns.get(column)?.width ?? STANDARD_CHARACTERS);
}

export function rowPoints(sheet: Sheet, row: number): number {
  return sheet.rows.get(row)?.height ?? STANDARD_HEIGHT;
}

/** Points from the sheet's left edge; hidden columns have no width. */
export function leftOf(sheet: Sheet, column: number): number {
  let left = column * STANDARD_WIDTH;
  for (const [index, { width, hidden }] of sheet.columns) {
    if (index >= column) continue;
    if (hidden) left -= STANDARD_WIDTH;
    else if (width !== undefined) left += pointsOfCharacters(width) - STANDARD_WIDTH;
  }
  return left;
}

/** Points from the sheet's top edge; hidden rows have no height. */
export function topOf(sheet: Sheet, row: number): number {
  let top = row * STANDARD_HEIGHT;
  for (const [index, { height, hidden, hiddenByFilter }] of sheet.rows) {
    if (index >= row) continue;
    if (hidden || hiddenByFilter) top -= STANDARD_HEIGHT;
    else if (height !== undefined) top += height - STANDARD_HEIGHT;
  }
  return top;
}

export function sizeOf(sheet: Sheet, range: Rectangle): { readonly width: number; readonly height: number } {
  return {
    width: leftOf(sheet, range.column + range.columns) - leftOf(sheet, range.column),
    height: topOf(sheet, range.row + range.rows) - topOf(sheet, range.row),
  };
}
