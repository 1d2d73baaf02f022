import type { UserTable } from "./userTable";

/** A workbook seldom has more tables of figures than this, and every cell that uses one hands it over whole. */
const TABLES_KEPT = 4;

interface Kept<Read> {
  readonly cells: UserTable;
  readonly read: Read;
}

/** Reads a table once for any number of cells that hand over the same contents. */
export function tableMemory<Read>(read: (table: UserTable) => Read): (table: UserTable) => Read {
  let kept: readonly Kept<Read>[] = [];
  return (table) => {
    const found = kept.find(({ cells }) => sameCells(cells, table));
    if (found) {
      if (found !== kept[0]) kept = [found, ...kept.filter((each) => each !== found)];
      return found.read;
    }
    const latest = read(table);
    // A copy, because the caller's table may change after; a cell with a data type may change inside, so it is read again.
    if (!table.some(hasObject)) kept = [{ cells: table.map((row) => [...row]), read: latest }, ...kept].slice(0, TABLES_KEPT);
    return latest;
  };
}

function sameCells(a: UserTable, b: UserTable): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const rowA = a[i]!;
    const rowB = b[i]!;
    if (rowA.length !== rowB.length) return false;
    for (let j = 0; j < rowA.length; j++) if (rowA[j] !== rowB[j]) return false;
  }
  return true;
}

function hasObject(row: readonly unknown[]): boolean {
  return row.some((cell) => typeof cell === "object" && cell !== null);
}
