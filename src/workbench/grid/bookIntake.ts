import { MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../cells/rectangle";
import type { Book, BookChange, Sheet } from "../book/book";
import { clearAfter, sameValue, type Changed } from "./answerWriter";
import { cellsWithin } from "./cellsWithin";
import type { DirtyFormulas } from "./dirtyFormulas";
import type { FormulaCell, FormulaTable } from "./formulaTable";
import { overlap } from "./precedentIndex";
import { HIDDEN_ROWS } from "./rewriteFormula";

const EVERYTHING: Rectangle = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Takes a change of the book into the table of formulas, and marks what must be worked out again. */
export class BookIntake {
  private readonly shape = new Map<string, string>();
  private names = new Map<string, string>();

  constructor(
    private readonly book: Book, private readonly formulas: FormulaTable, private readonly dirty: DirtyFormulas,
    /** Told of cells that change while taking in: those a formula that is gone had filled. */
    private readonly changed: Changed,
  ) {}

  take(change: BookChange): void {
    switch (change.kind) {
      case "opened": this.takeInEverything(); break;
      case "cells": this.takeInCells(change.sheet, change.range, false); break;
      case "sheets": this.takeInSheets(); break;
      case "names": this.takeInNames(); break;
      case "tables": this.rewriteUsers(["tables"]); break;
      case "layout": for (const formula of this.formulas.usersOf(HIDDEN_ROWS)) this.dirty.mark(formula); break;
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
    for (const formula of gone) clearAfter(formula, this.changed);
    if (opening) this.claimSpills(sheet, changed);
    this.settleOverwrittenSpills(sheet, range);
    for (const formula of changed) {
      formula.keepsFileValue = opening && formula.rewritten.unknown.length > 0 && sheet.cells.get(formula.row)?.get(formula.column)?.value !== null;
    }
    for (const formula of this.formulas.within(sheet.id, range)) this.dirty.mark(formula);
    if (opening) return;
    this.dirty.markReaders(sheet.id, range);
    for (const formula of this.formulas.spilling) {
      if (formula.sheet === sheet && overlap(formula.block!, range)) this.dirty.mark(formula);
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
      this.dirty.mark(formula);
    }
  }
}
