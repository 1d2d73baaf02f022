import type { Border, CellFormat } from "../book/book";

const keys = new WeakMap<CellFormat, string>();
const SIDES = ["top", "bottom", "left", "right"] as const;

/** Whether two formats look the same, whatever order their parts were given in. */
export function sameFormat(a: CellFormat, b: CellFormat): boolean {
  return a === b || formatKey(a) === formatKey(b);
}

/** One text for each look. */
export function formatKey(format: CellFormat): string {
  let key = keys.get(format);
  if (key === undefined) {
    const { style, numberFormat, font, fill, borders, horizontal, vertical, wrap, indent, locked, formulaHidden } = format;
    key = [style, numberFormat, fontKey(font), fill.toUpperCase(), bordersKey(borders), horizontal, vertical, wrap, indent, locked, formulaHidden].join("\u0001");
    keys.set(format, key);
  }
  return key;
}

export function fontKey(font: CellFormat["font"]): string {
  return [font.name, font.size, font.color.toUpperCase(), font.bold, font.italic, font.underline, font.strikethrough].join("\u0002");
}

export function bordersKey(borders: CellFormat["borders"]): string {
  return SIDES.map((side) => borderKey(borders[side])).join("\u0002");
}

export function borderKey(border: Border | undefined): string {
  return border ? `${border.style} ${border.color.toUpperCase()}` : "";
}
