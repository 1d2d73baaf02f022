import type { ReturnGiven } from "../../returns/returnGiven";

/** A file, or a sheet beside returns, that no return was read from. */
export interface NotReturn {
  readonly source: string;
  /** The sheet where it is one sheet; "" for the whole file. */
  readonly sheet: string;
  /** One sentence: what was looked for and what to do. */
  readonly words: string;
}

/** What one workbook holds: one return, several, or none. */
export interface WorkbookReading {
  readonly source: string;
  readonly returns: readonly ReturnGiven[];
  readonly notReturns: readonly NotReturn[];
}

/** What several workbooks hold together. */
export interface ReturnsReading {
  /** In the order given, each with what is odd beside the others added to its remarks. */
  readonly returns: readonly ReturnGiven[];
  readonly notReturns: readonly NotReturn[];
  /** Returns of the same provider, service and year, as places in `returns`: one of each set is to be chosen. */
  readonly repeated: readonly (readonly number[])[];
}
