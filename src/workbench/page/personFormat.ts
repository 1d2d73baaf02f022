import { PLAIN_FORMAT, type CellFormat } from "../book/book";
import type { IStyleData } from "./univerUi";

const HORIZONTAL: readonly CellFormat["horizontal"][] = ["General", "Left", "Center", "Right", "Justify", "Justify", "Distributed"];
const VERTICAL: readonly CellFormat["vertical"][] = ["Bottom", "Top", "Center", "Bottom"];
const WRAP = 3;

type FormatChanges = Omit<Partial<CellFormat>, "font"> & { readonly font: Partial<CellFormat["font"]> };

/** What of a cell's format a person's change of style in the grid touches; undefined when nothing the book keeps. */
export function formatChanges(style: IStyleData): FormatChanges | undefined {
  const font: { -readonly [Key in keyof CellFormat["font"]]?: CellFormat["font"][Key] } = {};
  if (style.bl !== undefined) font.bold = style.bl === 1;
  if (style.it !== undefined) font.italic = style.it === 1;
  if (style.ul !== undefined) font.underline = style.ul?.s === 1;
  if (style.st !== undefined) font.strikethrough = style.st?.s === 1;
  if (style.fs !== undefined) font.size = style.fs ?? PLAIN_FORMAT.font.size;
  if (style.cl !== undefined) font.color = hexColour(style.cl?.rgb) ?? PLAIN_FORMAT.font.color;
  const changes: { -readonly [Key in keyof CellFormat]?: CellFormat[Key] } = {};
  if (style.bg !== undefined) changes.fill = hexColour(style.bg?.rgb) ?? "";
  if (style.ht !== undefined) changes.horizontal = HORIZONTAL[style.ht ?? 0] ?? "General";
  if (style.vt !== undefined) changes.vertical = VERTICAL[style.vt ?? 0] ?? "Bottom";
  if (style.tb !== undefined) changes.wrap = style.tb === WRAP;
  if (style.n !== undefined) changes.numberFormat = style.n?.pattern || "General";
  if (Object.keys(font).length === 0 && Object.keys(changes).length === 0) return undefined;
  return { ...changes, font };
}

/** "#RRGGBB" from the grid's "#rgb", "#rrggbb" or "rgb(r, g, b)". */
export function hexColour(color: string | null | undefined | void): string | undefined {
  if (!color) return undefined;
  const [, red, green, blue] = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/.exec(color) ?? [];
  if (red !== undefined) return `#${[red, green, blue].map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  return (short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : color).toUpperCase();
}
