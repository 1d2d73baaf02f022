import type { Measure } from "../domain/kernel/figures";

/** What a figure rests on: measured, made law, said but not yet law, or expected by a forecaster. */
export type Status = "outturn" | "in force" | "announced" | "forecast";

interface Held {
  /** As the series is known, in capitals: "CPI12M". */
  readonly id: string;
  readonly title: string;
  /** What a figure is in: "index 2015=100", "pounds an hour". */
  readonly unit: string;
  readonly measure: Measure;
  /** Who published the figures, when and as what; each figure names one by its key. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Figures of months ("1988-01") or financial years ("2007-08"): in order, without a gap, ending with the last of them. */
export interface PeriodSeries extends Held {
  readonly timing: "month" | "year";
  readonly runs: readonly Run[];
}

/** Successive periods of one status and source. */
export interface Run {
  /** The period of the first value. */
  readonly from: string;
  readonly status: Status;
  readonly source: string;
  readonly values: readonly number[];
}

/** Figures each in force from a date until the next; the last until the end of a day, and not after it. */
export interface InForceSeries extends Held {
  readonly timing: "in force";
  readonly figures: readonly InForceFigure[];
  /** The last day of the last figure: "2027-03-31". */
  readonly until: string;
}

export interface InForceFigure {
  readonly from: string;
  readonly value: number;
  readonly status: Status;
  readonly source: string;
}

/** A published series as it is kept in src/reference/series, written there by the tooling alone. */
export type HeldSeries = PeriodSeries | InForceSeries;
