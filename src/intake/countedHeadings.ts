import type { Rectangle } from "../cells/rectangle";
import type { CellValue } from "./cellBlock";
import { matchingKey } from "./cleanText";
import { Kind, mayHead, type CellGrid } from "./cellKinds";

/** Words over a column of labels, which no line of the table has for its own label. */
const LABEL_HEADING = /^(?:months?|mth|periods?|dates?|(?:month|week|period) end(?:ing|ed)?|services?|service (?:lines?|areas?|names?)|schemes?|scheme names?|projects?|programmes?|budget (?:lines?|headings?)|cost (?:lines?|types?|cent(?:re|er)s?)|description|categor(?:y|ies)|partners?|partner names?|providers?)$/;

/** True for words that name a column of labels: "Service", "Scheme name", "Month". */
export function namesLabels(heading: string): boolean {
  return LABEL_HEADING.test(matchingKey(heading.slice(0, 60)));
}

/**
 * True where a row of figures is itself a heading: cost centre codes or dates' numbers beside a word such as "Month", or years
 * (2024, 2025), or months or years counted 1, 2, 3… or 0, 1, 2…, with figures beneath and no headings over it.
 */
export function countsColumns(grid: CellGrid, area: Rectangle, row: number): boolean {
  if (headsLabels(grid, area, row)) return true;
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
  const counted = numbers.length >= 3 && (first.value === 0 || first.value === 1) && numbers.every(({ value }, at) => value === first.value + at);
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

/** True where a row with whole numbers, or none, has a word that names the labels beneath it, and figures stand beneath its other cells. */
export function headsLabels(grid: CellGrid, area: Rectangle, row: number): boolean {
  let label = -1;
  let others = 0;
  let overFigures = 0;
  for (let column = area.column; column < area.column + area.columns; column++) {
    const kind = grid.kind(row, column);
    if (kind === Kind.Empty) continue;
    if (kind === Kind.Figure && !isWhole(grid.value(row, column))) return false;
    if (label < 0 && kind === Kind.Words && namesLabels(grid.text(row, column))) label = column;
    else others++;
    if (grid.kind(row + 1, column) === Kind.Figure || grid.kind(row + 2, column) === Kind.Figure) overFigures += column === label ? 0 : 1;
  }
  return label >= 0 && others > 0 && overFigures > 0 && row + 1 < area.row + area.rows && grid.kind(row + 1, label) !== Kind.Empty;
}

/** True for a number without pence, typed as a number or as bare digits. */
function isWhole(value: CellValue): boolean {
  return typeof value === "number" ? Number.isInteger(value) : /^[+-]?\d+(?:[+-]\d+)?$/.test(String(value).trim());
}
