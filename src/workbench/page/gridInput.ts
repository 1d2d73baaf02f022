import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../cells/rectangle";
import type { Book, Sheet } from "../book/book";
import type { Grid } from "./grid";
import type { GridView } from "./gridView";
import { NOT_OFFERED } from "./notOffered";
import type { PersonEdits } from "./personEdits";
import {
  AFTER_CELL_EDIT, RedoCommand, SetColHiddenMutation, SetColVisibleMutation, SetFrozenMutation, SetRangeValuesMutation, SetRowHiddenMutation, SetRowVisibleMutation,
  SetSelectionsOperation, SetTabColorMutation, SetWorksheetColWidthMutation, SetWorksheetRowHeightMutation, SheetInterceptorService, UndoCommand,
  type ICellData, type ICommandInfo, type IRange,
} from "./univerUi";

/** Univer's kinds of selection. */
const ROW_KIND = 1;
const COLUMN_KIND = 2;
const ALL_KIND = 3;

interface SheetParameters { readonly unitId?: string; readonly subUnitId?: string; readonly ranges?: IRange[]; readonly range?: IRange; readonly value?: number; readonly name?: string; readonly order?: number }

/** Carries what a person does in the grid to the book; `failed` is told what was refused. */
export class GridInput {
  private typed: { readonly sheetId: string; readonly row: number; readonly column: number; readonly text: string } | null = null;
  /** True while the grid takes back or repeats what a person did. */
  private undoing = false;
  private readonly stops: (() => void)[] = [];

  constructor(
    private readonly book: Book, private readonly grid: Grid, private readonly view: GridView, private readonly edits: PersonEdits,
    private readonly failed: (reason: unknown) => void,
  ) {
    const { api, commands } = grid;
    const interceptors = grid.univer.__getInjector().get(SheetInterceptorService);
    // Typed text is kept as typed: the book reads it, by the rules of a British Excel.
    this.keep(interceptors.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
      priority: 1000,
      handler: (cell, { subUnitId, row, col }, next) => {
        if (!cell || cell.f || cell.si) return next(cell);
        const text = plainText(cell);
        if (text === undefined) return next(cell);
        this.typed = { sheetId: subUnitId, row, column: col, text };
        return { ...cell, v: text, p: null };
      },
    }));
    this.keep(api.addEvent(api.Event.BeforeCommandExecute, (event) => {
      if (this.view.following) return;
      if (NOT_OFFERED.has(event.id) || this.insteadOf(event)) event.cancel = true;
    }));
    this.keep(commands.beforeCommandExecuted(({ id }) => {
      if (id === UndoCommand.id || id === RedoCommand.id) this.undoing = true;
    }));
    this.keep(commands.onCommandExecuted((info, options) => {
      if (info.id === UndoCommand.id || info.id === RedoCommand.id) this.undoing = false;
      if (options?.fromBook || this.view.following) return;
      this.attempt(() => this.after(info));
    }));
    this.keep(api.addEvent(api.Event.ActiveSheetChanged, ({ activeSheet }) => {
      if (this.view.following) return;
      const sheet = this.sheet(activeSheet.getSheetId());
      if (!sheet || sheet === this.book.activeSheet) return;
      this.select(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
    }));
  }

  dispose(): void {
    for (const stop of this.stops) stop();
  }

  private keep(stop: { dispose(): void } | (() => unknown)): void {
    this.stops.push(typeof stop === "function" ? stop : () => stop.dispose());
  }

  private sheet(id: string | undefined): Sheet | undefined {
    return this.book.sheets.find((sheet) => sheet.id === id);
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (reason) {
      this.failed(reason);
    }
  }

  /** Commands that shift cells or sheets: the book does them, with every reference, and the grid follows. */
  private insteadOf({ id, params }: ICommandInfo): boolean {
    const given = (params ?? {}) as SheetParameters;
    const sheet = this.sheet(given.subUnitId) ?? this.book.activeSheet;
    const at = given.range ?? this.selectedRange();
    const rows = given.value ?? at.endRow - at.startRow + 1;
    const columns = given.value ?? at.endColumn - at.startColumn + 1;
    const does: Readonly<Record<string, () => unknown>> = {
      "sheet.command.insert-row-before": () => this.edits.insertRows(sheet, at.startRow, rows),
      "sheet.command.insert-multi-rows-above": () => this.edits.insertRows(sheet, at.startRow, rows),
      "sheet.command.insert-row-after": () => this.edits.insertRows(sheet, at.endRow + 1, rows),
      "sheet.command.insert-multi-rows-after": () => this.edits.insertRows(sheet, at.endRow + 1, rows),
      "sheet.command.insert-row-by-range": () => this.edits.insertRows(sheet, at.startRow, rows),
      "sheet.command.insert-col-before": () => this.edits.insertColumns(sheet, at.startColumn, columns),
      "sheet.command.insert-multi-cols-before": () => this.edits.insertColumns(sheet, at.startColumn, columns),
      "sheet.command.insert-col-after": () => this.edits.insertColumns(sheet, at.endColumn + 1, columns),
      "sheet.command.insert-multi-cols-right": () => this.edits.insertColumns(sheet, at.endColumn + 1, columns),
      "sheet.command.insert-col-by-range": () => this.edits.insertColumns(sheet, at.startColumn, columns),
      "sheet.command.remove-row-confirm": () => this.edits.deleteRows(sheet, at.startRow, rows),
      "sheet.command.remove-row-by-range": () => this.edits.deleteRows(sheet, at.startRow, rows),
      "sheet.command.remove-col-confirm": () => this.edits.deleteColumns(sheet, at.startColumn, columns),
      "sheet.command.remove-col-by-range": () => this.edits.deleteColumns(sheet, at.startColumn, columns),
      "sheet.command.insert-sheet": () => this.select(this.edits.addSheet(), { row: 0, column: 0, rows: 1, columns: 1 }),
      "sheet.command.remove-sheet-confirm": () => this.edits.deleteSheet(sheet),
      "sheet.command.remove-sheet": () => this.edits.deleteSheet(sheet),
      "sheet.command.set-worksheet-name": () => this.edits.renameSheet(sheet, given.name ?? sheet.name),
      "sheet.command.set-worksheet-order": () => this.edits.moveSheet(sheet, given.order ?? 0),
      "sheet.command.set-worksheet-hidden": () => this.edits.hideSheet(sheet, true),
      "sheet.command.set-worksheet-show": () => this.edits.hideSheet(sheet, false),
    };
    const work = does[id];
    if (!work) return false;
    this.attempt(() => void work());
    return true;
  }

  private after({ id, params }: ICommandInfo): void {
    const given = (params ?? {}) as SheetParameters & { cellValue?: Record<number, Record<number, ICellData | null>>; selections?: readonly { range: IRange }[]; color?: string; colWidth?: unknown; rowHeight?: unknown; xSplit?: number; ySplit?: number };
    if (given.unitId !== this.grid.unit) return;
    const sheet = this.sheet(given.subUnitId);
    if (!sheet) return;
    const ranges = given.ranges ?? [];
    switch (id) {
      case SetRangeValuesMutation.id: this.cellsSet(sheet, given.cellValue ?? {}); break;
      case SetWorksheetColWidthMutation.id: if (typeof given.colWidth === "number") this.edits.setColumns(sheet, ranges, { pixels: given.colWidth }); break;
      case SetWorksheetRowHeightMutation.id: if (typeof given.rowHeight === "number") this.edits.setRows(sheet, ranges, { pixels: given.rowHeight }); break;
      case SetColHiddenMutation.id: case SetColVisibleMutation.id: this.edits.setColumns(sheet, ranges, { hidden: id === SetColHiddenMutation.id }); break;
      case SetRowHiddenMutation.id: case SetRowVisibleMutation.id: this.edits.setRows(sheet, ranges, { hidden: id === SetRowHiddenMutation.id }); break;
      case SetSelectionsOperation.id: { const [first] = given.selections ?? []; if (first) this.selected(sheet, first.range); break; }
      case SetFrozenMutation.id: this.edits.freeze(sheet, Math.max(0, given.ySplit ?? 0), Math.max(0, given.xSplit ?? 0)); break;
      case SetTabColorMutation.id: this.edits.colourTab(sheet, given.color ?? ""); break;
      default: break;
    }
  }

  private cellsSet(sheet: Sheet, cells: Record<number, Record<number, ICellData | null>>): void {
    const { typed } = this;
    this.typed = null;
    try {
      if (typed && typed.sheetId === sheet.id && cells[typed.row]?.[typed.column]) this.edits.type(sheet, typed.row, typed.column, typed.text);
      else this.edits.takeOver(sheet, cells, this.undoing);
    } catch (reason) {
      // What was refused still stands in the grid: draw these cells as the book has them.
      for (const [row, line] of Object.entries(cells)) {
        for (const column of Object.keys(line)) this.view.redraw(sheet, { row: Number(row), column: Number(column), rows: 1, columns: 1 });
      }
      throw reason;
    }
  }

  private selectedRange(): IRange {
    const { row, column, rows, columns } = this.book.selection;
    return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
  }

  private selected(sheet: Sheet, range: IRange): void {
    const wholeRows = range.rangeType === ROW_KIND || range.rangeType === ALL_KIND;
    const wholeColumns = range.rangeType === COLUMN_KIND || range.rangeType === ALL_KIND;
    const row = wholeColumns ? 0 : range.startRow;
    const column = wholeRows ? 0 : range.startColumn;
    this.select(sheet, {
      row, column, rows: wholeColumns ? MAX_ROWS : range.endRow - row + 1, columns: wholeRows ? MAX_COLUMNS : range.endColumn - column + 1,
    });
  }

  private select(sheet: Sheet, range: Rectangle): void {
    const held = this.book.selection;
    if (sheet === this.book.activeSheet && held.row === range.row && held.column === range.column && held.rows === range.rows && held.columns === range.columns) return;
    this.book.activeSheet = sheet;
    this.book.selection = range;
    this.book.raise({ kind: "selection", sheet, range });
  }
}

function plainText(cell: ICellData): string | undefined {
  if (cell.p?.body) return cell.p.body.dataStream.replace(/[\r\n]+$/, "");
  return cell.v === undefined || cell.v === null ? undefined : String(cell.v);
}
