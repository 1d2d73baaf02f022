import { cellAddress } from "../../cells/address";
import { QUANTITY } from "../formats";
import type { PlanCell } from "../insertPlan";
import { text } from "../planCells";
import type { SheetLayout } from "../sheetLayout";

/** Where an array stands, once its formula is written. */
export interface Room {
  /** One of its columns, fixed. */
  readonly column: (at: number) => string;
  /** One of its cells, for a reader whose row moves with it. */
  readonly cell: (at: number, row: number) => string;
  readonly fill: (formula: string) => void;
}

/** Arrays of functions side by side under one row of headings, outside any table; other cells read them. */
export class FunctionBlock {
  private readonly top: number;
  private next = 0;
  private deepest = 0;

  /** Keeps `rows` rows under a heading, wherever they are filled from. */
  constructor(private readonly layout: SheetLayout, heading: string, note: string, rows: number) {
    layout.heading(heading, note);
    this.top = layout.row;
    this.deepest = rows;
    layout.row = this.top + 1 + rows + 1;
  }

  /** Room for an array, its columns under headings of their own; its formula is filled in once what it reads is in place. */
  room(headings: readonly string[], rows: number, numberFormat = QUANTITY): Room {
    if (rows > this.deepest) throw new RangeError(`The block has ${this.deepest} rows and not ${rows}`);
    const { layout, top } = this;
    const first = this.next;
    this.next += headings.length;
    headings.forEach((heading, at) => {
      layout.put(top, first + at, text(heading, "Heading 3", { wrap: true }));
      for (let row = 0; row < rows; row++) layout.put(top + 1 + row, first + at, covered(numberFormat));
    });
    return {
      column: (at) => `${cellAddress(top + 1, first + at, true)}:${cellAddress(top + rows, first + at, true)}`,
      cell: (at, row) => `$${cellAddress(top + 1 + row, first + at)}`,
      fill: (formula) => layout.put(top + 1, first, { formula, numberFormat, align: "left", spills: { rows, columns: headings.length } }),
    };
  }
}

/** A cell that an array spills over: its looks only. */
function covered(numberFormat: string): PlanCell {
  return { numberFormat, align: "left" };
}
