import { readCell } from "./cell";

/** The numbers of a rectangle of cells, row by row. A missing cell counts as 0. */
export function readBlock(argument: string, cells: unknown): number[][] {
  const rows: readonly (readonly unknown[])[] = Array.isArray(cells) ? cells : [[cells]];
  return rows.map((line, row) => line.map((cell, column) => readCell(argument, cell, { row: row + 1, column: column + 1 }) ?? 0));
}

/** readBlock where a missing cell means something: null. */
export function readBlockWithGaps(argument: string, cells: unknown): (number | null)[][] {
  const rows: readonly (readonly unknown[])[] = Array.isArray(cells) ? cells : [[cells]];
  return rows.map((line, row) => line.map((cell, column) => readCell(argument, cell, { row: row + 1, column: column + 1 })));
}
