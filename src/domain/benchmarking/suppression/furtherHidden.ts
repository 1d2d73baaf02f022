import { cheapestWalk } from "./cheapestWalk";
import { columnOf, rowOf, type CountTable } from "./CountTable";
import { exposedCells } from "./exposedCells";

/** How many cells and lines the search for fewer may look at in all: it then keeps what it has. */
const MOST_LOOKS = 1_000_000;

/**
 * Cells to hide besides those that must be, so that no hidden cell is given away; few, though not always the fewest
 * there could be. The same table gives the same cells.
 *
 * Each cell given away is put on the closed walk that hides the fewest further cells, then the smallest counts, a 0 last.
 * Then cells no longer needed are shown again, and each cell still shown is tried in place of two or more.
 *
 * @param must the cells that must be hidden
 * @param onGivenAway called with a cell that the totals alone give away; throws
 */
export function furtherHidden(table: CountTable, must: readonly number[], onGivenAway: (cell: number) => never): number[] {
  const price = priceOf(table);
  const added = new Set<number>();
  const isMust = new Set(must);
  const hidden = () => [...must, ...added];
  let looks = 0;
  const exposed = () => {
    looks += must.length + added.size + table.rows + table.columns;
    return exposedCells(table, hidden());
  };
  const fewest = fewestThereCouldBe(table, must);
  const mayBeFewer = () => added.size > fewest && looks <= MOST_LOOKS;

  const costs = Float64Array.from(table.counts, (_, cell) => price(cell));
  for (let open = exposed(); open.length > 0; open = exposed()) {
    const waiting = new Set(open);
    for (const cell of hidden()) costs[cell] = waiting.has(cell) ? 0 : HIDDEN_ALREADY;
    for (const cell of open) {
      if (!waiting.has(cell)) continue;
      const walk = cheapestWalk(table, cell, costs);
      if (walk === null) onGivenAway(cell);
      for (const each of [cell, ...walk]) {
        waiting.delete(each);
        costs[each] = HIDDEN_ALREADY;
        if (!isMust.has(each)) added.add(each);
      }
    }
  }
  prune();
  improve();
  return [...added].sort((a, b) => a - b);

  /** Shows again, dearest first, what is not needed; again while any is, as one cell may have been needed by another alone. */
  function prune(keep?: number): void {
    for (let shown = true; shown;) {
      shown = false;
      for (const cell of [...added].sort((a, b) => price(b) - price(a) || b - a)) {
        if (!mayBeFewer()) return;
        if (cell === keep) continue;
        added.delete(cell);
        if (exposed().length > 0) added.add(cell);
        else shown = true;
      }
    }
  }

  function improve(): void {
    for (let better = true; better;) {
      better = false;
      for (let cell = 0; cell < table.counts.length; cell++) {
        if (!mayBeFewer()) return;
        if (isMust.has(cell) || added.has(cell) || table.counts[cell] === null) continue;
        const kept = [...added];
        added.add(cell);
        prune(cell);
        if (total([...added]) < total(kept)) {
          better = true;
          continue;
        }
        added.clear();
        kept.forEach((each) => added.add(each));
      }
    }
  }

  function total(cells: readonly number[]): number {
    return cells.reduce((sum, cell) => sum + price(cell), 0);
  }
}

/** A line with one hidden cell needs another, and a cell is in one row and one column. */
function fewestThereCouldBe(table: CountTable, must: readonly number[]): number {
  const inLine = new Int32Array(table.rows + table.columns);
  for (const cell of must) {
    inLine[rowOf(table, cell)]!++;
    inLine[columnOf(table, cell)]!++;
  }
  const alone = (lines: Int32Array) => lines.reduce((count, hidden) => count + (hidden === 1 ? 1 : 0), 0);
  return Math.max(alone(inLine.subarray(0, table.rows)), alone(inLine.subarray(table.rows)));
}

/**
 * What a walk pays to go through a cell that is hidden and safe: less than any difference in price. One that is still given
 * away costs nothing, so that one walk serves several.
 */
const HIDDEN_ALREADY = 1e-9;

/** 1 a cell, and a part that only parts those that hide as many: smaller counts first, and a 0 after every other. */
function priceOf({ rows, columns, counts }: CountTable): (cell: number) => number {
  const largest = counts.reduce<number>((most, count) => Math.max(most, count ?? 0), 1);
  const part = 1 / (2 * (rows + columns) + 2);
  return (cell) => {
    const count = counts[cell]!;
    return count === null ? Infinity : 1 + part * (count === 0 ? 1 : count / largest / 2);
  };
}
