import { LargestFirst } from "../../kernel/LargestFirst";
import { cellBetween, columnOf, rowOf, type CountTable } from "./CountTable";

/**
 * The cells of the closed walk through a cell whose other cells cost least together, or null where there is none: then
 * the totals give the cell's count away, whatever else is hidden.
 *
 * @param costs what each cell costs to walk through, zero or more; Infinity where it may not be
 */
export function cheapestWalk(table: CountTable, cell: number, costs: Float64Array): number[] | null {
  const [row, column] = [rowOf(table, cell), columnOf(table, cell)];
  // From the end with fewer cells to look at, whichever way the walk goes.
  const byRow = table.columns <= table.rows;
  const [from, to] = byRow ? [row, column] : [column, row];
  // The cell's count down, or up; on the rest of the walk it is the counts met the other way that go down.
  const down = table.counts[cell] === 0 ? null : cheapestPath(table, from, to, cell, costs, !byRow, Infinity);
  const up = cheapestPath(table, from, to, cell, costs, byRow, down?.cost ?? Infinity);
  return (up ?? down)?.cells ?? null;
}

/**
 * The cheapest path from one node to another that does not use `without` and costs less than `below` (Dijkstra).
 *
 * @param rowsDown whether it is the counts met from their row that go down, so that a 0 may not be; otherwise those met from their column
 */
function cheapestPath(
  table: CountTable, from: number, to: number, without: number, costs: Float64Array, rowsDown: boolean, below: number,
): { readonly cells: number[]; readonly cost: number } | null {
  const { rows, columns, counts } = table;
  const nearest = new Float64Array(rows + columns).fill(Infinity);
  const before = new Int32Array(rows + columns);
  // Each arrival at a node is queued as a thing of its own: the queue wants sizes that stay.
  const arrivals = [from];
  const nearness = [0];
  const queue = new LargestFirst(nearness);
  queue.put(0);
  nearest[from] = 0;
  let limit = below;
  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    const node = arrivals[next]!;
    const sofar = -nearness[next]!;
    if (sofar > nearest[node]!) continue;
    if (node === to) return { cells: pathTo(), cost: sofar };
    const fromRow = node < rows;
    const first = fromRow ? rows : 0;
    const end = fromRow ? rows + columns : rows;
    const step = fromRow ? 1 : columns;
    let cell = fromRow ? node * columns : node - rows;
    for (let other = first; other < end; other++, cell += step) {
      const at = sofar + costs[cell]!;
      if (at >= nearest[other]! || at >= limit || cell === without || (fromRow === rowsDown && counts[cell] === 0)) continue;
      nearest[other] = at;
      before[other] = node;
      if (other === to) limit = at;
      nearness.push(-at);
      queue.put(arrivals.push(other) - 1);
    }
  }
  return null;

  function pathTo(): number[] {
    const cells: number[] = [];
    for (let node = to; node !== from; node = before[node]!) cells.push(cellBetween(table, before[node]!, node));
    return cells;
  }
}
