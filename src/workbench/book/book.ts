import type { Rectangle } from "../../cells/rectangle";

/**
 * The workbench's workbook: what is in every sheet, in plain data.
 * The host answers office.js from it, the grid calculates and shows it, the file is opened into it and saved from it.
 * Rows and columns are zero-based.
 */

export type ErrorText = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";
/** An error as a calculated or stored value; never confused with the text that looks like it. */
export interface CellError { readonly error: ErrorText; readonly message?: string }
/** null is an empty cell. */
export type CellValue = string | number | boolean | CellError | null;

export interface Border { readonly style: "thin" | "medium" | "thick" | "double" | "dotted" | "dashed" | "hair"; readonly color: string }

/** How a cell looks. Frozen and shared: equal formats are the same object (see `formatOf`). Colours are "#RRGGBB". */
export interface CellFormat {
  /** Named cell style: "Normal", "Input", "Title", a style of the file's own… */
  readonly style: string;
  readonly numberFormat: string;
  readonly font: { readonly name: string; readonly size: number; readonly color: string; readonly bold: boolean; readonly italic: boolean; readonly underline: boolean; readonly strikethrough: boolean };
  /** "" is no fill. */
  readonly fill: string;
  readonly borders: { readonly top?: Border; readonly bottom?: Border; readonly left?: Border; readonly right?: Border };
  readonly horizontal: "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
}

export interface Cell {
  /** The value typed, or the last value calculated for `formula` or for a spill. */
  value: CellValue;
  /** As Excel shows it in the formula bar: English, A1, starts with "=", no _xlfn or _xldudf_ prefixes. */
  formula?: string;
  /** Size of the array this formula returned (dynamic), or of the block a legacy {=…} formula was entered in. */
  array?: { readonly rows: number; readonly columns: number; readonly legacy: boolean };
  /** On a cell that only shows part of another cell's array: where that formula is. */
  spilledFrom?: { readonly row: number; readonly column: number };
  format: CellFormat;
}

/** Widths in characters of the default font; heights in points. */
export interface ColumnSetting { width?: number; hidden?: boolean; format?: CellFormat }
export interface RowSetting { height?: number; hidden?: boolean; hiddenByFilter?: boolean; format?: CellFormat }

export interface Table {
  id: string;
  name: string;
  range: Rectangle;
  columns: string[];
  showHeaders: boolean;
  showTotals: boolean;
  style: string;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

export interface Chart {
  id: string;
  name: string;
  /** Office.js chart type: "ColumnStacked", "Line"… */
  type: string;
  source: { readonly sheet: string; readonly range: Rectangle };
  seriesBy: "Columns" | "Rows";
  title: string;
  altText: string;
  /** Points from the sheet's top-left corner. */
  left: number; top: number; width: number; height: number;
  /** Set by the add-in by its own name ("legend.position", "axes.valueAxis.numberFormat"), kept as given. */
  properties: Map<string, unknown>;
  /** True for a chart that came with the file: shown as a placeholder, kept in the file as it is. */
  fromFile: boolean;
}

export interface Validation {
  range: Rectangle;
  /** Office.js shapes: {list:{source}}, {wholeNumber:{…}}…; null is an input message alone. */
  rule: unknown;
  prompt?: { title: string; message: string; showPrompt: boolean };
  errorAlert?: unknown;
}

export interface Note { row: number; column: number; text: string; author: string }

export interface DefinedName {
  name: string;
  /** "=Sheet1!$A$1:$B$2", "=0.2", "=LAMBDA(…)". */
  formula: string;
  comment: string;
  visible: boolean;
  /** Id of the sheet it belongs to; undefined is the whole workbook. */
  sheetId?: string;
}

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: Visibility;
  tabColor: string;
  /** row → column → cell. Empty cells without a format of their own are absent. */
  readonly cells: Map<number, Map<number, Cell>>;
  readonly columns: Map<number, ColumnSetting>;
  readonly rows: Map<number, RowSetting>;
  readonly merges: Rectangle[];
  frozen: { rows: number; columns: number };
  readonly tables: Table[];
  readonly charts: Chart[];
  readonly validations: Validation[];
  readonly notes: Note[];
  showGridlines: boolean;
  protected: boolean;
  autoFilter: Rectangle | null;
  /** Office.js names to values: orientation, zoom, centerHorizontally, printArea, printTitleRows, headers and footers. */
  readonly pageLayout: Map<string, unknown>;
  /** worksheet.customProperties: key to value, saved with the file. */
  readonly customProperties: Map<string, string>;
}

/** What of a sheet changed; several may be raised for one action. */
export type BookChange =
  | { readonly kind: "cells"; readonly sheet: Sheet; readonly range: Rectangle; readonly by: "addin" | "person" | "calculation" }
  | { readonly kind: "formats" | "layout" | "tables" | "charts" | "validations"; readonly sheet: Sheet }
  | { readonly kind: "sheets" | "names" | "opened" }
  | { readonly kind: "selection"; readonly sheet: Sheet; readonly range: Rectangle };

export class Book {
  name = "Book1.xlsx";
  readonly sheets: Sheet[] = [];
  readonly names: DefinedName[] = [];
  /** Named cell styles beyond Excel's built-in ones. */
  readonly styles = new Map<string, CellFormat>();
  activeSheet!: Sheet;
  selection: Rectangle = { row: 0, column: 0, rows: 1, columns: 1 };
  readOnly = false;
  date1904 = false;
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  /** The file it was opened from, kept whole so that saving loses nothing; undefined for a new workbook. */
  original?: Uint8Array;

  private readonly listeners = new Set<(change: BookChange) => void>();
  private nextId = 1;

  /** Calls back on every change until the returned function is called. */
  onChange(listener: (change: BookChange) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  raise(change: BookChange): void {
    for (const listener of this.listeners) listener(change);
  }

  newId(prefix: string): string {
    return `${prefix}${this.nextId++}`;
  }

  /** Adds an empty sheet, by default last. */
  addSheet(name: string, at = this.sheets.length): Sheet {
    const sheet: Sheet = {
      id: `{${this.newId("S")}}`, name, visibility: "Visible", tabColor: "",
      cells: new Map(), columns: new Map(), rows: new Map(), merges: [], frozen: { rows: 0, columns: 0 },
      tables: [], charts: [], validations: [], notes: [], showGridlines: true, protected: false, autoFilter: null,
      pageLayout: new Map(), customProperties: new Map(),
    };
    this.sheets.splice(at, 0, sheet);
    this.activeSheet ??= sheet;
    this.raise({ kind: "sheets" });
    return sheet;
  }

  /** Excel compares sheet names without regard to case. */
  sheetNamed(name: string): Sheet | undefined {
    const wanted = name.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted);
  }
}

export const PLAIN_FORMAT: CellFormat = Object.freeze({
  style: "Normal", numberFormat: "General",
  font: Object.freeze({ name: "Calibri", size: 11, color: "#000000", bold: false, italic: false, underline: false, strikethrough: false }),
  fill: "", borders: Object.freeze({}), horizontal: "General", vertical: "Bottom", wrap: false, indent: 0, locked: true, formulaHidden: false,
} as const);

const known = new Map<string, CellFormat>([[JSON.stringify(PLAIN_FORMAT), PLAIN_FORMAT]]);

/** The one shared object for this format with these changes, so that equal formats compare equal with ===. */
export function formatOf(base: CellFormat, changes: Partial<CellFormat>): CellFormat {
  const wanted: CellFormat = {
    style: changes.style ?? base.style, numberFormat: changes.numberFormat ?? base.numberFormat,
    font: { ...base.font, ...changes.font }, fill: changes.fill ?? base.fill,
    borders: changes.borders ?? base.borders, horizontal: changes.horizontal ?? base.horizontal,
    vertical: changes.vertical ?? base.vertical, wrap: changes.wrap ?? base.wrap, indent: changes.indent ?? base.indent,
    locked: changes.locked ?? base.locked, formulaHidden: changes.formulaHidden ?? base.formulaHidden,
  };
  const key = JSON.stringify(wanted);
  const held = known.get(key);
  if (held) return held;
  Object.freeze(wanted.font);
  Object.freeze(wanted.borders);
  known.set(key, Object.freeze(wanted));
  return wanted;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.get(row)?.get(column);
}

/** The cell, made if it is not there, in the format its row or column gives it. */
export function ensureCell(sheet: Sheet, row: number, column: number): Cell {
  let line = sheet.cells.get(row);
  if (!line) sheet.cells.set(row, (line = new Map()));
  let cell = line.get(column);
  if (!cell) {
    const format = sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? PLAIN_FORMAT;
    line.set(column, (cell = { value: null, format }));
  }
  return cell;
}

/** The smallest rectangle with every cell that has a value or a formula (and, if asked, a format); null when there is none. */
export function usedRectangle(sheet: Sheet, valuesOnly: boolean): Rectangle | null {
  let top = Infinity, left = Infinity, bottom = -1, right = -1;
  for (const [row, line] of sheet.cells) {
    for (const [column, cell] of line) {
      if (cell.value === null && cell.formula === undefined && (valuesOnly || cell.format === PLAIN_FORMAT)) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
