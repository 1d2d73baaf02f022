import type { Measure, Timing } from "../../domain/kernel/figures";

/** One row of a user's own table. */
export interface TableFigure {
  /** "2025-09", "2025-26" or, in force from a date, "2025-04-01". */
  readonly period: string;
  /** Rates as fractions. */
  readonly value: number;
  /** "outturn", "provisional", "forecast", "given" and the like: for a reader, functions do not ask it. */
  readonly status: string;
  readonly source: string;
}

/** A series of the table, its figures in order of period and one a period. */
export interface TableSeries {
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly timing: Timing;
  readonly figures: readonly TableFigure[];
}

/** What a table differs in from what was there or was brought in: a revision, a row left out, a remark. */
export interface TableNote {
  readonly series: string;
  /** "" where it is about no one period. */
  readonly period: string;
  /** Null where there was none, or it does not apply. */
  readonly was: number | null;
  readonly now: number | null;
  readonly words: string;
}

/** Everything the Reference job writes. */
export interface ReferenceCase {
  readonly title: string;
  readonly series: readonly TableSeries[];
  readonly notes: readonly TableNote[];
}
