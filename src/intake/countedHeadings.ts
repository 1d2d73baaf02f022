import type { Rectangle } from "../cells/rectangle";
import { Kind, mayHead, type CellGrid } from "./cellKinds";

/** True where a row of figures is itself a heading: years (2024, 2025) or months counted 1, 2, 3… with figures beneath and no headings over it. */
export function countsColumns(grid: CellGrid, area: Rectangle, row: number): boolean {
  const numbers: { column: number; value: number }[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    if (grid.kind(row, column) !== Kind.Figure) continue;
    const value = grid.value(row, column);
    const number = typeof value === "number" ? value : /^(?:19|20)\d\d$|^\d{1,2}$/.test(value.toString().trim()) ? Number(value) : NaN;
    numbers.push({ column, value: number });
  }
  const first = numbers[0];
  if (!first) return false;
  const years = numbers.every(({ value }) => Number.isInteger(value) && value >= 1990 && value <= 2100);
  const counted = numbers.length >= 3 && first.value === 1 && numbers.every(({ value }, at) => value === at + 1);
  if (!years && !counted) return false;
  if (isHeaded(grid, area, row, numbers.map(({ column }) => column))) return false;
  const rising = numbers.every(({ value }, at) => at === 0 || value >= (numbers[at - 1]?.value ?? 0));
  let below = 0;
  for (let next = row + 1; next < Math.min(row + 6, area.row + area.rows); next++) {
    if (grid.kind(next, first.column) === Kind.Figure && !Object.is(grid.value(next, first.column), grid.value(row, first.column))) below++;
  }
  let wordsInRow = 0;
  for (let column = area.column; column < area.column + area.columns; column++) if (grid.kind(row, column) === Kind.Words) wordsInRow++;
  const yearColumn = years && numbers.length === 1 && wordsInRow > 0;
  return rising && below > 0 && !yearColumn;
}

/** True where words stand over two or more of the columns in the row above that is not empty, or over the only one. */
function isHeaded(grid: CellGrid, area: Rectangle, row: number, columns: readonly number[]): boolean {
  for (let above = row - 1; above >= area.row; above--) {
    let filled = 0;
    for (let column = area.column; column < area.column + area.columns; column++) if (grid.kind(above, column) !== Kind.Empty) filled++;
    if (filled === 0) continue;
    const over = columns.filter((column) => mayHead(grid.kind(above, column))).length;
    return over >= Math.min(2, columns.length);
  }
  return false;
}
