import type { Border, CellFormat } from "../book/book";
import type { TableLook } from "./tableLook";
import { WrapStrategy, type IStyleData } from "./univerUi";

const BORDERS: Readonly<Record<Border["style"], number>> = { thin: 1, hair: 2, dotted: 3, dashed: 4, double: 7, medium: 8, thick: 13 };
const HORIZONTAL: Readonly<Partial<Record<CellFormat["horizontal"], number>>> = { Left: 1, Center: 2, Right: 3, Justify: 4, CenterAcrossSelection: 2, Distributed: 6 };
const VERTICAL: Readonly<Record<CellFormat["vertical"], number>> = { Top: 1, Center: 2, Bottom: 3, Justify: 1, Distributed: 2 };
const INDENT_PIXELS = 9;

/** A format of the book, with the look its table gives it, as the grid draws it. */
export function gridStyle(format: CellFormat, table?: TableLook): IStyleData {
  const { font } = format;
  const fill = format.fill || table?.fill || "";
  const color = table?.color && font.color === "#000000" ? table.color : font.color;
  const style: IStyleData = {
    ff: fontFamily(font.name), fs: font.size, cl: { rgb: color }, vt: VERTICAL[format.vertical],
    tb: format.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
  };
  if (font.bold || table?.bold) style.bl = 1;
  if (font.italic) style.it = 1;
  if (font.underline) style.ul = { s: 1 };
  if (font.strikethrough) style.st = { s: 1 };
  if (fill !== "") style.bg = { rgb: fill };
  if (format.numberFormat !== "General") style.n = { pattern: format.numberFormat };
  const horizontal = HORIZONTAL[format.horizontal];
  if (horizontal !== undefined) style.ht = horizontal;
  if (format.indent > 0) style.pd = format.horizontal === "Right" ? { r: 2 + format.indent * INDENT_PIXELS } : { l: 2 + format.indent * INDENT_PIXELS };
  const { top, bottom, left, right } = format.borders;
  const below = bottom ?? table?.bottom;
  if (top || below || left || right) {
    style.bd = { ...(top && { t: line(top) }), ...(below && { b: line(below) }), ...(left && { l: line(left) }), ...(right && { r: line(right) }) };
  }
  return style;
}

function line({ style, color }: Border): { s: number; cl: { rgb: string } } {
  return { s: BORDERS[style], cl: { rgb: color } };
}

/** The book's font where the machine has it, else one of the same widths or a plain one; nothing is fetched. */
function fontFamily(name: string): string {
  return name === "Calibri" ? "Calibri, Carlito, Segoe UI, Arial, sans-serif" : `${name}, Segoe UI, Arial, sans-serif`;
}
