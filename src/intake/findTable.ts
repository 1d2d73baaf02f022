import type { Rectangle } from "../cells/rectangle";
import { Kind, type CellGrid } from "./cellKinds";
import { countsColumns, headsLabels } from "./countedHeadings";
import { matchingKey, singleSpaced } from "./cleanText";
import { continuesMonths, headingsAbove } from "./headingRows";
import { joinedHeading } from "./headings";
import { totalWord } from "./totalWords";
import { repeatsHeadings, tableAreas, type TableArea } from "./tableAreas";

/** A column of the table; `column` and rows are the block's own, zero-based. */
export interface TableColumn {
  readonly column: number;
  readonly heading: string;
  /** What each heading row says over this column, from the top, with merged headings said over every column they cover. */
  readonly headingCells: readonly { readonly row: number; readonly column: number; readonly words: string }[];
  /** How many body cells are of each kind. */
  readonly figures: number;
  readonly words: number;
  readonly dates: number;
  readonly missing: number;
  readonly unreadable: number;
}

/** Where the table is in a block. Rows and columns are the block's own, zero-based. */
export interface FoundTable {
  readonly area: TableArea;
  /** Everything written over the headings: titles and notes. */
  readonly titles: readonly { readonly row: number; readonly column: number; readonly words: string }[];
  readonly headingRows: readonly [number, number] | null;
  readonly body: readonly number[];
  /** Columns with anything in them. */
  readonly columns: readonly TableColumn[];
  readonly blankRows: readonly number[];
  readonly blankColumns: readonly number[];
  /** Rows that say the headings again. */
  readonly repeatedHeadings: readonly number[];
  /** Footnotes and sources under the table. */
  readonly notes: readonly number[];
  readonly otherTables: readonly TableArea[];
}

/** Beyond these the largest is taken without asking what each is. */
const COMPARED_AREAS = 8;
/** Rows of titles that may stand over the headings. */
const MOST_TITLES = 8;

/**
 * The table in the grid; null where there is nothing. Of several the one that `suits` best, and of those the one with most figures.
 * `headingRows` are first and last, block rows, where the caller fixes them.
 */
export function findTable(grid: CellGrid, headingRows?: readonly [number, number], suits?: (table: FoundTable) => number): FoundTable | null {
  const areas = tableAreas(grid);
  const chosen = headingRows ? areaUnder(areas, headingRows) : areas;
  const [largest, ...rest] = [...chosen].sort((a, b) => b.figures - a.figures).slice(0, COMPARED_AREAS);
  if (!largest) return null;
  let best = describeTable(grid, largest, areas, headingRows);
  if (!suits || headingRows || rest.every(({ figures }) => figures === 0)) return best;
  let most = suits(best);
  for (const area of rest) {
    if (area.figures === 0) break;
    const table = describeTable(grid, area, areas, headingRows);
    const suited = suits(table);
    if (suited > most) {
      most = suited;
      best = table;
    }
  }
  return best;
}

function describeTable(grid: CellGrid, area: TableArea, areas: readonly TableArea[], headingRows?: readonly [number, number]): FoundTable {
  const bottom = area.row + area.rows - 1;
  const fixed = headingRows && ([Math.max(headingRows[0], 0), Math.min(headingRows[1], grid.rows - 1)] as const);
  const firstFigures = fixed ? fixed[1] + 1 : firstBodyRow(grid, area);
  const { headings, firstBody } = fixed ? { headings: fixed, firstBody: firstFigures } : headingsAbove(grid, area, firstFigures);
  const { body, blankRows, repeatedHeadings, notes } = bodyRows(grid, area, firstBody, bottom, headings);
  const merged = mergedCells(grid, headings);
  const columns: TableColumn[] = [];
  const blankColumns: number[] = [];
  for (let column = area.column; column < area.column + area.columns; column++) {
    const described = describeColumn(grid, column, body, headings, merged);
    if (described) columns.push(described);
    else blankColumns.push(column);
  }
  return {
    area, headingRows: headings, body, columns, blankRows, blankColumns, repeatedHeadings, notes,
    titles: titleCells(grid, area.row, Math.min(headings ? headings[0] : firstBody, bottom + 1)),
    otherTables: areas.filter((each) => each !== area && each.figures > 0),
  };
}

function areaUnder(areas: readonly TableArea[], [first, last]: readonly [number, number]): readonly TableArea[] {
  const touching = areas.filter((area) => area.row <= last && area.row + area.rows > first);
  return touching.length > 0 ? touching : areas;
}

function firstBodyRow(grid: CellGrid, area: Rectangle): number {
  const bottom = area.row + area.rows;
  const headed = pastTitles(grid, area);
  for (let row = headed; row < bottom; row++) {
    let figures = 0;
    for (let column = area.column; column < area.column + area.columns; column++) if (grid.kind(row, column) === Kind.Figure) figures++;
    if (figures > 0 && (headed > area.row || !countsColumns(grid, area, row))) return row;
  }
  return bottom;
}

/** A title may have a figure beside it, such as the year: the row after the headings that name the labels, where only titles stand over them. */
function pastTitles(grid: CellGrid, area: Rectangle): number {
  const bottom = Math.min(area.row + MOST_TITLES, area.row + area.rows);
  for (let row = area.row; row < bottom; row++) {
    if (headsLabels(grid, area, row)) return row + 1;
    let filled = 0;
    for (let column = area.column; column < area.column + area.columns; column++) if (grid.kind(row, column) !== Kind.Empty) filled++;
    if (filled > 2) return area.row;
  }
  return area.row;
}

function bodyRows(grid: CellGrid, area: Rectangle, first: number, bottom: number, headings: readonly [number, number] | null) {
  const body: number[] = [];
  const blankRows: number[] = [];
  const repeatedHeadings: number[] = [];
  const said = new Map<number, string>();
  if (headings) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (grid.kind(headings[1], column) !== Kind.Empty) said.set(column, matchingKey(grid.text(headings[1], column).slice(0, 200)));
    }
  }
  let lastFigures = -1;
  for (let row = first; row <= bottom; row++) {
    let figures = 0;
    let filled = 0;
    for (let column = area.column; column < area.column + area.columns; column++) {
      const kind = grid.kind(row, column);
      if (kind !== Kind.Empty) filled++;
      if (kind === Kind.Figure || kind === Kind.Missing || kind === Kind.Unreadable || kind === Kind.Doubtful) figures++;
    }
    if (filled === 0) blankRows.push(row);
    else if (figures === 0 && said.size > 1 && repeatsHeadings(grid, row, said)) repeatedHeadings.push(row);
    else {
      body.push(row);
      if (figures > 0) lastFigures = body.length - 1;
    }
  }
  let end = lastFigures + 1;
  // A line with a short label straight under the figures is a line with nothing entered yet, not a note.
  const lastLine = lastMonthLine(grid, area, body, end);
  end = Math.max(end, lastLine + 1);
  while (end > 0 && end < body.length && !endsTable(grid, area, body[end - 1] ?? 0) && (body[end] ?? 0) === (body[end - 1] ?? 0) + 1 && !looksLikeNote(grid, area, body[end] ?? 0)) end++;
  // A word such as "see note 3" inside a sentence beneath the table does not make it a line.
  while (end > 1 && looksLikeNote(grid, area, body[end - 1] ?? 0) && !hasFigure(grid, area, body[end - 1] ?? 0)) end--;
  const kept = body.slice(0, end);
  const lastKept = kept.at(-1) ?? first - 1;
  return { body: kept, blankRows: blankRows.filter((row) => row < lastKept), repeatedHeadings, notes: body.slice(end) };
}

function hasFigure(grid: CellGrid, area: Rectangle, row: number): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) if (grid.kind(row, column) === Kind.Figure) return true;
  return false;
}

/** The last line under the figures that still has a month where the last line with figures has one; -1 where there is none. */
function lastMonthLine(grid: CellGrid, area: Rectangle, body: readonly number[], end: number): number {
  const like = body[end - 1];
  if (like === undefined) return -1;
  let last = -1;
  for (let at = end; at < body.length; at++) if (continuesMonths(grid, area, body[at] ?? 0, like)) last = at;
  return last;
}

/** True for a line of totals, under which there are only notes. */
function endsTable(grid: CellGrid, area: Rectangle, row: number): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) {
    if (grid.kind(row, column) === Kind.Words && totalWord(grid.text(row, column)) === "total") return true;
  }
  return false;
}

const NOTE = /^(?:source|sources|note|notes|nb|n\.b\.?|footnote|prepared|printed|produced|contact|please|figures|all figures|see|key|this|these|excludes|includes|assumes)\b|^[*†‡§^©¹²³]|^\(?(?:\d{1,2}|[a-z])[).:]\s|^https?:/i;

function looksLikeNote(grid: CellGrid, area: Rectangle, row: number): boolean {
  for (let column = area.column; column < area.column + area.columns; column++) {
    if (grid.kind(row, column) === Kind.Empty) continue;
    const words = grid.text(row, column).slice(0, 100).trim();
    return NOTE.test(words) || words.length > 60;
  }
  return false;
}

function titleCells(grid: CellGrid, from: number, to: number): readonly { row: number; column: number; words: string }[] {
  const titles: { row: number; column: number; words: string }[] = [];
  for (let row = from; row < to && titles.length < 50; row++) {
    for (let column = 0; column < grid.columns; column++) {
      if (grid.kind(row, column) !== Kind.Empty) titles.push({ row, column, words: singleSpaced(grid.text(row, column).slice(0, 400)) });
    }
  }
  return titles;
}

/** For each heading cell under a merged area other than its first, where the words stand. Key: row × columns + column. */
function mergedCells(grid: CellGrid, headings: readonly [number, number] | null): ReadonlyMap<number, { row: number; column: number }> {
  const sources = new Map<number, { row: number; column: number }>();
  if (!headings) return sources;
  for (const { row, column, rows, columns } of grid.block.merged) {
    const lastRow = Math.min(row + rows - 1, headings[1]);
    const lastColumn = Math.min(column + columns - 1, grid.columns - 1);
    for (let at = Math.max(row, headings[0]); at <= lastRow; at++) {
      for (let across = column; across <= lastColumn; across++) sources.set(at * grid.columns + across, { row, column });
    }
  }
  return sources;
}

function describeColumn(
  grid: CellGrid, column: number, body: readonly number[], headings: readonly [number, number] | null,
  merged: ReadonlyMap<number, { row: number; column: number }>,
): TableColumn | null {
  const headingCells: { row: number; column: number; words: string }[] = [];
  let ownHeading = false;
  if (headings) {
    for (let row = headings[0]; row <= headings[1]; row++) {
      const from = merged.get(row * grid.columns + column) ?? { row, column };
      if (grid.kind(from.row, from.column) === Kind.Empty) continue;
      if (from.column === column) ownHeading = true;
      headingCells.push({ ...from, words: singleSpaced(grid.text(from.row, from.column).slice(0, 400)) });
    }
  }
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (const row of body) {
    const kind = grid.kind(row, column);
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  const filled = body.length - (counts[Kind.Empty] ?? 0);
  if (filled === 0 && !ownHeading) return null;
  return {
    column, headingCells, heading: joinedHeading(headingCells.map(({ words }) => words)),
    figures: counts[Kind.Figure] ?? 0, words: counts[Kind.Words] ?? 0, dates: counts[Kind.Date] ?? 0,
    missing: counts[Kind.Missing] ?? 0, unreadable: (counts[Kind.Unreadable] ?? 0) + (counts[Kind.Doubtful] ?? 0),
  };
}
