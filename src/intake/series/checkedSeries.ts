import type { Measure, Timing } from "../../domain/kernel/figures";
import type { Frequency } from "./readPeriod";
import type { FigureMark } from "./readFigure";

/** What a series is to be, and what is there already under its name. */
export interface SeriesTarget {
  readonly name: string;
  readonly measure: Measure;
  /** Null for a name that is new: then the periods say it. */
  readonly timing: Timing | null;
  /** Figures held under the name, by period as its timing counts. */
  readonly held: ReadonlyMap<number, number>;
  /** How a sentence speaks of them: "held by Openbook", "in your table". */
  readonly heldWhere: string;
}

export interface SeriesChoices {
  readonly frequency: Frequency;
  /** Figures of earlier periods are left out. */
  readonly from: number | null;
  /** Whether a rate without "%" is per cent (3.8) or a fraction (0.038). */
  readonly rateIn: "percent" | "fraction";
  /** Of two figures for a period, the row to keep. */
  readonly keep: ReadonlyMap<number, number>;
  /** True where the figures held are not to be laid under these. */
  readonly alone: boolean;
  /** True where a person says that a sudden change is right. */
  readonly jumpsRight: boolean;
}

export type ProblemKind = "gap" | "duplicate" | "rebased" | "jump" | "period" | "figure" | "frequency" | "unit" | "nothing";

/** What must be put right before the series can be inserted. */
export interface SeriesProblem {
  readonly kind: ProblemKind;
  /** Row of the source, from 0; null where it is about the whole. */
  readonly row: number | null;
  readonly words: string;
  /** Beginning from this period would be rid of it. */
  readonly beginFrom?: number;
}

/** What was done or left out, or is worth a look. */
export interface SeriesRemark {
  readonly row: number | null;
  readonly words: string;
}

export interface CheckedFigure {
  readonly at: number;
  /** As the table is to have it: "2025-09". */
  readonly period: string;
  /** Rates as fractions. */
  readonly value: number;
  readonly mark: FigureMark | null;
  readonly row: number;
}

/** Two figures or more for one period. */
export interface Conflict {
  readonly at: number;
  readonly period: string;
  readonly options: readonly { readonly row: number; readonly value: number }[];
  readonly kept: number | null;
}

/** A figure that differs from the one held for its period. */
export interface Revision {
  readonly at: number;
  readonly period: string;
  readonly row: number;
  readonly was: number;
  readonly now: number;
}

/** A series ready to be written, where it has no problems. */
export interface CheckedSeries {
  readonly timing: Timing;
  /** In order of period, one a period. */
  readonly figures: readonly CheckedFigure[];
  readonly problems: readonly SeriesProblem[];
  readonly remarks: readonly SeriesRemark[];
  readonly conflicts: readonly Conflict[];
  readonly revisions: readonly Revision[];
  /** Rows of the source that gave no figure, each once. */
  readonly leftOut: readonly { readonly row: number; readonly words: string }[];
}
