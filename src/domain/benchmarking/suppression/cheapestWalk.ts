import { LargestFirst } from "../../kernel/LargestFirst";
import { cellBetween, columnOf, rowOf, type CountTable } from "./CountTable";

/**
 * The cells of the closed walk through a cell whose other cells cost least together, or null where there is none: then
 * the totals give the cell's count away, whatever else is hidden.
 *
 * @param costOf what each cell costs to walk through, zero or more; Infinity where it may not be
 */
export function cheapestWalk(table: CountTable, cell: number, costOf: (cell: number) => number): number[] | null {
  const [row, column] = [rowOf(table, cell), columnOf(table, cell)];
  // The cell's count up, and back to its row; or down, and back to its column.
  const up = cheapestPath(table, column, row, cell, costOf, Infinity);
  const down = table.counts[cell] === 0 ? null : cheapestPath(table, row, column, cell, costOf, up?.cost ?? Infinity);
  return (down ?? up)?.cells ?? null;
}

/** The cheapest path from one node to another that does not use `without` and costs less than `below` (Dijkstra). */
function cheapestPath(
  { rows, columns, counts }: CountTable, from: number, to: number, without: number, costOf: (cell: number) => number, below: number,
): { readonly cells: number[]; readonly cost: number } | null {
  const table = { rows, columns, counts };
  const cost = new Float64Array(rows + columns).fill(Infinity);
  const before = new Int32Array(rows + columns);
  // Each arrival at a node is queued as a thing of its own: the queue wants sizes that stay.
  const arrivals: number[] = [];
  const nearness: number[] = [];
  const queue = new LargestFirst(nearness);
  const arrive = (node: number, at: number) => {
    cost[node] = at;
    nearness.push(-at);
    queue.put(arrivals.push(node) - 1);
  };
  arrive(from, 0);
  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    const node = arrivals[next]!;
    const sofar = -nearness[next]!;
    if (sofar > cost[node]!) continue;
    if (sofar >= below) return null;
    if (node === to) return { cells: pathTo(), cost: sofar };
    const fromRow = node < rows;
    const first = fromRow ? rows : 0;
    const end = fromRow ? rows + columns : rows;
    for (let other = first; other < end; other++) {
      if (cost[other]! <= sofar) continue;
      const cell = cellBetween(table, node, other);
      // From a column to a row the count goes down.
      if (cell === without || (!fromRow && counts[cell] === 0)) continue;
      const at = sofar + costOf(cell);
      if (at < cost[other]!) {
        before[other] = node;
        arrive(other, at);
      }
    }
  }
  return null;

  function pathTo(): number[] {
    const cells: number[] = [];
    for (let node = to; node !== from; node = before[node]!) cells.push(cellBetween(table, before[node]!, node));
    return cells;
  }
}
