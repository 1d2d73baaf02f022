import type { Book, BookChange, CellValue, Rectangle, Sheet } from "../book/book";
import type { Engine } from "../book/engine";
import { clearAfter, sameValue, writeAnswer } from "./answerWriter";
import { executorsFor, type CustomFunctionSet } from "./customFunctions";
import { FormulaRunner, SHEET_COLUMNS, SHEET_ROWS, type CellSource } from "./formulaRunner";
import { FormulaTable, type FormulaCell } from "./formulaTable";
import { cellsWithin } from "./cellsWithin";
import { overlap } from "./precedentIndex";
import { HIDDEN_ROWS } from "./rewriteFormula";

/** A formula read before its own turn: it goes first, then the reader is tried again. */
class NotYetCalculated {
  constructor(readonly formula: FormulaCell) {}
}

export interface CellPlace { readonly sheet: string; readonly row: number; readonly column: number }

/** Longest time, in milliseconds, a calculation holds the page before letting it breathe. */
const BREATH = 40;
/** Times one formula may be worked out again in one calculation before it counts as circular. */
const MOST_TURNS = 100;
/** Times volatile formulas are asked again in one calculation. */
const MOST_ROUNDS = 10;
const EVERYTHING: Rectangle = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };

/** Calculates the book's formulas, and the add-in's functions where a set is given; keeps up with its changes. */
export async function createUniverEngine(book: Book, functions?: CustomFunctionSet): Promise<UniverEngine> {
  return new UniverEngine(book, functions);
}

/**
 * Recalculates what changed and everything that reads it. Order, spills and circles are settled here;
 * Univer parses formulas and does the functions' arithmetic.
 */
export class UniverEngine implements Engine {
  private readonly runner: FormulaRunner;
  private readonly formulas: FormulaTable;
  private readonly stopListening: () => void;
  private queue: FormulaCell[] = [];
  private spillChanged = false;
  private round = 0;
  private readonly dirtyColumns = new Map<string, Map<number, Map<number, FormulaCell>>>();
  private readonly changedCells = new Map<Sheet, Rectangle>();
  private readonly shape = new Map<string, string>();
  private pending: BookChange[] = [{ kind: "opened" }];
  private running: Promise<void> | null = null;

  constructor(private readonly book: Book, functions?: CustomFunctionSet) {
    this.runner = new FormulaRunner(this.source());
    if (functions) this.runner.register(executorsFor(functions, (sheetId) => book.sheets.find((sheet) => sheet.id === sheetId)?.name ?? ""));
    this.formulas = new FormulaTable(book, (name) => this.runner.knowsFunction(name));
    this.stopListening = book.onChange((change) => {
      if (change.kind === "selection" || change.kind === "formats" || change.kind === "charts" || change.kind === "validations") return;
      if (change.kind === "cells" && change.by === "calculation") return;
      this.pending.push(change);
    });
  }

  /** Cells that depend on themselves; Excel shows 0 in them and warns. */
  get circular(): readonly CellPlace[] {
    return this.places((formula) => formula.circular);
  }

  /** Cells that keep the value the file came with, because they hold what this engine cannot calculate. */
  get uncalculated(): readonly CellPlace[] {
    return this.places((formula) => formula.keepsFileValue);
  }

  calculate(): Promise<void> {
    this.running = (this.running ?? Promise.resolve()).then(() => this.calculateOnce());
    return this.running;
  }

  dispose(): void {
    this.stopListening();
    this.pending = [];
    this.formulas.clear();
  }

  private async calculateOnce(): Promise<void> {
    this.runner.forgetReads();
    const changes = this.pending;
    this.pending = [];
    for (const change of changes) this.takeIn(change);
    for (const formula of this.formulas.volatile) this.markDirtyWithReaders(formula);
    try {
      // What a volatile formula reads is not told by its text: when a spill has changed after it, it is asked again.
      for (this.round = 0; (await this.settle()) && this.round < MOST_ROUNDS; this.round++) {
        this.runner.forgetReads();
        for (const formula of this.formulas.volatile) this.markDirtyWithReaders(formula);
      }
    } finally {
      this.round = 0;
      for (const formula of this.queue) formula.state = "settled";
      this.queue = [];
      this.dirtyColumns.clear();
      const changed = [...this.changedCells];
      this.changedCells.clear();
      for (const [sheet, range] of changed) this.book.raise({ kind: "cells", sheet, range, by: "calculation" });
    }
  }

  private takeIn(change: BookChange): void {
    switch (change.kind) {
      case "opened": this.takeInEverything(); break;
      case "cells": this.takeInCells(change.sheet, change.range, false); break;
      case "sheets": this.takeInSheets(); break;
      case "names": this.takeInNames(); break;
      case "tables": this.rewriteUsers(["tables"]); break;
      case "layout": for (const formula of this.formulas.usersOf(HIDDEN_ROWS)) this.markDirtyWithReaders(formula); break;
      default: break;
    }
  }

  private takeInEverything(): void {
    this.formulas.clear();
    this.shape.clear();
    this.takeInSheets(true);
    this.takeInNames();
  }

  private takeInCells(sheet: Sheet, range: Rectangle, opening: boolean): void {
    if (!this.book.sheets.includes(sheet)) return;
    const { changed, gone } = this.formulas.readBook(sheet, range);
    for (const formula of gone) clearAfter(formula, this.noteAndSpread);
    if (opening) this.claimSpills(sheet, changed);
    this.settleOverwrittenSpills(sheet, range);
    for (const formula of changed) {
      formula.keepsFileValue = opening && formula.rewritten.unknown.length > 0 && sheet.cells.get(formula.row)?.get(formula.column)?.value !== null;
    }
    for (const formula of this.formulas.within(sheet.id, range)) this.markDirtyWithReaders(formula);
    if (opening) return;
    this.spread(sheet.id, range);
    for (const formula of this.formulas.spilling) {
      if (formula.sheet === sheet && overlap(formula.block!, range)) this.markDirtyWithReaders(formula);
    }
  }

  /** A cell typed over part of a spill is its own again; one that was emptied will be filled again. */
  private settleOverwrittenSpills(sheet: Sheet, range: Rectangle): void {
    for (const { row, column, cell } of cellsWithin(sheet, range)) {
      if (!cell.spilledFrom) continue;
      const anchor = this.formulas.at(sheet.id, cell.spilledFrom.row, cell.spilledFrom.column);
      const shown = anchor?.values?.[row - anchor.row]?.[column - anchor.column];
      const overwritten = cell.value !== null && shown !== undefined && !sameValue(cell.value, shown);
      if (cell.formula !== undefined || !anchor || overwritten) delete cell.spilledFrom;
    }
  }

  /** A file keeps the cells of a spill as plain values. */
  private claimSpills(sheet: Sheet, formulas: readonly FormulaCell[]): void {
    for (const formula of formulas) {
      if (!formula.block) continue;
      for (const { cell } of cellsWithin(sheet, formula.block)) {
        if (cell.formula === undefined) cell.spilledFrom ??= { row: formula.row, column: formula.column };
      }
    }
  }

  private takeInSheets(opening = false): void {
    const uses = new Set<string>();
    const present = new Map(this.book.sheets.map((sheet) => [sheet.id, sheet.name.toLowerCase()]));
    const added: Sheet[] = [];
    for (const [id, name] of this.shape) {
      if (present.get(id) === name) continue;
      uses.add(`sheet:${name}`);
      if (!present.has(id)) this.formulas.dropSheet(id);
    }
    for (const sheet of this.book.sheets) {
      const known = this.shape.get(sheet.id);
      if (known !== present.get(sheet.id)) uses.add(`sheet:${present.get(sheet.id)!}`);
      if (known === undefined) added.push(sheet);
    }
    this.shape.clear();
    for (const [id, name] of present) this.shape.set(id, name);
    if (uses.size > 0) uses.add("tables");
    this.rewriteUsers(uses);
    for (const sheet of added) this.takeInCells(sheet, EVERYTHING, opening);
  }

  private names = new Map<string, string>();

  private takeInNames(): void {
    const now = new Map(this.book.names.map((name) => [`${name.name.toLowerCase()}|${name.sheetId ?? ""}`, name.formula]));
    const uses = new Set<string>();
    for (const [key, formula] of [...now, ...this.names]) {
      if (now.get(key) !== this.names.get(key) || formula !== this.names.get(key)) uses.add(`name:${key.slice(0, key.lastIndexOf("|"))}`);
    }
    this.names = now;
    this.rewriteUsers(uses);
  }

  private rewriteUsers(uses: Iterable<string>): void {
    const formulas = new Set<FormulaCell>();
    for (const use of uses) for (const formula of this.formulas.usersOf(use)) formulas.add(formula);
    for (const formula of formulas) {
      this.formulas.rewrite(formula);
      formula.keepsFileValue &&= formula.rewritten.unknown.length > 0;
      this.markDirtyWithReaders(formula);
    }
  }

  private readonly noteAndSpread = (sheet: Sheet, row: number, column: number): void => {
    this.note(sheet, row, column);
    this.spread(sheet.id, { row, column, rows: 1, columns: 1 });
  };

  private note(sheet: Sheet, row: number, column: number): void {
    this.formulas.growSize(sheet.id, row, column);
    const held = this.changedCells.get(sheet);
    if (!held) { this.changedCells.set(sheet, { row, column, rows: 1, columns: 1 }); return; }
    const top = Math.min(held.row, row);
    const left = Math.min(held.column, column);
    this.changedCells.set(sheet, {
      row: top, column: left,
      rows: Math.max(held.row + held.rows, row + 1) - top, columns: Math.max(held.column + held.columns, column + 1) - left,
    });
  }

  private markDirty(formula: FormulaCell): boolean {
    if (formula.state !== "settled") return false;
    formula.state = "dirty";
    // A circle seen in this calculation stays one, or two formulas could take turns for ever.
    if (this.round === 0) formula.circular = false;
    this.queue.push(formula);
    let columns = this.dirtyColumns.get(formula.sheet.id);
    if (!columns) this.dirtyColumns.set(formula.sheet.id, (columns = new Map()));
    const rows = columns.get(formula.column);
    if (rows) rows.set(formula.row, formula); else columns.set(formula.column, new Map([[formula.row, formula]]));
    return true;
  }

  private markDirtyWithReaders(formula: FormulaCell): void {
    const found = [formula];
    for (let next = found.pop(); next; next = found.pop()) {
      if (!this.markDirty(next)) continue;
      this.formulas.readersOf(next.sheet.id, this.shown(next), (reader) => { if (reader.state === "settled") found.push(reader); });
    }
  }

  private spread(sheetId: string, range: Rectangle): void {
    this.formulas.readersOf(sheetId, range, (reader) => this.markDirtyWithReaders(reader));
  }

  private shown(formula: FormulaCell): Rectangle {
    return formula.block ?? { row: formula.row, column: formula.column, rows: 1, columns: 1 };
  }

  /** Works out everything marked; true when a spill changed on the way. */
  private async settle(): Promise<boolean> {
    const turns = new Map<FormulaCell, number>();
    this.spillChanged = false;
    let since = Date.now();
    for (let at = 0; at < this.queue.length; at++) {
      const stack = [this.queue[at]!];
      while (stack.length > 0) {
        const formula = stack[stack.length - 1]!;
        if (formula.state === "settled") { stack.pop(); continue; }
        if (formula.state === "dirty") {
          formula.state = "opened";
          if (this.pushUnsettledPrecedents(formula, stack)) continue;
        }
        const first = formula.circular ? null : await this.workOut(formula, turns);
        if (first) {
          if (first.state === "opened") markCircle(stack, first);
          else stack.push(first);
          continue;
        }
        if (formula.circular) this.write(formula, [[0]]);
        this.close(formula);
        stack.pop();
        if (Date.now() - since > BREATH) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          since = Date.now();
        }
      }
    }
    this.queue = [];
    return this.spillChanged;
  }

  private close(formula: FormulaCell): void {
    formula.state = "settled";
    this.dirtyColumns.get(formula.sheet.id)?.get(formula.column)?.delete(formula.row);
  }

  /** Returns the formula that must be worked out first, or null when this one is done. */
  private async workOut(formula: FormulaCell, turns: Map<FormulaCell, number>): Promise<FormulaCell | null> {
    if (formula.keepsFileValue) return null;
    const turn = (turns.get(formula) ?? 0) + 1;
    turns.set(formula, turn);
    if (turn > MOST_TURNS) { formula.circular = true; return null; }
    let values: CellValue[][];
    try {
      values = await this.runner.run(this.formulas.textNow(formula), formula.sheet.id, formula.row, formula.column);
    } catch (reason) {
      if (reason instanceof NotYetCalculated) return reason.formula;
      values = [[{ error: "#VALUE!", message: `This formula could not be calculated here: ${String(reason)}` }]];
    }
    if (fillsItsOwnInput(formula, values)) { formula.circular = true; return null; }
    this.write(formula, values);
    return null;
  }

  /** Puts an answer in the book; what reads the cells it newly fills or leaves is worked out again. */
  private write(formula: FormulaCell, values: CellValue[][]): void {
    let spilled = false;
    writeAnswer(formula, values, (sheet, row, column) => {
      this.note(sheet, row, column);
      if (row === formula.row && column === formula.column) return;
      spilled = true;
      this.formulas.readersOf(sheet.id, { row, column, rows: 1, columns: 1 }, (reader) => {
        if (reader !== formula) this.markDirtyWithReaders(reader);
      });
    });
    this.formulas.noteBlock(formula);
    if (!spilled) return;
    this.spillChanged = true;
    this.runner.forgetReads();
  }

  private pushUnsettledPrecedents(formula: FormulaCell, stack: FormulaCell[]): boolean {
    const before = stack.length;
    for (const { sheetId, range } of formula.rewritten.precedents) {
      const columns = this.dirtyColumns.get(sheetId);
      if (!columns) continue;
      for (const [column, rows] of columns) {
        if (column < range.column || column >= range.column + range.columns || rows.size === 0) continue;
        if (rows.size <= range.rows) {
          for (const [row, reader] of rows) if (row >= range.row && row < range.row + range.rows && this.pushOne(reader, stack)) return true;
        } else {
          for (let row = range.row; row < range.row + range.rows; row++) {
            const reader = rows.get(row);
            if (reader && this.pushOne(reader, stack)) return true;
          }
        }
      }
    }
    return stack.length > before;
  }

  /** True when the formula closes a circle, which is then marked. */
  private pushOne(formula: FormulaCell, stack: FormulaCell[]): boolean {
    if (formula.state === "opened") { markCircle(stack, formula); return true; }
    stack.push(formula);
    return false;
  }

  private source(): CellSource {
    const { book } = this;
    const byId = new Map<string, Sheet>();
    const sheetOf = (sheetId: string): Sheet | undefined => {
      const held = byId.get(sheetId);
      if (held && book.sheets.includes(held)) return held;
      const sheet = book.sheets.find((candidate) => candidate.id === sheetId);
      if (sheet) byId.set(sheetId, sheet);
      return sheet;
    };
    return {
      value: (sheetId, row, column) => {
        const cell = sheetOf(sheetId)?.cells.get(row)?.get(column);
        if (!cell) return null;
        const from = cell.formula !== undefined ? { row, column } : cell.spilledFrom;
        if (from && this.queue.length > 0) {
          const formula = this.formulas.at(sheetId, from.row, from.column);
          if (formula && formula.state !== "settled") throw new NotYetCalculated(formula);
        }
        return cell.value;
      },
      formulaText: (sheetId, row, column) => sheetOf(sheetId)?.cells.get(row)?.get(column)?.formula,
      sheetIdNamed: (name) => book.sheetNamed(name)?.id,
      sheets: () => book.sheets,
      names: () => new Map(book.names.map((name) => [name.name, name.formula.replace(/^=/, "")])),
      hiddenRows: (sheetId) => {
        const hidden = new Set<number>();
        const filtered = new Set<number>();
        for (const [row, setting] of sheetOf(sheetId)?.rows ?? []) {
          if (setting.hidden) hidden.add(row);
          if (setting.hiddenByFilter) filtered.add(row);
        }
        return { hidden, filtered };
      },
    };
  }

  private places(wanted: (formula: FormulaCell) => boolean): CellPlace[] {
    return [...this.formulas.all()].filter(wanted).map((formula) => ({ sheet: formula.sheet.name, row: formula.row, column: formula.column }));
  }
}

/** True when the answer would spill over cells the formula reads. */
function fillsItsOwnInput({ sheet, row, column, rewritten }: FormulaCell, values: CellValue[][]): boolean {
  const block = { row, column, rows: values.length, columns: values[0]?.length ?? 0 };
  return block.rows * block.columns > 1 && rewritten.precedents.some(({ sheetId, range }) => sheetId === sheet.id && overlap(range, block));
}

/** Everything on the path from the formula met again to the one that met it waits for itself. */
function markCircle(stack: readonly FormulaCell[], met: FormulaCell): void {
  for (let at = stack.length - 1; at >= 0; at--) {
    const formula = stack[at]!;
    if (formula.state === "opened") formula.circular = true;
    if (formula === met) return;
  }
}
