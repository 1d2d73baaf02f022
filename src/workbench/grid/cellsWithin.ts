import type { Rectangle } from "../../cells/rectangle";
import type { Cell, Sheet } from "../book/book";

/** Every cell a sheet holds inside a range, however large the range is. */
export function* cellsWithin(sheet: Sheet, range: Rectangle): Iterable<{ readonly row: number; readonly column: number; readonly cell: Cell }> {
  for (const row of rowsWithin(sheet, range)) {
    for (const [column, cell] of sheet.cells.get(row) ?? []) {
      if (column >= range.column && column < range.column + range.columns) yield { row, column, cell };
    }
  }
}

function* rowsWithin(sheet: Sheet, range: Rectangle): Iterable<number> {
  if (range.rows <= sheet.cells.size) {
    for (let row = range.row; row < range.row + range.rows; row++) yield row;
    return;
  }
  for (const row of sheet.cells.keys()) if (row >= range.row && row < range.row + range.rows) yield row;
}
