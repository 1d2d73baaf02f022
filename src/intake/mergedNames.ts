import type { Rectangle } from "../cells/rectangle";

/** Where the words of a column's cells stand, asked for row by row downwards: a cell merged down stands in the top left of its area. */
export class MergedNames {
  private readonly areas: readonly Rectangle[];
  private next = 0;

  constructor(merged: readonly Rectangle[], private readonly column: number) {
    this.areas = merged.filter((area) => area.column <= column && area.column + area.columns > column && area.rows > 1).sort((a, b) => a.row - b.row);
  }

  /** The cell that holds the words of this row; rows must not go back up. */
  source(row: number): { readonly row: number; readonly column: number } {
    let area = this.areas[this.next];
    while (area && row >= area.row + area.rows) area = this.areas[++this.next];
    return area && row > area.row ? area : { row, column: this.column };
  }
}
