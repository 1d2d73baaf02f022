/**
 * A reader who tries to work hidden counts out from what is published: independent of the code that hid them.
 * Two attacks: exact linear algebra (a hidden count that is the same in every solution, whole or not, of the totals'
 * equations), and whole numbers of zero or more (a hidden count with one value left, by maximum flow).
 */
export interface Published {
  /** Null where a count is hidden. */
  readonly shown: readonly (readonly (number | null)[])[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
}

interface HiddenCell { readonly row: number; readonly column: number }

export function published(counts: readonly (readonly number[])[], result: readonly (readonly (number | string | null)[])[]): Published {
  return {
    shown: result.map((line, row) => line.map((cell, column) => {
      if (cell === "c") return null;
      if (cell !== counts[row]![column]) throw new Error(`row ${row + 1}, column ${column + 1} shows ${cell}, not ${counts[row]![column]}`);
      return cell as number;
    })),
    rowTotals: counts.map((line) => line.reduce((sum, count) => sum + count, 0)),
    columnTotals: counts[0]!.map((_, column) => counts.reduce((sum, line) => sum + line[column]!, 0)),
  };
}

function hiddenCells({ shown }: Published): HiddenCell[] {
  return shown.flatMap((line, row) => line.flatMap((cell, column) => (cell === null ? [{ row, column }] : [])));
}

/** What the hidden counts of each row and column add to. */
function leftOver({ shown, rowTotals, columnTotals }: Published): { rows: number[]; columns: number[] } {
  const add = (cells: readonly (number | null)[]) => cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
  return { rows: rowTotals.map((total, row) => total - add(shown[row]!)), columns: columnTotals.map((total, column) => total - add(shown.map((line) => line[column]!))) };
}

/** Hidden cells that linear algebra alone solves: those whose unknown is zero throughout the null space of the equations. */
export function solvedByAlgebra(table: Published): HiddenCell[] {
  const cells = hiddenCells(table);
  const equations = [
    ...table.rowTotals.map((_, row) => cells.map((cell) => (cell.row === row ? [1n, 1n] as Fraction : ZERO))),
    ...table.columnTotals.map((_, column) => cells.map((cell) => (cell.column === column ? [1n, 1n] as Fraction : ZERO))),
  ];
  const pivots = reduce(equations, cells.length);
  // A solved unknown is a pivot whose row holds no free unknown.
  return cells.filter((_, at) => {
    const row = pivots.get(at);
    return row !== undefined && equations[row]!.every((value, other) => other === at || value[0] === 0n);
  });
}

type Fraction = readonly [bigint, bigint];
const ZERO: Fraction = [0n, 1n];

/** Gauss and Jordan, in exact fractions; gives the row of each pivot. */
function reduce(rows: Fraction[][], columns: number): Map<number, number> {
  const pivots = new Map<number, number>();
  let next = 0;
  for (let column = 0; column < columns && next < rows.length; column++) {
    const found = rows.findIndex((row, at) => at >= next && row[column]![0] !== 0n);
    if (found < 0) continue;
    [rows[next], rows[found]] = [rows[found]!, rows[next]!];
    const [over, under] = rows[next]![column]!;
    rows[next] = rows[next]!.map(([a, b]) => fraction(a * under, b * over));
    for (let at = 0; at < rows.length; at++) {
      const [a, b] = rows[at]![column]!;
      if (at === next || a === 0n) continue;
      rows[at] = rows[at]!.map(([c, d], i) => {
        const [e, f] = rows[next]![i]!;
        return fraction(c * b * f - a * e * d, d * b * f);
      });
    }
    pivots.set(column, next++);
  }
  return pivots;
}

function fraction(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = under < 0n ? -1n : 1n;
  return a === 0n ? ZERO : [(sign * over) / a, (sign * under) / a];
}

/**
 * Hidden cells brought down to one whole number of zero or more. The solutions are whole corners of a polytope whose
 * every cell takes a run of whole values, so a cell has more than one exactly when one above or one below the true value fits.
 */
export function boundToOneValue(table: Published, counts: readonly (readonly number[])[]): HiddenCell[] {
  const cells = hiddenCells(table);
  return cells.filter((cell, at) => {
    const own = counts[cell.row]![cell.column]!;
    return ![own - 1, own + 1].some((value) => value >= 0 && fits(table, cells, at, value));
  });
}

/** Whether whole numbers of zero or more fill the hidden cells, one of them being a given value: a maximum flow from rows to columns. */
function fits(table: Published, cells: readonly HiddenCell[], given: number, value: number): boolean {
  const { rows, columns } = leftOver(table);
  rows[cells[given]!.row]! -= value;
  columns[cells[given]!.column]! -= value;
  if (rows[cells[given]!.row]! < 0 || columns[cells[given]!.column]! < 0) return false;
  const flow = cells.map(() => 0);
  for (;;) {
    // Breadth first from the rows with something left to place: by a cell to its column, back by a cell with flow to its row.
    const rowCameBy = rows.map((left): number | null => (left > 0 ? -1 : null));
    const columnCameBy = columns.map((): number | null => null);
    const queue: [isRow: boolean, line: number][] = rows.flatMap((left, row) => (left > 0 ? [[true, row] as [boolean, number]] : []));
    let end = -1;
    for (let i = 0; i < queue.length && end < 0; i++) {
      const [isRow, line] = queue[i]!;
      for (let at = 0; at < cells.length && end < 0; at++) {
        const { row, column } = cells[at]!;
        if (at === given || line !== (isRow ? row : column)) continue;
        if (isRow && columnCameBy[column] === null) {
          columnCameBy[column] = at;
          if (columns[column]! > 0) end = column;
          queue.push([false, column]);
        } else if (!isRow && flow[at]! > 0 && rowCameBy[row] === null) {
          rowCameBy[row] = at;
          queue.push([true, row]);
        }
      }
    }
    if (end < 0) return rows.every((left) => left === 0);
    const path: [at: number, sign: 1 | -1][] = [];
    let column = end;
    let start = -1;
    for (;;) {
      const forward = columnCameBy[column]!;
      path.push([forward, 1]);
      const back = rowCameBy[cells[forward]!.row]!;
      if (back === -1) {
        start = cells[forward]!.row;
        break;
      }
      path.push([back, -1]);
      column = cells[back]!.column;
    }
    const amount = Math.min(rows[start]!, columns[end]!, ...path.filter(([, sign]) => sign < 0).map(([at]) => flow[at]!));
    for (const [at, sign] of path) flow[at]! += sign * amount;
    rows[start]! -= amount;
    columns[end]! -= amount;
  }
}

/** The values each hidden cell takes over every table that fits, by trying them all; for small tables with small counts. */
export function valuesByTrying(table: Published): Set<number>[] {
  const cells = hiddenCells(table);
  const { rows, columns } = leftOver(table);
  const values = cells.map(() => new Set<number>());
  const tried = cells.map(() => 0);
  const fill = (at: number): void => {
    if (at === cells.length) {
      if (rows.every((left) => left === 0) && columns.every((left) => left === 0)) tried.forEach((value, i) => values[i]!.add(value));
      return;
    }
    const { row, column } = cells[at]!;
    const isLastOfRow = cells[at + 1]?.row !== row;
    for (let value = isLastOfRow ? rows[row]! : 0; value <= Math.min(rows[row]!, columns[column]!); value++) {
      tried[at] = value;
      rows[row]! -= value;
      columns[column]! -= value;
      fill(at + 1);
      rows[row]! += value;
      columns[column]! += value;
    }
  };
  fill(0);
  return values;
}
