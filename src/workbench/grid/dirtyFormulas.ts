import type { Rectangle } from "../../cells/rectangle";
import type { FormulaCell, FormulaTable } from "./formulaTable";
import type { Area } from "./rewriteFormula";

/** The formulas that must be worked out again, in the order they were marked, and where they stand. */
export class DirtyFormulas {
  /** Grows while it is worked through; those already worked out are "settled". */
  queue: FormulaCell[] = [];
  /** False once a calculation has gone round: a circle it has seen stays one, or two formulas could take turns for ever. */
  forgetCircles = true;
  private readonly byColumn = new Map<string, Map<number, Map<number, FormulaCell>>>();

  constructor(private readonly formulas: FormulaTable) {}

  /** Marks a formula and everything that reads it, near and far. */
  mark(formula: FormulaCell): void {
    const found = [formula];
    for (let next = found.pop(); next; next = found.pop()) {
      if (!this.markOne(next)) continue;
      const shown = next.block ?? { row: next.row, column: next.column, rows: 1, columns: 1 };
      this.formulas.readersOf(next.sheet.id, shown, (reader) => { if (reader.state === "settled") found.push(reader); });
    }
  }

  markReaders(sheetId: string, range: Rectangle): void {
    this.formulas.readersOf(sheetId, range, (reader) => this.mark(reader));
  }

  settle(formula: FormulaCell): void {
    formula.state = "settled";
    this.byColumn.get(formula.sheet.id)?.get(formula.column)?.delete(formula.row);
  }

  clear(): void {
    for (const formula of this.queue) formula.state = "settled";
    this.queue = [];
    this.byColumn.clear();
    this.forgetCircles = true;
  }

  /** The marked formulas in an area. */
  *within({ sheetId, range }: Area): Iterable<FormulaCell> {
    for (const [column, rows] of this.byColumn.get(sheetId) ?? []) {
      if (column < range.column || column >= range.column + range.columns || rows.size === 0) continue;
      if (rows.size <= range.rows) {
        for (const [row, formula] of rows) if (row >= range.row && row < range.row + range.rows) yield formula;
      } else {
        for (let row = range.row; row < range.row + range.rows; row++) {
          const formula = rows.get(row);
          if (formula) yield formula;
        }
      }
    }
  }

  private markOne(formula: FormulaCell): boolean {
    if (formula.state !== "settled") return false;
    formula.state = "dirty";
    if (this.forgetCircles) formula.circular = false;
    this.queue.push(formula);
    let columns = this.byColumn.get(formula.sheet.id);
    if (!columns) this.byColumn.set(formula.sheet.id, (columns = new Map()));
    const rows = columns.get(formula.column);
    if (rows) rows.set(formula.row, formula); else columns.set(formula.column, new Map([[formula.row, formula]]));
    return true;
  }
}
