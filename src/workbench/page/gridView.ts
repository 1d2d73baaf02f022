import type { Rectangle } from "../../cells/rectangle";
import { cellAt, PLAIN_FORMAT, type Book, type BookChange, type Sheet } from "../book/book";
import { cellsWithin } from "../grid/cellsWithin";
import type { Grid } from "./grid";
import { gridCell, gridColumns, gridFreeze, gridRange, gridRows, gridSheet, gridSize, STANDARD_COLUMN, STANDARD_ROW, StyleBook } from "./sheetData";
import {
  AddWorksheetMergeMutation, InsertSheetMutation, RemoveSheetMutation, RemoveWorksheetMergeMutation, SetColHiddenMutation, SetColVisibleMutation,
  SetFrozenMutation, SetRangeValuesMutation, SetRowHiddenMutation, SetRowVisibleMutation, SetTabColorMutation, SetWorksheetColWidthMutation,
  SetWorksheetHideMutation, SetWorksheetNameMutation, SetWorksheetOrderMutation, SetWorksheetRowAutoHeightMutation, SetWorksheetRowHeightMutation,
  ToggleGridlinesMutation,
  type ICellData, type IRange, type Worksheet,
} from "./univerUi";

interface Waiting { cells: Rectangle[]; formats: boolean; layout: boolean }

/** Keeps the grid showing what the book holds: changes are gathered and drawn together before the next frame. */
export class GridView {
  private readonly styles = new StyleBook();
  private readonly waiting = new Map<Sheet, Waiting>();
  private sheetsWaiting = false;
  private selectionWaiting = false;
  private scheduled = false;
  private readonly stopListening: () => void;
  /** Sheets whose rows fit their text as it is now. */
  private readonly fitted = new Set<Sheet>();
  /** True while the grid is made to follow the book. */
  following = false;

  constructor(private readonly book: Book, private readonly grid: Grid, private readonly drawn: () => void) {
    this.follow(() => this.grid.show({
      name: book.name, styles: this.styles.styles, sheetOrder: book.sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(book.sheets.map((sheet) => [sheet.id, gridSheet(sheet, this.styles)])),
    }));
    this.stopListening = book.onChange((change) => this.changed(change));
    this.selectionWaiting = true;
    this.schedule();
  }

  dispose(): void {
    this.stopListening();
  }

  /** Draws everything waiting at once. */
  flush(): void {
    this.scheduled = false;
    this.follow(() => {
      if (this.sheetsWaiting) this.drawSheets();
      this.sheetsWaiting = false;
      for (const [sheet, waiting] of this.waiting) if (this.book.sheets.includes(sheet)) this.drawSheet(sheet, waiting);
      this.waiting.clear();
      if (this.selectionWaiting) this.drawSelection();
      this.selectionWaiting = false;
      this.fitRows(this.book.activeSheet);
    });
    this.drawn();
  }

  /** Draws a range again although the book did not change: the grid shows something else. */
  redraw(sheet: Sheet, range: Rectangle): void {
    this.waitFor(sheet).cells.push(range);
    this.schedule();
  }

  private changed(change: BookChange): void {
    switch (change.kind) {
      case "cells": this.waitFor(change.sheet).cells.push(change.range); break;
      case "formats": case "tables": this.waitFor(change.sheet).formats = true; break;
      case "layout": this.waitFor(change.sheet).layout = true; this.sheetsWaiting = true; break;
      case "sheets": case "opened":
        this.sheetsWaiting = true;
        for (const sheet of this.book.sheets) this.waitFor(sheet).layout = true;
        break;
      case "selection": if (!this.following) this.selectionWaiting = true; break;
      default: break;
    }
    this.schedule();
  }

  private waitFor(sheet: Sheet): Waiting {
    let waiting = this.waiting.get(sheet);
    if (!waiting) this.waiting.set(sheet, (waiting = { cells: [], formats: false, layout: false }));
    return waiting;
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => { if (this.scheduled) this.flush(); });
  }

  private follow(draw: () => void): void {
    this.following = true;
    try { draw(); } finally { this.following = false; }
  }

  private worksheet(sheet: Sheet): Worksheet | null | undefined | void {
    return this.grid.workbook?.getSheetBySheetId(sheet.id);
  }

  private drawSheets(): void {
    const workbook = this.grid.workbook;
    if (!workbook) return;
    this.book.sheets.forEach((sheet, index) => {
      const shown = workbook.getSheetBySheetId(sheet.id);
      if (!shown) {
        const data = gridSheet(sheet, this.styles);
        this.giveStyles();
        this.grid.change(InsertSheetMutation.id, { index, sheet: data });
        return;
      }
      const subUnitId = sheet.id;
      if (shown.getName() !== sheet.name) this.grid.change(SetWorksheetNameMutation.id, { subUnitId, name: sheet.name });
      if ((shown.getTabColor() ?? "") !== sheet.tabColor) this.grid.change(SetTabColorMutation.id, { subUnitId, color: sheet.tabColor });
      const hidden = sheet.visibility === "Visible" ? 0 : 1;
      if (shown.isSheetHidden() !== hidden) this.grid.change(SetWorksheetHideMutation.id, { subUnitId, hidden });
    });
    const gone = workbook.getSheets().filter((shown) => !this.book.sheets.some((sheet) => sheet.id === shown.getSheetId()));
    if (gone.some((shown) => shown === workbook.getActiveSheet())) this.drawSelection();
    for (const shown of gone) this.grid.change(RemoveSheetMutation.id, { subUnitId: shown.getSheetId(), subUnitName: shown.getName() });
    this.book.sheets.forEach((sheet, toOrder) => {
      const fromOrder = workbook.getSheets().findIndex((shown) => shown.getSheetId() === sheet.id);
      if (fromOrder >= 0 && fromOrder !== toOrder) this.grid.change(SetWorksheetOrderMutation.id, { subUnitId: sheet.id, fromOrder, toOrder });
    });
  }

  private drawSheet(sheet: Sheet, { cells, formats, layout }: Waiting): void {
    const shown = this.worksheet(sheet);
    if (!shown) return;
    const matrix = shown.getCellMatrix();
    let touched = false;
    const draw = (row: number, column: number): void => {
      const cell = cellAt(sheet, row, column);
      const style = cell ? this.styles.idFor(sheet, row, column, cell.format) : undefined;
      const wanted = cell ? gridCell(cell, style) : undefined;
      const held = matrix.getValue(row, column) ?? undefined;
      if (sameCell(held, wanted)) return;
      touched = true;
      if (wanted) matrix.setValue(row, column, wanted);
      else matrix.realDeleteValue(row, column);
    };
    for (const range of cells) {
      for (const { row, column } of cellsWithin(sheet, range)) draw(row, column);
      for (const { row, column } of shownWithin(shown, range)) if (!cellAt(sheet, row, column)) draw(row, column);
    }
    if (formats) {
      for (const [row, line] of sheet.cells) for (const column of line.keys()) draw(row, column);
      for (const { row, column } of shownWithin(shown, null)) if (!cellAt(sheet, row, column)) draw(row, column);
    }
    this.giveStyles();
    if (layout) this.drawLayout(sheet, shown);
    if (layout || formats || touched) this.fitted.delete(sheet);
    if (!touched) return;
    const size = gridSize(sheet);
    const config = shown.getConfig();
    const grew = size.rowCount > config.rowCount || size.columnCount > config.columnCount;
    config.rowCount = Math.max(config.rowCount, size.rowCount);
    config.columnCount = Math.max(config.columnCount, size.columnCount);
    // The cells are in place already: an empty change makes the grid measure and draw them.
    this.grid.change(SetRangeValuesMutation.id, { subUnitId: sheet.id, cellValue: {} });
    if (grew) this.grid.change(ToggleGridlinesMutation.id, { subUnitId: sheet.id, showGridlines: sheet.showGridlines ? 1 : 0 });
  }

  private drawLayout(sheet: Sheet, shown: Worksheet): void {
    const subUnitId = sheet.id;
    const config = shown.getConfig();
    const columns = gridColumns(sheet, this.styles);
    const rows = gridRows(sheet);
    for (const index of indices(columns, config.columnData)) {
      const { w = STANDARD_COLUMN, hd = 0 } = columns[index] ?? {};
      const held = config.columnData[index];
      const range = { startRow: 0, endRow: config.rowCount - 1, startColumn: index, endColumn: index };
      if ((held?.w ?? STANDARD_COLUMN) !== w) this.grid.change(SetWorksheetColWidthMutation.id, { subUnitId, ranges: [range], colWidth: w });
      if ((held?.hd ?? 0) !== hd) this.grid.change(hd ? SetColHiddenMutation.id : SetColVisibleMutation.id, { subUnitId, ranges: [range] });
    }
    for (const index of indices(rows, config.rowData)) {
      const { h = STANDARD_ROW, hd = 0 } = rows[index] ?? {};
      const held = config.rowData[index];
      const range = { startRow: index, endRow: index, startColumn: 0, endColumn: config.columnCount - 1 };
      if ((held?.h ?? STANDARD_ROW) !== h) this.grid.change(SetWorksheetRowHeightMutation.id, { subUnitId, ranges: [range], rowHeight: h });
      if ((held?.hd ?? 0) !== hd) this.grid.change(hd ? SetRowHiddenMutation.id : SetRowVisibleMutation.id, { subUnitId, ranges: [range] });
    }
    const merges = sheet.merges.map(gridRange);
    const held = shown.getMergeData();
    const fresh = merges.filter((merge) => !held.some((other) => sameRange(merge, other)));
    const stale = held.filter((merge) => !merges.some((other) => sameRange(merge, other)));
    if (stale.length > 0) this.grid.change(RemoveWorksheetMergeMutation.id, { subUnitId, ranges: stale });
    if (fresh.length > 0) this.grid.change(AddWorksheetMergeMutation.id, { subUnitId, ranges: fresh });
    const freeze = gridFreeze(sheet);
    const before = shown.getFreeze();
    if (before.xSplit !== freeze.xSplit || before.ySplit !== freeze.ySplit) this.grid.change(SetFrozenMutation.id, { subUnitId, ...freeze });
    if (config.showGridlines !== (sheet.showGridlines ? 1 : 0)) this.grid.change(ToggleGridlinesMutation.id, { subUnitId, showGridlines: sheet.showGridlines ? 1 : 0 });
  }

  /** Rows no height was given to grow with wrapped text and larger type, as they do in Excel. */
  private fitRows(sheet: Sheet): void {
    if (this.fitted.has(sheet)) return;
    const shown = this.grid.api.getActiveWorkbook()?.getSheetBySheetId(sheet.id);
    const skeleton = shown?.getSkeleton();
    if (!shown || !skeleton) return;
    this.fitted.add(sheet);
    const ranges: IRange[] = [];
    for (const [row, line] of sheet.cells) {
      if (sheet.rows.get(row)?.height !== undefined) continue;
      const grows = [...line.values()].some((cell) => typeof cell.value === "string" && (cell.format.wrap || cell.format.font.size > PLAIN_FORMAT.font.size));
      if (grows) ranges.push({ startRow: row, endRow: row, startColumn: 0, endColumn: shown.getSheet().getConfig().columnCount - 1 });
    }
    const rowsAutoHeightInfo = ranges.length > 0 ? skeleton.calculateAutoHeightInRange(ranges) : [];
    if (rowsAutoHeightInfo.length > 0) this.grid.change(SetWorksheetRowAutoHeightMutation.id, { subUnitId: sheet.id, rowsAutoHeightInfo });
  }

  private drawSelection(): void {
    const shown = this.grid.api.getActiveWorkbook();
    const sheet = shown?.getSheetBySheetId(this.book.activeSheet.id);
    if (!shown || !sheet) return;
    if (shown.getActiveSheet().getSheetId() !== this.book.activeSheet.id) shown.setActiveSheet(sheet);
    const { rowCount, columnCount } = sheet.getSheet().getConfig();
    const { row, column, rows, columns } = this.book.selection;
    if (row >= rowCount || column >= columnCount) return;
    sheet.getRange(row, column, Math.min(rows, rowCount - row), Math.min(columns, columnCount - column)).activate();
    const seen = sheet.getVisibleRange();
    if (seen && (row < seen.startRow || row > seen.endRow || column < seen.startColumn || column > seen.endColumn)) sheet.scrollToCell(row, column);
  }

  private giveStyles(): void {
    const held = this.grid.workbook?.getStyles();
    if (!held) return;
    for (const [id, style] of Object.entries(this.styles.styles)) if (!held.get(id)) held.addCustomStyle(id, style);
  }
}

function* shownWithin(shown: Worksheet, range: Rectangle | null): Iterable<{ row: number; column: number }> {
  const rows = shown.getCellMatrix().getMatrix();
  for (const rowText of Object.keys(rows)) {
    const row = Number(rowText);
    if (range && (row < range.row || row >= range.row + range.rows)) continue;
    for (const columnText of Object.keys(rows[row] ?? {})) {
      const column = Number(columnText);
      if (!range || (column >= range.column && column < range.column + range.columns)) yield { row, column };
    }
  }
}

function* indices(one: object, other: object): Iterable<number> {
  for (const index of new Set([...Object.keys(one), ...Object.keys(other)])) yield Number(index);
}

function sameCell(held: ICellData | undefined, wanted: ICellData | undefined): boolean {
  if (!held || !wanted) return held === wanted;
  return held.v === wanted.v && held.t === wanted.t && held.f === wanted.f && held.s === wanted.s && !held.p && !held.custom === !wanted.custom;
}

function sameRange(a: IRange, b: IRange): boolean {
  return a.startRow === b.startRow && a.startColumn === b.startColumn && a.endRow === b.endRow && a.endColumn === b.endColumn;
}
