import type { Day } from "./day";

/** What a published series measures: a level whose ratio is a change, a 12-month rate as a fraction, or pounds. */
export type Measure = "index" | "rate" | "pounds";

/** When a series has figures: for each month, for each financial year, or from a date until the next change. */
export type Timing = "month" | "year" | "in force";

export interface SeriesDescription {
  /** As the series is known, e.g. "CPI12M". */
  readonly id: string;
  readonly measure: Measure;
  readonly timing: Timing;
  /** The series of published 12-month rates that goes with an index ("CPI12M" for "CPI"), where one is held. */
  readonly publishedRate?: string;
}

/** Where figures come from: the domain is given this and never looks a figure up by itself. */
export interface Figures {
  /** @throws {DomainError} unknown-series */
  describe(series: string): SeriesDescription;
  /**
   * The figure for the month, or the financial year, that holds the day, or in force on it.
   * @throws {DomainError} unknown-series, date-not-covered: never the last value carried forward
   */
  on(series: string, day: Day): number;
}
