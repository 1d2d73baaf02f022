import type { CellGrid } from "./cellKinds";
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
