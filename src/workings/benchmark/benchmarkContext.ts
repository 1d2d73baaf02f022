import type { DomainError } from "../../domain/kernel/DomainError";
import type { PlacedTable } from "../sheetLayout";
import type { BenchmarkAnswer, BenchmarkCase, BenchmarkService, ServiceAnswer } from "./benchmarkCase";
import type { BenchmarkInputPlaces, BenchmarkInputs, FiguresUsed } from "./benchmarkInputs";
import type { BenchmarkSettings } from "./benchmarkSettings";
import type { LinesPlaced } from "./layOutLines";
import type { PriceYears } from "./priceYears";

/** Stands where there is no figure, so that every function of a spreadsheet and of ours passes over it. */
export const NONE = "n/a";

/** Names free in the workbook for the sheets. */
export interface BenchmarkSheetNames {
  readonly benchmark: string;
  readonly inputs: string;
  readonly workings: string;
  readonly leftOut: string;
  readonly checks: string;
}

/** A service that has somebody to compare. */
export interface OpenService {
  /** In the case's order, from 0. */
  readonly at: number;
  readonly given: BenchmarkService;
  readonly found: ServiceAnswer;
  /** Which figures of the inputs each compared provider uses, in their order. */
  readonly uses: readonly FiguresUsed[];
}

/** What the sheets after the inputs are laid out from. */
export interface BenchmarkContext {
  readonly benchmarkCase: BenchmarkCase;
  readonly answer: BenchmarkAnswer;
  readonly names: BenchmarkSheetNames;
  readonly mode: "workings" | "functions";
  readonly open: readonly OpenService[];
  readonly inputs: BenchmarkInputs;
  readonly settings: BenchmarkSettings;
  readonly inputPlaces: BenchmarkInputPlaces;
  /** Null where prices are taken as they are. */
  readonly priceYears: PriceYears | null;
  /** Columns no, period, factor; null likewise. */
  readonly factors: PlacedTable | null;
  /** The cell with the subject's number, from 1; null without a subject. */
  readonly subject: ((readOn: string) => string) | null;
  readonly sentence: (error: DomainError) => string;
}

/** The providers of one service, a row each. */
export interface ServicePlaced {
  /** Columns no, providerNo, provider, in, unit, counts, compared and what the view needs. */
  readonly table: PlacedTable;
  readonly service: OpenService;
}

/** The workings sheet: what the others read from it. */
export interface BenchmarkWorkings {
  readonly services: readonly ServicePlaced[];
  /** A row each service that has somebody to compare; null where none has, and of lines. */
  readonly spread: PlacedTable | null;
  readonly without: PlacedTable | null;
  readonly position: PlacedTable | null;
  /** Null but of lines. */
  readonly lines: LinesPlaced | null;
  readonly checks: readonly StepCheck[];
}

/** Formula (without "=") that is 0 where the steps can be relied on. */
export interface StepCheck {
  readonly words: string;
  readonly unit: string;
  readonly is: (readOn: string) => string;
}

/** Whether the view compares costs, with outliers and savings by service. */
export function comparesCosts({ benchmarkCase: { view } }: Pick<BenchmarkContext, "benchmarkCase">): boolean {
  return view === "costs";
}

/** Heading of money for a unit: "£ per week". */
export function perUnit({ unit }: BenchmarkService): string {
  return `£ per ${unit === "" ? "unit" : unit}`;
}
