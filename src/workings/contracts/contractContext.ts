import type { PlacedInputs } from "../placedInputs";
import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { ContractAnswer, ContractCase } from "./contractCase";

export const DATE = "d mmm yyyy";
/** Years and prices, which are not rounded. */
export const YEARS = "#,##0.00####";

/** Names free in the workbook for the four sheets. */
export interface ContractSheetNames {
  readonly value: string;
  readonly inputs: string;
  readonly workings: string;
  readonly checks: string;
}

/** Figures of the case that stand once. */
export type ContractInputKind = "change" | "vat" | "start" | "procurement" | "annual given";

/** The inputs sheet in its place. */
export interface ContractInputs {
  /** Columns no, lot, used and state; used is words where the lot cannot be estimated. */
  readonly lots: PlacedTable;
  readonly figures: PlacedInputs<ContractInputKind>;
  /** Columns period and months. */
  readonly parts: PlacedTable;
  /** Columns read and state: the kind, then the term. */
  readonly words: PlacedTable;
  /** Columns kind, from, to and threshold. */
  readonly thresholds: PlacedTable;
  /** Months in a year, read on a sheet. */
  readonly year: (readOn: string) => string;
  /** Decimals of a penny kept before it is rounded. */
  readonly places: (readOn: string) => string;
  /** A date of the sheets as functions take it, and one of theirs as the sheets have it; each a formula without "=". */
  readonly forFunctions: (date: string, readOn: string) => string;
  readonly fromFunctions: (date: string, readOn: string) => string;
}

/** What the sheets after the inputs are laid out from. */
export interface ContractContext {
  readonly contractCase: ContractCase;
  readonly answer: ContractAnswer;
  readonly names: ContractSheetNames;
  readonly inputs: ContractInputs;
}

/** The workings sheet, whichever way it is worked out. */
export interface ContractWorkings {
  readonly layout: SheetLayout;
  /** Columns no, period, months, soFar (months), from, to, years. */
  readonly periods: PlacedTable;
  /** Columns lotNo, periodNo, soFar and value (£): a row a lot and period. */
  readonly parts: PlacedTable;
  /** Columns no, lot, counted, annual, net, vat and value (£); words where the lot cannot be estimated. */
  readonly lots: PlacedTable;
  /** One row: unknown, kind, day, found, threshold, value, over and standing. */
  readonly result: PlacedTable;
  /** Columns year, months, price and units; null where functions work it out. */
  readonly years: PlacedTable | null;
  /** Columns year and value (£); null with `years`. */
  readonly yearValues: PlacedTable | null;
}
