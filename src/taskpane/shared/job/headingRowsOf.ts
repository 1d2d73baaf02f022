import { CellGrid } from "../../../intake/cellKinds";
import type { CellBlock } from "../../../intake/cellBlock";
import { findTable } from "../../../intake/findTable";

/** The sheet rows that intake takes for headings, first and last, zero-based. Undefined where there are none. */
export function headingRowsOf(block: CellBlock | null): readonly [number, number] | undefined {
  const rows = block && findTable(new CellGrid(block))?.headingRows;
  return rows ? [rows[0] + block.row, rows[1] + block.row] : undefined;
}
