import type { CellFormat } from "../../book/book";
import { MAX_ROWS } from "../../../cells/rectangle";
import { booleanArgument, choiceArgument, colourArgument, numberArgument, textArgument, wholeArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { existingCells, keepSetting } from "../edit/formats";
import { invalidArgument, notModelled } from "../hostError";
import { hostObject, type HostObject, type Surface } from "../surface";
import { shownText } from "../text";
import { FormatAccess } from "./formatAccess";
import { charactersOfPoints, columnPoints, rowPoints, STANDARD_HEIGHT, STANDARD_WIDTH } from "./geometry";
import { bordersSurface } from "./rangeBorders";

const HORIZONTAL = ["General", "Left", "Center", "Right", "Fill", "Justify", "CenterAcrossSelection", "Distributed"] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;
const WIDEST_CHARACTERS = 255;
const TALLEST_POINTS = 409;

export function rangeFormatSurface(context: HostContext): Surface<Area> {
  const access = new FormatAccess(context);
  const font = fontSurface(access), fill = fillSurface(access), protection = protectionSurface(access), borders = bordersSurface(access);
  const part = (surface: Surface<Area>) => (area: Area): HostObject => hostObject(surface, area);
  return {
    type: "RangeFormat",
    get: {
      Font: part(font), Fill: part(fill), Protection: part(protection), Borders: part(borders),
      HorizontalAlignment: (area) => access.read(area, ({ horizontal }) => horizontal),
      VerticalAlignment: (area) => access.read(area, ({ vertical }) => vertical),
      WrapText: (area) => access.read(area, ({ wrap }) => wrap),
      IndentLevel: (area) => access.read(area, ({ indent }) => indent),
      ColumnWidth: (area) => shared(area.column, area.columns, (column) => columnPoints(area.sheet, column), area.sheet.columns, STANDARD_WIDTH),
      RowHeight: (area) => shared(area.row, area.rows, (row) => rowPoints(area.sheet, row), area.sheet.rows, STANDARD_HEIGHT),
      UseStandardWidth: (area) => shared(area.column, area.columns, (column) => area.sheet.columns.get(column)?.width === undefined, area.sheet.columns, true),
      UseStandardHeight: (area) => shared(area.row, area.rows, (row) => area.sheet.rows.get(row)?.height === undefined, area.sheet.rows, true),
    },
    set: {
      HorizontalAlignment: (area, value) => {
        const horizontal = choiceArgument(value, HORIZONTAL);
        access.change(area, () => ({ horizontal }));
      },
      VerticalAlignment: (area, value) => {
        const vertical = choiceArgument(value, VERTICAL);
        access.change(area, () => ({ vertical }));
      },
      WrapText: (area, value) => {
        const wrap = booleanArgument(value);
        access.change(area, () => ({ wrap }));
      },
      IndentLevel: (area, value) => {
        const indent = wholeArgument(value);
        if (indent < 0 || indent > 250) throw invalidArgument();
        access.change(area, () => ({ indent }));
      },
      ColumnWidth: (area, value) => setColumnWidths(access, area, charactersOfPoints(numberArgument(value))),
      RowHeight: (area, value) => setRowHeights(access, area, numberArgument(value)),
      UseStandardWidth: (area, value) => {
        if (booleanArgument(value)) setColumnWidths(access, area, undefined);
      },
      UseStandardHeight: (area, value) => {
        if (booleanArgument(value)) setRowHeights(access, area, undefined);
      },
    },
    act: {
      AutofitColumns: (area) => autofitColumns(access, area),
      AutofitRows: (area) => setRowHeights(access, area, undefined),
      AdjustIndent: (area, amount) => {
        const by = wholeArgument(amount);
        access.change(area, ({ indent }) => ({ indent: Math.min(250, Math.max(0, indent + by)) }));
      },
    },
  };
}

function fontSurface(access: FormatAccess): Surface<Area> {
  const change = (area: Area, font: Partial<CellFormat["font"]>) => access.change(area, (format) => ({ font: { ...format.font, ...font } }));
  return {
    type: "RangeFont",
    get: {
      Name: (area) => access.read(area, ({ font }) => font.name),
      Size: (area) => access.read(area, ({ font }) => font.size),
      Color: (area) => access.read(area, ({ font }) => font.color),
      Bold: (area) => access.read(area, ({ font }) => font.bold),
      Italic: (area) => access.read(area, ({ font }) => font.italic),
      Strikethrough: (area) => access.read(area, ({ font }) => font.strikethrough),
      Underline: (area) => access.read(area, ({ font }) => (font.underline ? "Single" : "None")),
    },
    set: {
      Name: (area, value) => change(area, { name: textArgument(value) }),
      Size: (area, value) => {
        const size = numberArgument(value);
        if (size < 1 || size > 409) throw invalidArgument();
        change(area, { size });
      },
      Color: (area, value) => change(area, { color: colourArgument(value) }),
      Bold: (area, value) => change(area, { bold: booleanArgument(value) }),
      Italic: (area, value) => change(area, { italic: booleanArgument(value) }),
      Strikethrough: (area, value) => change(area, { strikethrough: booleanArgument(value) }),
      Underline: (area, value) => {
        const underline = choiceArgument(value, UNDERLINES);
        if (underline !== "None" && underline !== "Single") throw notModelled(`RangeFont.underline "${underline}"`);
        change(area, { underline: underline === "Single" });
      },
    },
  };
}

function fillSurface(access: FormatAccess): Surface<Area> {
  return {
    type: "RangeFill",
    // Excel answers white for a cell without fill.
    get: { Color: (area) => access.read(area, ({ fill }) => fill || "#FFFFFF") },
    set: {
      Color: (area, value) => {
        const fill = value === "" ? "" : colourArgument(value);
        access.change(area, () => ({ fill }));
      },
    },
    act: { Clear: (area) => access.change(area, () => ({ fill: "" })) },
  };
}

function protectionSurface(access: FormatAccess): Surface<Area> {
  return {
    type: "FormatProtection",
    get: {
      Locked: (area) => access.read(area, ({ locked }) => locked),
      FormulaHidden: (area) => access.read(area, ({ formulaHidden }) => formulaHidden),
    },
    set: {
      Locked: (area, value) => {
        const locked = booleanArgument(value);
        access.change(area, () => ({ locked }));
      },
      FormulaHidden: (area, value) => {
        const formulaHidden = booleanArgument(value);
        access.change(area, () => ({ formulaHidden }));
      },
    },
  };
}

/** One value for all lines, or null; lines without a setting of their own have `standard`. */
function shared<T>(start: number, count: number, read: (index: number) => T, settings: ReadonlyMap<number, unknown>, standard: T): T | null {
  const own = [...settings.keys()].filter((index) => index >= start && index < start + count);
  const values = new Set(own.map(read));
  if (own.length < count) values.add(standard);
  const [only] = values;
  return values.size === 1 && only !== undefined ? only : null;
}

function setColumnWidths(access: FormatAccess, area: Area, width: number | undefined): void {
  access.requireLayout(area);
  if (width !== undefined && (width < 0 || width > WIDEST_CHARACTERS)) throw invalidArgument();
  for (let column = area.column; column < area.column + area.columns; column++) {
    keepSetting(area.sheet.columns, column, { ...area.sheet.columns.get(column), width, ...(width !== undefined && width > 0 && { hidden: false }) });
  }
  access.layoutChanged(area);
}

function setRowHeights(access: FormatAccess, area: Area, height: number | undefined): void {
  access.requireLayout(area);
  if (height !== undefined && (height < 0 || height > TALLEST_POINTS)) throw invalidArgument();
  const rows = area.rows === MAX_ROWS ? [...area.sheet.rows.keys()] : Array.from({ length: area.rows }, (_, index) => area.row + index);
  for (const row of rows) keepSetting(area.sheet.rows, row, { ...area.sheet.rows.get(row), height });
  access.layoutChanged(area);
}

/** Widens each column to its longest unwrapped text; Excel measures glyphs, this counts characters. */
function autofitColumns(access: FormatAccess, area: Area): void {
  access.requireLayout(area);
  const longest = new Map<number, number>();
  for (const { column, cell } of existingCells(area.sheet, area)) {
    if (cell.format.wrap) continue;
    const characters = shownText(cell, access.locale).length * (cell.format.font.size / 11) * (cell.format.font.bold ? 1.1 : 1) + cell.format.indent;
    longest.set(column, Math.max(longest.get(column) ?? 0, characters));
  }
  for (const [column, characters] of longest) {
    if (characters > 0) keepSetting(area.sheet.columns, column, { ...area.sheet.columns.get(column), width: Math.min(WIDEST_CHARACTERS, Math.round((characters + 1.7) * 7) / 7) });
  }
  access.layoutChanged(area);
}
