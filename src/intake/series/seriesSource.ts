import type { CellPlace } from "../../cells/sheetReference";

/** What stands in one place of a file or a sheet: "" where there is nothing; dates as "2025-09-01", percentages as "3.8%". */
export type SeriesCell = string | number;

/** Rows that may hold published series, from a file or from cells. */
export interface SeriesSource {
  readonly kind: "file" | "cells";
  /** The file's name, or "Prices!A1:B40". */
  readonly name: string;
  readonly rowCount: number;
  readonly columnCount: number;
  /** The first rows, whole: enough to tell how the rest is laid out. */
  readonly head: readonly (readonly SeriesCell[])[];
  /** Every row, cut down to these columns. */
  columns(which: readonly number[]): readonly (readonly SeriesCell[])[];
  /** "row 12", as the file or the sheet counts its rows. */
  where(row: number): string;
  /** The row's first cell; null in a file. */
  place(row: number): CellPlace | null;
}

/** Why nothing could be read, in one sentence. */
export interface SourceRefused {
  readonly refused: string;
}

/** Rows looked at to tell the layout. */
export const HEAD_ROWS = 60;
