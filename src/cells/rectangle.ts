/** A rectangle of cells; zero-based row and column of its top-left cell. */
export interface Rectangle {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** The rectangle from its top-left to its bottom-right cell. */
export function between(top: number, left: number, bottom: number, right: number): Rectangle {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The size of a sheet in Excel 2007 and since. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Whether it has a cell and lies within a sheet. */
export function isOnSheet({ row, column, rows, columns }: Rectangle): boolean {
  return row >= 0 && column >= 0 && rows >= 1 && columns >= 1 && row + rows <= MAX_ROWS && column + columns <= MAX_COLUMNS;
}

/** The cells both have; undefined when there are none. */
export function intersection(a: Rectangle, b: Rectangle): Rectangle | undefined {
  const row = Math.max(a.row, b.row), column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest rectangle with the cells of both. */
export function bounding(a: Rectangle, b: Rectangle): Rectangle {
  const row = Math.min(a.row, b.row), column = Math.min(a.column, b.column);
  return {
    row, column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

export function contains(outer: Rectangle, inner: Rectangle): boolean {
  const shared = intersection(outer, inner);
  return shared !== undefined && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** What is left of `whole` without `hole`: none to four rectangles. */
export function subtract(whole: Rectangle, hole: Rectangle): readonly Rectangle[] {
  const cut = intersection(whole, hole);
  if (!cut) return [whole];
  const parts: Rectangle[] = [
    { row: whole.row, column: whole.column, rows: cut.row - whole.row, columns: whole.columns },
    { row: cut.row + cut.rows, column: whole.column, rows: whole.row + whole.rows - cut.row - cut.rows, columns: whole.columns },
    { row: cut.row, column: whole.column, rows: cut.rows, columns: cut.column - whole.column },
    { row: cut.row, column: cut.column + cut.columns, rows: cut.rows, columns: whole.column + whole.columns - cut.column - cut.columns },
  ];
  return parts.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
