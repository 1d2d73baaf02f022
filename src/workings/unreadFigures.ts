import { text } from "./planCells";
import type { PlacedTable, SheetLayout } from "./sheetLayout";

/** A cell where something is written that could not be read, in a place where a figure or a date of the case belongs. */
export interface UnreadFigure {
  /** "Sheet!B4". */
  readonly address: string;
  /** "New service: Staff, 2026-27". */
  readonly what: string;
  readonly seen: string;
  /** What the case has in its place: "nothing". */
  readonly taken: string;
  /** Why it could not be read and what to do, in a clause. */
  readonly reason: string;
}

/** The table of them, one row a cell, so that a check can count them; null where every figure was read. `job` begins its name. */
export function unreadTable(layout: SheetLayout, job: string, unread: readonly UnreadFigure[]): PlacedTable | null {
  if (unread.length === 0) return null;
  layout.heading("Figures that could not be read", "Put each right in its cell, then insert again: until then the answer is without it.");
  const at = (index: number): UnreadFigure => unread[index]!;
  return layout.table({
    name: `${job}_unread`,
    rows: unread.length,
    columns: [
      { key: "address", heading: "Cell", width: 30, cell: ({ index }) => text(at(index).address) },
      { key: "what", heading: "What belongs there, and why it could not be read", width: 64, cell: ({ index }) => text(`${at(index).what}: ${at(index).reason}.`, "Normal", { wrap: true }) },
      { key: "seen", heading: "Seen", width: 18, cell: ({ index }) => text(at(index).seen) },
      { key: "taken", heading: "Taken as", width: 18, cell: ({ index }) => text(at(index).taken) },
    ],
  });
}

/** Formula (without "="): how many there are. */
export function unreadCount(table: PlacedTable | null, readOn: string): string {
  return table ? `SUMPRODUCT((${table.range("address", readOn)}<>"")*1)` : "0";
}
