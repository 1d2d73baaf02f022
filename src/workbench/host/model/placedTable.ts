import type { Rectangle } from "../../../cells/rectangle";
import type { Sheet, Table } from "../../book/book";

/** A table and the sheet it is on. */
export interface PlacedTable { readonly sheet: Sheet; readonly table: Table }

/** The rows between headers and totals; never fewer than one, as in Excel. */
export function bodyOf({ range, showHeaders, showTotals }: Table): Rectangle {
  const header = showHeaders ? 1 : 0, totals = showTotals ? 1 : 0;
  return { ...range, row: range.row + header, rows: Math.max(1, range.rows - header - totals) };
}
