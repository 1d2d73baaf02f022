export type Place = readonly [row: number, column: number];

/** A row of a table, each of whose cells is a button where it can be explained. */
interface StopRow {
  readonly cells: readonly { readonly onExplain?: unknown }[];
}

interface KeyPressed {
  readonly key: string;
  readonly ctrlKey: boolean;
}

/** Whether there is a button at a place. */
export function isStop(rows: readonly StopRow[], [row, column]: Place): boolean {
  return rows[row]?.cells[column]?.onExplain !== undefined;
}

/** The first button of the table; null where it has none. */
export function firstStop(rows: readonly StopRow[]): Place | null {
  const row = rows.findIndex(({ cells }) => cells.some(({ onExplain }) => onExplain));
  return row < 0 ? null : [row, rows[row]!.cells.findIndex(({ onExplain }) => onExplain)];
}

/** Where a key leads: over figures that are no buttons, and nowhere beyond the last that is one. Null for a key that moves nothing. */
export function nextStop(pressed: KeyPressed, from: Place, rows: readonly StopRow[]): Place | null {
  const [row, column] = from;
  const lastRow = rows.length - 1;
  const lastColumn = (rows[row]?.cells.length ?? 1) - 1;
  switch (pressed.key) {
    case "ArrowDown":
      return along(rows, [row + 1, column], [1, 0]) ?? from;
    case "ArrowUp":
      return along(rows, [row - 1, column], [-1, 0]) ?? from;
    case "ArrowRight":
      return along(rows, [row, column + 1], [0, 1]) ?? from;
    case "ArrowLeft":
      return along(rows, [row, column - 1], [0, -1]) ?? from;
    case "Home":
      return pressed.ctrlKey ? firstStop(rows) : along(rows, [row, 0], [0, 1]);
    case "End":
      return pressed.ctrlKey ? lastStop(rows, lastRow) : along(rows, [row, lastColumn], [0, -1]);
    default:
      return null;
  }
}

/** The first button from a place on, in a direction. */
function along(rows: readonly StopRow[], [row, column]: Place, [down, right]: Place): Place | null {
  for (let at: Place = [row, column]; rows[at[0]]?.cells[at[1]]; at = [at[0] + down, at[1] + right]) {
    if (isStop(rows, at)) return at;
  }
  return null;
}

function lastStop(rows: readonly StopRow[], lastRow: number): Place | null {
  for (let row = lastRow; row >= 0; row--) {
    const found = along(rows, [row, (rows[row]?.cells.length ?? 1) - 1], [0, -1]);
    if (found) return found;
  }
  return null;
}
