import { cellAddress } from "../../../cells/address";
import type { CellBlock } from "../../../intake/cellBlock";
import { referenceFigures, type ReferenceFigures } from "../../../reference/referenceFigures";
import type { OwnFigures } from "../../../workings/uplift/upliftCase";

export interface OwnTable {
  readonly own: OwnFigures;
  /** The built-in series with the table's laid over them. */
  readonly figures: ReferenceFigures;
}

/**
 * A user's own figures in the cells read.
 *
 * @throws {DomainError} what `referenceFigures` refuses
 */
export function ownTable(block: CellBlock): OwnTable {
  const rows = block.values.length;
  const columns = block.values[0]?.length ?? 0;
  const from = cellAddress(block.row, block.column);
  const until = cellAddress(block.row + rows - 1, block.column + columns - 1);
  return { own: { sheet: block.sheet, address: `${from}:${until}`, rows: block.values }, figures: referenceFigures(block.values) };
}
