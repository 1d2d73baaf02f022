import type { Account } from "./account";
import type { CellGrid } from "./cellKinds";
import { singleSpaced } from "./cleanText";
import { shifted } from "./decimal";
import type { TableColumn } from "./findTable";
import { mergedDown } from "./mergedDown";
import type { WordsReading } from "./priceReading";

/** Reads the clause in a row of a column; a cell that is merged down says it for every row it covers. Null throughout without a column. */
export function clauseReader(account: Account, grid: CellGrid, column: TableColumn | undefined): (row: number) => WordsReading | null {
  if (!column) return () => null;
  const merged = mergedDown(grid, [column]);
  return (row) => {
    const at = merged.get(row * grid.columns + column.column) ?? { row, column: column.column };
    return { place: account.place(at.row, at.column), text: clauseWords(grid, at.row, at.column) };
  };
}

/** The words of a clause; a change held as a percentage is written out in full, whatever its format shows of it. */
function clauseWords(grid: CellGrid, row: number, column: number): string {
  const value = grid.value(row, column);
  if (typeof value === "number" && Number.isFinite(value)) return grid.format(row, column).percent ? `${String(shifted(value, 2))}%` : String(value);
  return singleSpaced(grid.text(row, column));
}
