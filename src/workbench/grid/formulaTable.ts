import type { Rectangle } from "../../cells/rectangle";
import type { Book, Cell, CellValue, Sheet, Table } from "../book/book";
import { holds, PrecedentIndex } from "./precedentIndex";
import { cellsWithin } from "./cellsWithin";
import { rewriteFormula, type FormulaSurroundings, type RewrittenFormula } from "./rewriteFormula";
import type { TableShape } from "./tableBlock";

/** One formula of the book and what the engine knows of it. */
export interface FormulaCell {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  formula: string;
  rewritten: RewrittenFormula;
  /** The cells its answer fills or, where they are taken, would fill; undefined for one cell. */
  block?: Rectangle;
  /** Holds something the engine cannot calculate, and the file's own value is kept. */
  keepsFileValue: boolean;
  /** What was last written over its block. */
  values?: CellValue[][];
  /** How far a calculation has come with it. */
  state: "settled" | "dirty" | "opened";
  circular: boolean;
}

/** Every formula of a book, by place and by what it reads. */
export class FormulaTable {
  private readonly bySheet = new Map<string, Map<number, Map<number, FormulaCell>>>();
  private readonly index = new PrecedentIndex<FormulaCell>();
  private readonly users = new Map<string, Set<FormulaCell>>();
  private readonly sizes = new Map<string, { rows: number; columns: number }>();
  readonly volatile = new Set<FormulaCell>();
  /** Formulas with a block of more than one cell. */
  readonly spilling = new Set<FormulaCell>();

  constructor(private readonly book: Book, private readonly knowsFunction: (name: string) => boolean) {}

  at(sheetId: string, row: number, column: number): FormulaCell | undefined {
    return this.bySheet.get(sheetId)?.get(row)?.get(column);
  }

  *all(): Iterable<FormulaCell> {
    for (const rows of this.bySheet.values()) for (const line of rows.values()) yield* line.values();
  }

  *within(sheetId: string, range: Rectangle): Iterable<FormulaCell> {
    for (const [row, line] of this.bySheet.get(sheetId) ?? []) {
      if (row < range.row || row >= range.row + range.rows) continue;
      for (const [column, cell] of line) if (holds(range, row, column)) yield cell;
    }
  }

  readersOf(sheetId: string, range: Rectangle, found: (cell: FormulaCell) => void): void {
    this.index.readersOf(sheetId, range, found);
  }

  usersOf(use: string): Iterable<FormulaCell> {
    return this.users.get(use) ?? [];
  }

  /** Takes in what the book now holds in a range; returns the formulas that are new, changed or gone. */
  readBook(sheet: Sheet, range: Rectangle): { changed: FormulaCell[]; gone: FormulaCell[] } {
    this.sizes.delete(sheet.id);
    const gone: FormulaCell[] = [];
    const changed: FormulaCell[] = [];
    for (const held of [...this.within(sheet.id, range)]) {
      if (sheet.cells.get(held.row)?.get(held.column)?.formula !== undefined) continue;
      this.remove(held);
      gone.push(held);
    }
    for (const { row, column, cell } of cellsWithin(sheet, range)) {
      if (cell.formula === undefined) continue;
      const held = this.at(sheet.id, row, column);
      if (held?.formula === cell.formula) continue;
      if (held) this.remove(held);
      const added = this.add(sheet, row, column, cell);
      if (held?.block) added.block = held.block;
      this.noteBlock(added);
      changed.push(added);
    }
    return { changed, gone };
  }

  dropSheet(sheetId: string): void {
    for (const line of this.bySheet.get(sheetId)?.values() ?? []) for (const cell of line.values()) { this.forget(cell); this.spilling.delete(cell); }
    this.bySheet.delete(sheetId);
    this.sizes.delete(sheetId);
  }

  clear(): void {
    this.bySheet.clear();
    this.index.clear();
    this.users.clear();
    this.sizes.clear();
    this.volatile.clear();
    this.spilling.clear();
  }

  /** To be called when a formula's block may have changed. */
  noteBlock(cell: FormulaCell): void {
    if (cell.block) this.spilling.add(cell); else this.spilling.delete(cell);
  }

  /** Reads the formula's text again, for sheets, names, tables or sizes that have changed. */
  rewrite(cell: FormulaCell): void {
    this.forget(cell);
    cell.rewritten = rewriteFormula(cell.formula, this.around(cell.sheet, cell.row, cell.column));
    this.remember(cell);
  }

  /** Its text for this calculation: sizes of spills and columns as they are now. */
  textNow(cell: FormulaCell): string {
    return cell.rewritten.late ? rewriteFormula(cell.formula, this.around(cell.sheet, cell.row, cell.column)).text : cell.rewritten.text;
  }

  usedSize(sheetId: string): { readonly rows: number; readonly columns: number } {
    const held = this.sizes.get(sheetId);
    if (held) return held;
    let rows = 0;
    let columns = 0;
    for (const [row, line] of this.book.sheets.find((sheet) => sheet.id === sheetId)?.cells ?? []) {
      if (row >= rows && line.size > 0) rows = row + 1;
      for (const column of line.keys()) if (column >= columns) columns = column + 1;
    }
    const size = { rows, columns };
    this.sizes.set(sheetId, size);
    return size;
  }

  /** A calculated cell came into use; one that went out of use is noticed at the next change by hand. */
  growSize(sheetId: string, row: number, column: number): void {
    const held = this.sizes.get(sheetId);
    if (held && (row >= held.rows || column >= held.columns)) {
      this.sizes.set(sheetId, { rows: Math.max(held.rows, row + 1), columns: Math.max(held.columns, column + 1) });
    }
  }

  private add(sheet: Sheet, row: number, column: number, cell: Cell): FormulaCell {
    const formula = cell.formula!;
    const added: FormulaCell = {
      sheet, row, column, formula, rewritten: rewriteFormula(formula, this.around(sheet, row, column)),
      keepsFileValue: false, state: "settled", circular: false,
    };
    if (cell.array && (cell.array.rows > 1 || cell.array.columns > 1)) added.block = { row, column, rows: cell.array.rows, columns: cell.array.columns };
    let rows = this.bySheet.get(sheet.id);
    if (!rows) this.bySheet.set(sheet.id, (rows = new Map()));
    let line = rows.get(row);
    if (!line) rows.set(row, (line = new Map()));
    line.set(column, added);
    this.remember(added);
    return added;
  }

  private remove(cell: FormulaCell): void {
    this.forget(cell);
    this.spilling.delete(cell);
    const rows = this.bySheet.get(cell.sheet.id);
    const line = rows?.get(cell.row);
    line?.delete(cell.column);
    if (line?.size === 0) rows?.delete(cell.row);
  }

  private remember(cell: FormulaCell): void {
    for (const area of cell.rewritten.precedents) this.index.add(area, cell);
    for (const use of cell.rewritten.uses) {
      const users = this.users.get(use);
      if (users) users.add(cell); else this.users.set(use, new Set([cell]));
    }
    if (cell.rewritten.volatile) this.volatile.add(cell);
  }

  private forget(cell: FormulaCell): void {
    for (const area of cell.rewritten.precedents) this.index.remove(area, cell);
    for (const use of cell.rewritten.uses) this.users.get(use)?.delete(cell);
    this.volatile.delete(cell);
  }

  private around(sheet: Sheet, row: number, column: number): FormulaSurroundings {
    const { book } = this;
    return {
      sheetId: sheet.id, row, column,
      sheetIdNamed: (name) => book.sheetNamed(name)?.id,
      nameFormula: (name, sheetId) => nameFormula(book, name, sheetId),
      table: (name) => tableShape(book, name, sheet, row, column),
      spillAt: (sheetId, anchorRow, anchorColumn) => {
        const anchor = this.at(sheetId, anchorRow, anchorColumn);
        if (!anchor) return undefined;
        const shown = anchor.sheet.cells.get(anchorRow)?.get(anchorColumn)?.array;
        if (shown?.legacy) return undefined;
        return { row: anchorRow, column: anchorColumn, rows: shown?.rows ?? 1, columns: shown?.columns ?? 1 };
      },
      usedSize: (sheetId) => this.usedSize(sheetId),
      knowsFunction: this.knowsFunction,
    };
  }
}

function nameFormula(book: Book, name: string, sheetId: string): string | undefined {
  const wanted = name.toLowerCase();
  const matching = book.names.filter((held) => held.name.toLowerCase() === wanted);
  return (matching.find((held) => held.sheetId === sheetId) ?? matching.find((held) => held.sheetId === undefined))?.formula;
}

function tableShape(book: Book, name: string, sheet: Sheet, row: number, column: number): TableShape | undefined {
  const wanted = name.toLowerCase();
  for (const owner of wanted === "" ? [sheet] : book.sheets) {
    const table = owner.tables.find((held) => (wanted === "" ? holds(held.range, row, column) : held.name.toLowerCase() === wanted));
    if (table) return shapeOf(owner, table);
  }
  return undefined;
}

function shapeOf(owner: Sheet, table: Table): TableShape {
  return { sheetId: owner.id, range: table.range, columns: table.columns, headers: table.showHeaders, totals: table.showTotals };
}

