import type { Rectangle } from "../../cells/rectangle";
import type { Sheet } from "../book/book";
import type { HostContext } from "./context";
import { writeCells } from "./edit/cells";
import { activateSheet, addSheet, deleteSheet, moveSheet, renameSheet, setVisibility } from "./edit/sheets";
import { deleteCells, insertCells } from "./edit/structure";

/**
 * What a person does to the book by hand: the same edits as the add-in's, told to the add-in as a person's.
 * Nothing is calculated here; whoever shows the book calculates it.
 */
export class Person {
  constructor(private readonly context: HostContext) {}

  /** Types values and formulas, read as Excel reads them. */
  type(sheet: Sheet, range: Rectangle, rows: readonly (readonly unknown[])[]): void {
    this.by(() => writeCells(this.context, sheet, range, rows));
  }

  insertCells(sheet: Sheet, range: Rectangle, shift: "Down" | "Right"): void {
    this.by(() => insertCells(this.context, sheet, range, shift));
  }

  deleteCells(sheet: Sheet, range: Rectangle, shift: "Up" | "Left"): void {
    this.by(() => deleteCells(this.context, sheet, range, shift));
  }

  addSheet(name?: string): Sheet {
    return this.by(() => addSheet(this.context, name));
  }

  deleteSheet(sheet: Sheet): void {
    this.by(() => deleteSheet(this.context, sheet));
  }

  renameSheet(sheet: Sheet, name: string): void {
    this.by(() => renameSheet(this.context, sheet, name));
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.by(() => moveSheet(this.context, sheet, position));
  }

  hideSheet(sheet: Sheet, hidden: boolean): void {
    this.by(() => setVisibility(this.context, sheet, hidden ? "Hidden" : "Visible"));
  }

  protectSheet(sheet: Sheet): void {
    this.by(() => {
      sheet.protected = true;
      this.context.raise({ kind: "layout", sheet });
    });
  }

  select(sheet: Sheet, range: Rectangle): void {
    this.by(() => {
      activateSheet(this.context, sheet);
      this.context.book.selection = range;
      this.context.raise({ kind: "selection", sheet, range });
    });
  }

  private by<T>(work: () => T): T {
    this.context.actor = "person";
    try {
      return work();
    } finally {
      this.context.actor = "addin";
    }
  }
}
