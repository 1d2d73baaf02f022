import type { CellBlock } from "../cellBlock";

/** One sheet of a workbook that may hold a return, from A1 to its last cell used. */
export interface ReturnSheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very hidden";
  readonly block: CellBlock;
}

/** A name that refers to one rectangle: of the whole workbook, or of one sheet alone (so that several may have the same name). */
export interface SheetName {
  readonly name: string;
  /** The sheet unquoted and an A1 address without it ("$B$4:$B$19"). */
  readonly range: { readonly sheet: string; readonly address: string };
}

/** Sheets that may hold a return, whether of a file or of this workbook. */
export interface ReturnSheets {
  /** The file's name; "" for sheets of this workbook, which are then called by the name of the return's first sheet. */
  readonly source: string;
  readonly sheets: readonly ReturnSheet[];
  readonly names: readonly SheetName[];
}
