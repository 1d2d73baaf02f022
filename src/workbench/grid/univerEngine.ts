import type { Rectangle } from "../../cells/rectangle";
import type { CellPlace } from "../../cells/sheetReference";
import type { Book, BookChange, CellValue, Sheet } from "../book/book";
import type { Engine } from "../book/engine";
import { writeAnswer } from "./answerWriter";
import { bookCells } from "./bookCells";
import { BookIntake } from "./bookIntake";
import { executorsFor, type CustomFunctionSet } from "./customFunctions";
import { DirtyFormulas } from "./dirtyFormulas";
import { FormulaRunner } from "./formulaRunner";
import { FormulaTable, type FormulaCell } from "./formulaTable";
import { overlap } from "./precedentIndex";

/** A formula read before its own turn: it goes first, then the reader is tried again. */
class NotYetCalculated {
  constructor(readonly formula: FormulaCell) {}
}

/** Longest time, in milliseconds, a calculation holds the page before letting it breathe. */
const BREATH = 40;
/** Times one formula may be worked out again in one calculation before it counts as circular. */
const MOST_TURNS = 100;
/** Times volatile formulas are asked again in one calculation. */
const MOST_ROUNDS = 10;

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
  private readonly dirty: DirtyFormulas;
  private readonly intake: BookIntake;
  private readonly stopListening: () => void;
  private spillChanged = false;
  private readonly changedCells = new Map<Sheet, Rectangle>();
  private pending: BookChange[] = [{ kind: "opened" }];
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly book: Book, functions?: CustomFunctionSet) {
    this.runner = new FormulaRunner(bookCells(book, (sheetId, row, column) => {
      const formula = this.dirty.queue.length > 0 ? this.formulas.at(sheetId, row, column) : undefined;
      if (formula && formula.state !== "settled") throw new NotYetCalculated(formula);
    }));
    if (functions) this.runner.register(executorsFor(functions, (sheetId) => book.sheets.find((sheet) => sheet.id === sheetId)?.name ?? ""));
    this.formulas = new FormulaTable(book, (name) => this.runner.knowsFunction(name));
    this.dirty = new DirtyFormulas(this.formulas);
    this.intake = new BookIntake(book, this.formulas, this.dirty, (sheet, row, column) => {
      this.note(sheet, row, column);
      this.dirty.markReaders(sheet.id, { row, column, rows: 1, columns: 1 });
    });
    this.stopListening = book.onChange((change) => {
      if (change.kind !== "selection" && !(change.kind === "cells" && change.by === "calculation")) this.pending.push(change);
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
    this.running = this.running.catch(() => undefined).then(() => this.calculateOnce());
    return this.running;
  }

  dispose(): void {
    this.stopListening();
    this.pending = [];
    this.formulas.clear();
  }

  private async calculateOnce(): Promise<void> {
    this.runner.forgetReads();
    try {
      for (const change of this.pending.splice(0)) this.intake.take(change);
      for (const formula of this.formulas.volatile) this.dirty.mark(formula);
      // What a volatile formula reads is not told by its text: when a spill has changed after it, it is asked again.
      for (let round = 0; (await this.settle()) && round < MOST_ROUNDS; round++) {
        this.dirty.forgetCircles = false;
        this.runner.forgetReads();
        for (const formula of this.formulas.volatile) this.dirty.mark(formula);
      }
    } finally {
      this.dirty.clear();
      const changed = [...this.changedCells];
      this.changedCells.clear();
      for (const [sheet, range] of changed) this.book.raise({ kind: "cells", sheet, range, by: "calculation" });
    }
  }

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

  /** Works out everything marked; true when a spill changed on the way. */
  private async settle(): Promise<boolean> {
    const turns = new Map<FormulaCell, number>();
    this.spillChanged = false;
    let since = Date.now();
    for (let at = 0; at < this.dirty.queue.length; at++) {
      const stack = [this.dirty.queue[at]!];
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
        this.dirty.settle(formula);
        stack.pop();
        if (Date.now() - since > BREATH) {
          await new Promise((resolve) => setTimeout(resolve, 0));
          since = Date.now();
        }
      }
    }
    this.dirty.queue = [];
    return this.spillChanged;
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
        if (reader !== formula) this.dirty.mark(reader);
      });
    });
    this.formulas.noteBlock(formula);
    if (!spilled) return;
    this.spillChanged = true;
    this.runner.forgetReads();
  }

  /** Puts what must be worked out first on the stack, or marks the circle that closes; true when this one must wait. */
  private pushUnsettledPrecedents(formula: FormulaCell, stack: FormulaCell[]): boolean {
    const before = stack.length;
    for (const area of formula.rewritten.precedents) {
      for (const precedent of this.dirty.within(area)) {
        if (precedent.state === "opened") { markCircle(stack, precedent); return true; }
        stack.push(precedent);
      }
    }
    return stack.length > before;
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
