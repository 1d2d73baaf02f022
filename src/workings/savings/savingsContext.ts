import type { DomainError } from "../../domain/kernel/DomainError";
import type { PlacedTable } from "../sheetLayout";
import type { LineGroups } from "./lineGroups";
import type { SavingsCase } from "./savingsCase";
import type { SavingsAnswer } from "./savingsFigures";
import type { InitiativeInputs, SavingsInputs } from "./savingsInputs";
import type { SavingsSettings } from "./savingsSettings";

/** Names free in the workbook for the sheets. */
export interface SavingsSheetNames {
  readonly plan: string;
  readonly inputs: string;
  readonly workings: string;
  readonly checks: string;
}

/** What the sheets after the inputs are laid out from. */
export interface SavingsContext {
  readonly savingsCase: SavingsCase;
  readonly answer: SavingsAnswer;
  readonly names: SavingsSheetNames;
  readonly mode: "workings" | "functions";
  /** The initiatives laid out, by their place in the case: those that were not refused. */
  readonly rows: readonly number[];
  readonly groups: LineGroups;
  readonly inputs: SavingsInputs;
  readonly inputsOf: readonly InitiativeInputs[];
  readonly settings: SavingsSettings;
  readonly sentence: (error: DomainError) => string;
  /** When the draws were made, in words. */
  readonly drawnOn: string;
}

/** Formula (without "=") that is 0 where the steps can be relied on. */
export interface StepCheck {
  readonly words: string;
  readonly unit: string;
  readonly is: (readOn: string) => string;
}

/** The workings sheet: what the others read from it. Tables of initiatives have a row each of the context's rows. */
export interface SavingsWorkings {
  /** Columns no, year, first, factor. */
  readonly years: PlacedTable;
  /** Columns no, alone, share, line base, twice, differs. */
  readonly alone: PlacedTable;
  /** Columns no, baseline, added, together, beyond; null where no initiative names a line. */
  readonly lines: PlacedTable | null;
  /** Columns months1…, a year each; kind, start month, year no. */
  readonly months: PlacedTable;
  /** Columns type, counted, year1…, outside. */
  readonly byInitiative: PlacedTable;
  readonly adjusted: PlacedTable;
  readonly costs: PlacedTable;
  readonly checks: readonly StepCheck[];
}

export const yearKey = (at: number): string => `year${at + 1}`;
