import type { Rectangle } from "../../cells/rectangle";

/**
 * Covers the cells that have a key with few rectangles, each of one key: runs along the rows, joined downwards where
 * the next row has the same run. `undefined` is a cell left alone.
 */
export function rectanglesOf<Key>(rows: readonly (readonly (Key | undefined)[])[]): { readonly key: Key; readonly cells: Rectangle }[] {
  interface Growing { readonly key: Key; readonly row: number; readonly column: number; rows: number; readonly columns: number }
  const found: Growing[] = [];
  let above = new Map<number, Growing>();
  rows.forEach((line, row) => {
    const here = new Map<number, Growing>();
    for (let column = 0; column < line.length; ) {
      const key = line[column];
      let end = column + 1;
      while (end < line.length && line[end] === key) end++;
      if (key !== undefined) {
        const upper = above.get(column);
        if (upper && upper.key === key && upper.columns === end - column) {
          upper.rows++;
          here.set(column, upper);
        } else {
          const started = { key, row, column, rows: 1, columns: end - column };
          found.push(started);
          here.set(column, started);
        }
      }
      column = end;
    }
    above = here;
  });
  return found.map(({ key, row, column, rows: height, columns }) => ({ key, cells: { row, column, rows: height, columns } }));
}
