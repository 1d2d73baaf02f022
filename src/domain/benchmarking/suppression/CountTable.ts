/**
 * A block of counts seen as a graph: a node for each row and each column, and each cell a link between its two.
 * Totals being published, hidden counts can change only round a closed walk of hidden cells, one up, the next down; and
 * a count of 0 cannot go down. So a cell lets a walk go from its row to its column (up), and back (down) where it is above 0.
 */
export interface CountTable {
  readonly rows: number;
  readonly columns: number;
  /** Row by row; null where there is no count, which is never hidden. */
  readonly counts: readonly (number | null)[];
}

/** The node of a cell's row. */
export function rowOf(table: CountTable, cell: number): number {
  return Math.floor(cell / table.columns);
}

/** The node of a cell's column. */
export function columnOf(table: CountTable, cell: number): number {
  return table.rows + (cell % table.columns);
}

/** The cell that joins a row to a column. */
export function cellBetween(table: CountTable, a: number, b: number): number {
  return a < table.rows ? a * table.columns + b - table.rows : b * table.columns + a - table.rows;
}
