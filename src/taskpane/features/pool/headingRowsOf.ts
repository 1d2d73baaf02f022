import type { CellBlock } from "../../../intake/cellBlock";
import type { TableAccount } from "../../../intake/reading";

/** The sheet rows that were taken for headings: those directly above the first row of figures. Undefined where there are none. */
export function headingRowsOf(account: TableAccount & { readonly headingRows?: readonly [number, number] | null }, block: CellBlock | null): readonly [number, number] | undefined {
  if (account.headingRows) return account.headingRows;
  const firstFigures = Math.min(...account.cells.map(({ place }) => place.row));
  if (!block || !Number.isFinite(firstFigures) || firstFigures - 1 < block.row) return undefined;
  return [firstFigures - 1, firstFigures - 1];
}
