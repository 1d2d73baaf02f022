import type { Rectangle } from "../cells/rectangle";
import { Kind, mayHead, type CellGrid } from "./cellKinds";
import { matchingKey } from "./cleanText";
import { readMonth } from "./readMonth";

const MOST_HEADING_ROWS = 5;
/** Names of sections within sections that may stand between the headings and the first line. */
const MOST_SECTIONS = 3;

/** The heading rows of a table and its first line, which may come before the first figures. */
interface HeadingRows {
  readonly headings: readonly [number, number] | null;
  readonly firstBody: number;
}

/**
 * The rows of words that stand together over a table, looking up from the first row with figures past lines that have none.
 * A row whose only words are at the left, or merged across all, is a title.
 */
export function headingsAbove(grid: CellGrid, area: Rectangle, firstFigures: number): HeadingRows {
  const figureColumns: number[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) if (grid.kind(firstFigures, column) === Kind.Figure) figureColumns.push(column);
  let last = -1;
  let first = -1;
  let firstLine = firstFigures;
  for (let row = firstFigures - 1; row >= area.row; row--) {
    const filled = filledColumns(grid, area, row);
    if (filled.length === 0) {
      if (last >= 0) break;
      continue;
    }
    if (last < 0 && isLine(grid, area, row, filled, figureColumns, firstFigures)) {
      firstLine = row;
      continue;
    }
    if (!isHeadingRow(grid, area, row, filled, figureColumns)) break;
    if (last < 0) last = row;
    first = row;
    if (last - first + 1 >= MOST_HEADING_ROWS) break;
  }
  return last < 0 ? { headings: null, firstBody: firstLine } : { headings: [first, last], firstBody: last + 1 };
}

/** True where a row has a month in a column of words where another line has one. */
export function continuesMonths(grid: CellGrid, area: Rectangle, row: number, line: number): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) {
    const [kind, other] = [grid.kind(row, column), grid.kind(line, column)];
    if ((kind !== Kind.Words && kind !== Kind.Date) || (other !== Kind.Words && other !== Kind.Date)) continue;
    if (readMonth(grid.cell(row, column)) !== null && readMonth(grid.cell(line, column)) !== null) return true;
  }
  return false;
}

function filledColumns(grid: CellGrid, area: Rectangle, row: number): readonly number[] {
  const filled: number[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) if (grid.kind(row, column) !== Kind.Empty) filled.push(column);
  return filled;
}

/** True for a row that is a line of the table with no figures in it: all n/a, a month like those below, remarks, or a section's name. */
function isLine(grid: CellGrid, area: Rectangle, row: number, filled: readonly number[], figureColumns: readonly number[], firstFigures: number): boolean {
  const over = figureColumns.filter((column) => grid.kind(row, column) !== Kind.Empty);
  // Figures above the first line of figures are years or counted months.
  if (over.some((column) => grid.kind(row, column) === Kind.Figure)) return false;
  const wordsOver = over.filter((column) => mayHead(grid.kind(row, column)));
  if (over.length > 0 && wordsOver.length === 0) return true;
  if (continuesMonths(grid, area, row, firstFigures)) return true;
  const headed = headedColumns(grid, area, row);
  if (!figureColumns.some((column) => headed.has(column))) return false;
  if (wordsOver.length === 0) return filled.some((column) => headed.has(column)) || filled.length === 1;
  const words = new Set(wordsOver.map((column) => matchingKey(grid.text(row, column).slice(0, 200))));
  return wordsOver.length > 1 && words.size === 1 && wordsOver.every((column) => headed.has(column));
}

/** The columns with words in the row above; names of sections may stand between, one under another. */
function headedColumns(grid: CellGrid, area: Rectangle, row: number): ReadonlySet<number> {
  const columns = new Set<number>();
  let above = row - 1;
  while (above > area.row && row - above < MOST_SECTIONS && isSectionName(grid, area, above)) above--;
  if (above < area.row) return columns;
  for (let column = area.column; column < area.column + area.columns; column++) if (mayHead(grid.kind(above, column))) columns.add(column);
  return columns;
}

function isSectionName(grid: CellGrid, area: Rectangle, row: number): boolean {
  const [first, ...others] = filledColumns(grid, area, row);
  return first === area.column && others.length === 0 && grid.kind(row, first) === Kind.Words;
}

function isHeadingRow(grid: CellGrid, area: Rectangle, row: number, filled: readonly number[], figureColumns: readonly number[]): boolean {
  if (filled.length > 1) return true;
  const only = filled[0] ?? area.column;
  const span = grid.block.merged.find((each) => each.row === row && each.column === only);
  if (span && span.columns >= area.columns) return false;
  if (grid.kind(row, only) === Kind.Words && grid.text(row, only).length > 80) return false;
  // Over a figure it heads that column; over a label it is a title.
  return figureColumns.includes(only) && (!span || span.column > area.column || area.columns === 1);
}
