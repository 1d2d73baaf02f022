import type { ReferenceFigures } from "../../reference/referenceFigures";
import type { DomainError } from "../../domain/kernel/DomainError";
import type { PlacedTable } from "../sheetLayout";
import type { ReferenceTable } from "./referenceSheet";
import type { UpliftAnswer, UpliftCase } from "./upliftCase";
import type { UpliftInputs } from "./upliftInputs";
import type { UpliftRows } from "./upliftRows";
import type { UpliftSettings } from "./upliftSettings";

/** Names free in the workbook for the sheets. */
export interface UpliftSheetNames {
  readonly prices: string;
  readonly inputs: string;
  readonly reference: string;
  readonly workings: string;
  readonly bridge: string;
  readonly checks: string;
}

/** What the sheets after the inputs are laid out from. */
export interface UpliftContext {
  readonly upliftCase: UpliftCase;
  readonly answer: UpliftAnswer;
  readonly figures: ReferenceFigures;
  readonly rows: UpliftRows;
  readonly names: UpliftSheetNames;
  readonly mode: "workings" | "functions";
  readonly inputs: UpliftInputs;
  /** The clauses of the inputs: columns state and used among others; null where there are none. */
  readonly words: PlacedTable | null;
  readonly settings: UpliftSettings;
  readonly reference: ReferenceTable | null;
  readonly sentence: (error: DomainError) => string;
}

/** The readings of clauses between dates, whichever way they are worked out. Each null where nothing has a clause. */
export interface ReadingTables {
  /** Columns no, base, review and, for real terms, baseFactor and reviewFactor. */
  readonly pairs: PlacedTable;
  /** Columns no, words and, for functions, without: the words without caps and collars. */
  readonly clauses: PlacedTable | null;
  /** Columns no, clause, pair, change, forecast and, where any clause has a limit, without and bites. */
  readonly readings: PlacedTable | null;
  readonly checks: readonly StepCheck[];
}

/** Formula (without "=") that is 0 where the steps can be relied on. */
export interface StepCheck {
  readonly area: "workings" | "reference";
  readonly words: string;
  readonly unit: string;
  readonly is: (readOn: string) => string;
}

/** The workings sheet: what the others read from it. */
export interface UpliftWorkings extends Omit<ReadingTables, "pairs"> {
  /** Null where nothing is worked out. */
  readonly pairs: PlacedTable | null;
  /** Columns no, priceNo, name, now, first, years, costNow and, for real terms, realNow; null where no price is uplifted. */
  readonly lines: PlacedTable | null;
  /** Columns no, line, year, from, state, change, price, forecast, cost and, where they are wanted, uncapped and real. */
  readonly prices: PlacedTable | null;
}
