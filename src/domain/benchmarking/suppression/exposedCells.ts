import { columnOf, rowOf, type CountTable } from "./CountTable";

/**
 * The hidden cells that published cells and totals give away: those whose count is the same in every table of whole
 * numbers, zero or more, with the same published cells, row totals and column totals.
 *
 * A cell is safe exactly when it is on a closed walk: both its ends are in one strongly connected part of the graph and,
 * where walks may go both ways through it, the part does not fall in two without it (Boesch and Tindell 1980, on mixed
 * graphs). Linear in the hidden cells.
 */
export function exposedCells(table: CountTable, hidden: readonly number[]): number[] {
  const links = linksOf(table, hidden);
  const part = strongParts(links);
  const bridges = bridgesOf(links, part);
  return hidden.filter((cell, link) => part[links.from[link]!] !== part[links.to[link]!] || bridges.has(link) && table.counts[cell] !== 0);
}

interface Links {
  readonly nodes: number;
  /** The row and the column of each link. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Whether it may be walked back, from column to row. */
  readonly both: readonly boolean[];
  /** Links at each node: those of node n are at[start[n]] to at[start[n + 1] − 1]. */
  readonly start: Int32Array;
  readonly at: Int32Array;
}

function linksOf(table: CountTable, hidden: readonly number[]): Links {
  const nodes = table.rows + table.columns;
  const from = Int32Array.from(hidden, (cell) => rowOf(table, cell));
  const to = Int32Array.from(hidden, (cell) => columnOf(table, cell));
  const start = new Int32Array(nodes + 1);
  for (let link = 0; link < hidden.length; link++) {
    start[from[link]! + 1]!++;
    start[to[link]! + 1]!++;
  }
  for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!;
  const next = start.slice();
  const at = new Int32Array(hidden.length * 2);
  for (let link = 0; link < hidden.length; link++) {
    at[next[from[link]!]!++] = link;
    at[next[to[link]!]!++] = link;
  }
  return { nodes, from, to, both: hidden.map((cell) => table.counts[cell] !== 0), start, at };
}

/** The strongly connected part each node is in, by two passes of depth-first walks (Kosaraju). */
function strongParts(links: Links): Int32Array {
  const { nodes, from, to, both, start, at } = links;
  const part = new Int32Array(nodes).fill(-1);
  const finished: number[] = [];
  const seen = new Uint8Array(nodes);
  const next = start.slice();
  for (let root = 0; root < nodes; root++) {
    if (seen[root]) continue;
    const path = [root];
    seen[root] = 1;
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (next[node] === start[node + 1]) {
        finished.push(path.pop()!);
        continue;
      }
      const link = at[next[node]!++]!;
      if (to[link] === node && !both[link]) continue;
      const other = from[link]! + to[link]! - node;
      if (seen[other]) continue;
      seen[other] = 1;
      path.push(other);
    }
  }
  for (let i = nodes - 1; i >= 0; i--) {
    const root = finished[i]!;
    if (part[root] !== -1) continue;
    part[root] = root;
    const waiting = [root];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (let k = start[node]!; k < start[node + 1]!; k++) {
        const link = at[k]!;
        // Against the direction of the first pass.
        if (from[link] === node && !both[link]) continue;
        const other = from[link]! + to[link]! - node;
        if (part[other] !== -1) continue;
        part[other] = root;
        waiting.push(other);
      }
    }
  }
  return part;
}

/** Links within one part without which it falls in two, whichever way links may be walked (Tarjan). */
function bridgesOf(links: Links, part: Int32Array): ReadonlySet<number> {
  const { nodes, from, to, start, at } = links;
  const bridges = new Set<number>();
  const order = new Int32Array(nodes);
  const lowest = new Int32Array(nodes);
  const cameBy = new Int32Array(nodes).fill(-1);
  const next = start.slice();
  let reached = 0;
  for (let root = 0; root < nodes; root++) {
    if (order[root] !== 0) continue;
    const path = [root];
    order[root] = lowest[root] = ++reached;
    while (path.length > 0) {
      const node = path[path.length - 1]!;
      if (next[node]! < start[node + 1]!) {
        const link = at[next[node]!++]!;
        const other = from[link]! + to[link]! - node;
        if (link === cameBy[node] || part[other] !== part[node]) continue;
        if (order[other] !== 0) {
          lowest[node] = Math.min(lowest[node]!, order[other]!);
        } else {
          order[other] = lowest[other] = ++reached;
          cameBy[other] = link;
          path.push(other);
        }
        continue;
      }
      path.pop();
      const before = path[path.length - 1];
      if (before === undefined) continue;
      lowest[before] = Math.min(lowest[before]!, lowest[node]!);
      if (lowest[node]! > order[before]!) bridges.add(cameBy[node]!);
    }
  }
  return bridges;
}
