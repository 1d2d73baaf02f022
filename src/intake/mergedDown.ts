import { Kind, type CellGrid } from "./cellKinds";
import { singleSpaced } from "./cleanText";
import type { TableColumn } from "./findTable";

/** For each cell of the label columns that a merged area covers, the cell that holds its value. Key: row × columns of the grid + column. */
export function mergedDown(grid: CellGrid, labels: readonly TableColumn[]): ReadonlyMap<number, { row: number; column: number }> {
  const columns = new Set(labels.map(({ column }) => column));
  const sources = new Map<number, { row: number; column: number }>();
  for (const { row, column, rows, columns: width } of grid.block.merged) {
    for (let across = column; across < Math.min(column + width, grid.columns); across++) {
      if (!columns.has(across)) continue;
      for (let at = row; at < Math.min(row + rows, grid.rows); at++) sources.set(at * grid.columns + across, { row, column });
    }
  }
  return sources;
}

/** The words of a column row by row, "" where there is no column; a cell merged down says them for every row it covers. */
export function wordsDown(grid: CellGrid, column: TableColumn | undefined): (row: number) => string {
  if (!column) return () => "";
  const merged = mergedDown(grid, [column]);
  return (row) => {
    const at = merged.get(row * grid.columns + column.column) ?? { row, column: column.column };
    return grid.kind(at.row, at.column) === Kind.Empty ? "" : singleSpaced(grid.text(at.row, at.column));
  };
}
