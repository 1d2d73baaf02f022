import type { Rectangle } from "../cells/rectangle";

/** The cells of a column that are merged down, asked for row by row: their words stand in the top left of their area. */
export class MergedNames {
  private readonly areas: readonly Rectangle[];
  private next = 0;

  constructor(merged: readonly Rectangle[], column: number) {
    this.areas = merged.filter((area) => area.column <= column && area.column + area.columns > column && area.rows > 1).sort((a, b) => a.row - b.row);
  }

  /** The top left cell of the area that covers this row's cell; null where the words are in the row itself. Rows must not go back up. */
  over(row: number): { readonly row: number; readonly column: number } | null {
    let area = this.areas[this.next];
    while (area && row >= area.row + area.rows) area = this.areas[++this.next];
    return area && row > area.row ? area : null;
  }
}
