import type { Rectangle } from "../cells/rectangle";

/** One cell as the workbook holds it; "" is an empty cell, an error is its text ("#N/A"). */
export type CellValue = string | number | boolean;

/**
 * A rectangle of cells as read from a workbook, before anything is understood of them.
 * Every grid has the same number of rows and columns.
 */
export interface CellBlock {
  /** The sheet's name, unquoted. */
  readonly sheet: string;
  /** Zero-based row and column of the block's top-left cell on its sheet. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly CellValue[])[];
  /** The formula ("=SUM(A1:A3)") where there is one, else the value. */
  readonly formulas: readonly (readonly CellValue[])[];
  /** What the cell shows. */
  readonly texts: readonly (readonly string[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Rows and columns hidden by hand or by a filter. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** In the block's own rows and columns. */
  readonly merged: readonly Rectangle[];
  /** True where the workbook counts dates from 1904. */
  readonly date1904: boolean;
  /** True where the workbook calculates only when asked, so that what cells show may be out of date. */
  readonly mayBeStale?: boolean;
}
