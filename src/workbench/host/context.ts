import type { Rectangle } from "../../cells/rectangle";
import type { Book, BookChange, Chart, DefinedName, Sheet, Table } from "../book/book";
import type { Engine } from "../book/engine";
import { HostError } from "./hostError";
import { NewWorkbooks } from "./newWorkbooks";
import type { HostObject } from "./surface";
import type { Switches } from "./switches";

/** A rectangle of a sheet that a proxy or a reference stands for; moves when cells are inserted or deleted. */
export class Area {
  gone = false;
  constructor(readonly sheet: Sheet, public row: number, public column: number, public rows: number, public columns: number) {}
}

/** Makes the objects that answer for parts of the book. */
export interface Makers {
  range(sheet: Sheet, rectangle: Rectangle): HostObject;
  worksheet(sheet: Sheet): HostObject;
  table(sheet: Sheet, table: Table): HostObject;
  tables(sheet: Sheet | null): HostObject;
  /** Tables that touch the area, or lie wholly in it. */
  tablesIn(area: Area, fullyContained: boolean): HostObject;
  name(name: DefinedName): HostObject;
  names(sheet: Sheet | null): HostObject;
  chart(sheet: Sheet, chart: Chart): HostObject;
  charts(sheet: Sheet): HostObject;
  rangeAreas(sheet: Sheet, rectangles: readonly Rectangle[]): HostObject;
}

/** What every surface needs: the book, its calculation, the switches, and the areas to move with the cells. */
export class HostContext {
  /** Areas a proxy of the current batch or a kept reference stands for. */
  readonly areas = new Set<Area>();
  /** Who makes the changes now. */
  actor: "addin" | "person" = "addin";
  /** True while a change is told that Excel raises no event for. */
  adjusting = false;
  /** The add-in may switch events off for a while. */
  eventsEnabled = true;
  readonly newWorkbooks = new NewWorkbooks();
  /** Set by a change that can move calculated values. */
  private stale = false;
  make!: Makers;

  constructor(readonly book: Book, readonly engine: Engine, readonly switches: Switches) {}

  area(sheet: Sheet, { row, column, rows, columns }: Rectangle): Area {
    const area = new Area(sheet, row, column, rows, columns);
    this.areas.add(area);
    return area;
  }

  raise(change: BookChange): void {
    this.book.raise(change);
  }

  cellsChanged(sheet: Sheet, range: Rectangle): void {
    this.stale = true;
    this.raise({ kind: "cells", sheet, range, by: this.actor });
  }

  /** Formulas adjusted to a move or a new name: whoever calculates must know, and no add-in hears of it. */
  formulasRewritten(sheet: Sheet, range: Rectangle): void {
    this.adjusting = true;
    try {
      this.cellsChanged(sheet, range);
    } finally {
      this.adjusting = false;
    }
  }

  /** Names, tables and sheets change what formulas return. */
  formulasMayChange(): void {
    this.stale = true;
  }

  get needsCalculation(): boolean {
    return this.stale && this.book.calculationMode !== "Manual";
  }

  async calculate(): Promise<void> {
    this.stale = false;
    await this.engine.calculate();
  }

  /** Throws where a person's protection of the sheet stops the add-in too. */
  requireUnprotected(sheet: Sheet): void {
    if (sheet.protected) throw new HostError("AccessDenied");
  }

  requireOpenStructure(): void {
    if (this.switches.structureProtected) throw new HostError("AccessDenied");
  }

  /** Throws for a sheet that is no longer in the book. */
  requirePresent(sheet: Sheet): void {
    if (!this.book.sheets.includes(sheet)) throw new HostError("ItemNotFound");
  }
}
