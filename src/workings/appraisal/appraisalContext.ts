import type { DomainError } from "../../domain/kernel/DomainError";
import type { PlacedTable } from "../sheetLayout";
import type { AppraisalAnswer, AppraisalCase } from "./appraisalCase";
import type { AppraisalInputs } from "./appraisalInputs";
import type { AppraisalSettings } from "./appraisalSettings";

/** Names free in the workbook for the sheets. */
export interface AppraisalSheetNames {
  readonly paper: string;
  readonly inputs: string;
  readonly workings: string;
  readonly sensitivity: string;
  readonly checks: string;
}

/** What the sheets after the inputs are laid out from. */
export interface AppraisalContext {
  readonly appraisal: AppraisalCase;
  readonly answer: AppraisalAnswer;
  readonly names: AppraisalSheetNames;
  readonly mode: "workings" | "functions";
  readonly inputs: AppraisalInputs;
  readonly settings: AppraisalSettings;
  /** Columns no, from, to, rate: the bands of years in use. */
  readonly rates: PlacedTable;
  readonly sentence: (error: DomainError) => string;
}

/** The key of a year's column, or of an option's, by its number from 0. */
export const yearKey = (year: number): string => `year${year}`;
export const optionKey = (option: number): string => `option${option}`;

/** The workings sheet: what the others read from it. */
export interface AppraisalWorkings {
  /** Columns no, name, costs, benefits: the corrections. */
  readonly options: PlacedTable;
  /** Columns no, year, rate, factor, and band1… with the years of each band up to the year. */
  readonly years: PlacedTable;
  /** Columns no, optionNo, option, line, kind, payer, years, total, value (in the deciding view, corrected). */
  readonly lines: PlacedTable;
  /** By view: columns no, option, cost, benefit, before, costCorrection, benefitCorrection, correctedCost, correctedBenefit, net, ratio, againstFirst, rank, ratioAgainstFirst, undiscounted. */
  readonly compared: readonly PlacedTable[];
  /** Columns no, option, net, rank, other, near: the deciding view. */
  readonly decided: PlacedTable;
  /** Columns no, year, option0…: corrected benefits less costs in the deciding view. */
  readonly nets: PlacedTable;
  /** Columns no, criterion, weight, option0…; null without criteria, or where they were refused. */
  readonly scores: { readonly criteria: PlacedTable; readonly options: PlacedTable } | null;
  /** Formulas (without "="): the numbers of the preferred and of the next option. */
  readonly preferred: (readOn: string) => string;
  readonly next: ((readOn: string) => string) | null;
}
