import type { Place } from "../../domain/kernel/rates";
import { readCell } from "./cell";
import { listOf, placeIn } from "./list";

/** The figures of one row, one column or one cell of a statistic; null where a cell is missing or says n/a. */
export function readFigureList(argument: string, cells: unknown): (number | null)[] {
  const list = listOf(argument, cells);
  const figures = new Array<number | null>(list.length);
  for (let i = 0; i < list.length; i++) {
    const cell = list[i];
    figures[i] = typeof cell === "number" && Number.isFinite(cell) ? cell : readFigure(argument, cell, placeIn(cells, i));
  }
  return figures;
}

/** readFigureList of a rectangle of cells, row by row. */
export function readFigureBlock(argument: string, cells: unknown): (number | null)[][] {
  const rows: readonly (readonly unknown[])[] = Array.isArray(cells) ? cells : [[cells]];
  return rows.map((line, row) => line.map((cell, column) => readFigure(argument, cell, { row: row + 1, column: column + 1 })));
}

function readFigure(argument: string, cell: unknown, place: Place): number | null {
  const plain = typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;
  if (typeof plain === "string" && plain.trim().toLowerCase() === "n/a") return null;
  return readCell(argument, plain, place);
}
