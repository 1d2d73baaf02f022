import type { PlacedTable, SheetLayout } from "../sheetLayout";
import type { PoolInputs } from "./poolInputs";
import type { PoolAnswer, PoolCase } from "./poolCase";
import type { PoolSettings } from "./poolSettings";

/** Names free in the workbook for the four sheets. */
export interface PoolSheetNames {
  readonly contributions: string;
  readonly inputs: string;
  readonly workings: string;
  readonly checks: string;
}

/** What the sheets after the inputs are laid out from. */
export interface PoolContext {
  readonly poolCase: PoolCase;
  readonly answer: PoolAnswer;
  readonly names: PoolSheetNames;
  readonly inputs: PoolInputs;
  readonly settings: PoolSettings;
}

/** The workings sheet, whichever way it is worked out: what the other sheets read from it. */
export interface PoolWorkings {
  readonly layout: SheetLayout;
  /** Columns no, period, budget, toDate (pence), total (£). */
  readonly periods: PlacedTable;
  /** Columns no, partner, given, units, used, share. */
  readonly weights: PlacedTable;
  /** Formula (without "="), read on the contributions sheet, for one payment from counts of rows and columns from 1. */
  readonly payment: (periodNo: string, partnerNo: string, readOn: string) => string;
  /** Columns no, partner, contribution and, where there are any, part, due, paid, balance (pence). */
  readonly partners: PlacedTable;
  /** One cell, pounds; null without a risk share. */
  readonly variance: ((readOn: string) => string) | null;
  /** The nth payment of the settlement, as formulas without "="; n from 0 to partners − 2. Null without one. */
  readonly settlement: ((n: number, readOn: string) => { readonly from: string; readonly to: string; readonly amount: string }) | null;
  /** Column damped (£), start and ceiling (pence) where there is a ceiling; null without damping. */
  readonly damping: { readonly damped: (readOn: string) => string; readonly lowest: (readOn: string) => string; readonly highest: ((readOn: string) => string) | null } | null;
  /** Formulas (without "=") that are 0 when the steps were exact. */
  readonly stepChecks: readonly { readonly words: string; readonly unit: string; readonly is: (readOn: string) => string }[];
}
