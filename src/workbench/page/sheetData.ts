import type { Rectangle } from "../../cells/rectangle";
import { PLAIN_FORMAT, type Cell, type CellFormat, type Sheet } from "../book/book";
import { pointsOfCharacters } from "../host/model/geometry";
import { gridStyle } from "./cellStyle";
import { SPILLED } from "./spilledMark";
import { tableLook } from "./tableLook";
import { CellValueType, type ICellData, type IColumnData, type IRange, type IRowData, type IStyleData, type IWorksheetData } from "./univerUi";

const PIXELS_PER_POINT = 4 / 3;
export const STANDARD_COLUMN = 64;
export const STANDARD_ROW = 20;
/** Rows and columns shown beyond what is used, and at least. */
const MARGIN_ROWS = 50;
const MARGIN_COLUMNS = 10;
const LEAST_ROWS = 200;
const LEAST_COLUMNS = 30;

/** Styles already given to the grid, by format and, where a table adds to it, by the table's look. */
export class StyleBook {
  readonly styles: Record<string, IStyleData> = {};
  private readonly ids = new Map<CellFormat, Map<string, string>>();

  /** The id of the style for a cell; undefined for a plain one. */
  idFor(sheet: Sheet, row: number, column: number, format: CellFormat): string | undefined {
    const look = sheet.tables.length > 0 ? tableLook(sheet, row, column) : undefined;
    if (format === PLAIN_FORMAT && !look) return undefined;
    const key = look ? JSON.stringify(look) : "";
    let byLook = this.ids.get(format);
    if (!byLook) this.ids.set(format, (byLook = new Map()));
    let id = byLook.get(key);
    if (id === undefined) {
      id = `f${Object.keys(this.styles).length}`;
      byLook.set(key, id);
      this.styles[id] = gridStyle(format, look);
    }
    return id;
  }
}

/** One cell as the grid shows it: the value calculated, the formula for the bar, the style's id. */
export function gridCell(cell: Cell, style: string | undefined): ICellData {
  const shown: ICellData = {};
  const { value } = cell;
  if (typeof value === "number") { shown.v = value; shown.t = CellValueType.NUMBER; }
  else if (typeof value === "boolean") { shown.v = value ? 1 : 0; shown.t = CellValueType.BOOLEAN; }
  else if (value !== null) { shown.v = typeof value === "object" ? value.error : value; shown.t = CellValueType.STRING; }
  if (cell.formula !== undefined) shown.f = cell.formula;
  if (cell.spilledFrom) shown.custom = { [SPILLED]: true };
  if (style !== undefined) shown.s = style;
  return shown;
}

/** A whole sheet as the grid takes it. */
export function gridSheet(sheet: Sheet, styles: StyleBook): IWorksheetData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (const [row, line] of sheet.cells) {
    const shown: Record<number, ICellData> = {};
    for (const [column, cell] of line) shown[column] = gridCell(cell, styles.idFor(sheet, row, column, cell.format));
    cellData[row] = shown;
  }
  return {
    id: sheet.id, name: sheet.name, tabColor: sheet.tabColor, hidden: sheet.visibility === "Visible" ? 0 : 1,
    freeze: gridFreeze(sheet), ...gridSize(sheet), zoomRatio: 1, scrollTop: 0, scrollLeft: 0,
    defaultColumnWidth: STANDARD_COLUMN, defaultRowHeight: STANDARD_ROW, mergeData: sheet.merges.map(gridRange), cellData,
    rowData: gridRows(sheet), columnData: gridColumns(sheet, styles), rowHeader: { width: 46 }, columnHeader: { height: 20 },
    showGridlines: sheet.showGridlines ? 1 : 0, rightToLeft: 0,
  };
}

export function gridFreeze({ frozen }: Sheet): IWorksheetData["freeze"] {
  const { rows, columns } = frozen;
  return { xSplit: columns, ySplit: rows, startRow: rows > 0 ? rows : -1, startColumn: columns > 0 ? columns : -1 };
}

export function gridSize(sheet: Sheet): { rowCount: number; columnCount: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, line] of sheet.cells) {
    rows = Math.max(rows, row + 1);
    for (const column of line.keys()) columns = Math.max(columns, column + 1);
  }
  return { rowCount: Math.max(LEAST_ROWS, rows + MARGIN_ROWS), columnCount: Math.max(LEAST_COLUMNS, columns + MARGIN_COLUMNS) };
}

export function gridRange({ row, column, rows, columns }: Rectangle): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function gridColumns(sheet: Sheet, styles: StyleBook): Record<number, IColumnData> {
  const columns: Record<number, IColumnData> = {};
  for (const [column, setting] of sheet.columns) {
    const shown: IColumnData = { hd: setting.hidden ? 1 : 0 };
    if (setting.width !== undefined) shown.w = Math.round(pointsOfCharacters(setting.width) * PIXELS_PER_POINT);
    const style = setting.format && styles.idFor(sheet, -1, column, setting.format);
    if (style !== undefined) shown.s = style;
    columns[column] = shown;
  }
  return columns;
}

export function gridRows(sheet: Sheet): Record<number, IRowData> {
  const rows: Record<number, IRowData> = {};
  for (const [row, setting] of sheet.rows) {
    const shown: IRowData = { hd: setting.hidden || setting.hiddenByFilter ? 1 : 0 };
    if (setting.height !== undefined) { shown.h = Math.round(setting.height * PIXELS_PER_POINT); shown.ia = 0; }
    rows[row] = shown;
  }
  return rows;
}
