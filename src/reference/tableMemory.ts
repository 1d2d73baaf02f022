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
    // A copy, because the caller's table may change after.
    const latest = { cells: table.map((row) => [...row]), read: read(table) };
    kept = [latest, ...kept].slice(0, TABLES_KEPT);
    return latest.read;
  };
}

function sameCells(a: UserTable, b: UserTable): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) {
    const rowA = a[i]!;
    const rowB = b[i]!;
    if (rowA.length !== rowB.length) return false;
    for (let j = 0; j < rowA.length; j++) {
      // A cell with a data type is an object that could be changed in place: it is read again.
      if (rowA[j] !== rowB[j] || (typeof rowA[j] === "object" && rowA[j] !== null)) return false;
    }
  }
  return true;
}
