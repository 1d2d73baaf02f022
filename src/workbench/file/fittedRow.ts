import type { Cell, Sheet } from "../book/book";
import { PLAIN_FORMAT } from "../book/book";
import { linesOf } from "../../workbook/files/textLines";
import type { DefaultSizes } from "./measures";

/** Points of a line of text for each point of its type. */
const LINE = 15 / 11;
/** Characters of a column that its cells' margins take. */
const MARGINS = 5 / 7;
/** Excel's tallest row, in points. */
const TALLEST = 409;

/**
 * The height in points that shows all the text of a row whose height nobody set: wrapped lines, and type larger than usual. Excel fits
 * such a row when it opens the file; LibreOffice does not. Undefined where the usual height is enough.
 */
export function fittedRow(sheet: Sheet, row: number, sizes: DefaultSizes): number | undefined {
  if (sheet.rows.get(row)?.height !== undefined) return undefined;
  const merged = sheet.merges.filter((range) => row >= range.row && row < range.row + range.rows);
  let most = 0;
  for (const [column, cell] of sheet.cells.get(row) ?? []) {
    if (merged.some((range) => column >= range.column && column < range.column + range.columns)) continue;
    most = Math.max(most, heightOf(cell, sheet.columns.get(column)?.width ?? sizes.width));
  }
  return most > sizes.height ? Math.min(TALLEST, Math.ceil(most * 4) / 4) : undefined;
}

function heightOf({ value, format }: Cell, width: number): number {
  if (typeof value !== "string" || value === "") return 0;
  const { size, bold } = format.font;
  // Bold type is about a tenth wider than the type that widths are measured in.
  const room = ((width - MARGINS) * PLAIN_FORMAT.font.size) / size / (bold ? 1.1 : 1);
  return (format.wrap ? linesOf(value, room) : 1) * size * LINE;
}
