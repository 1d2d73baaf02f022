import type { Day } from "../domain/kernel/day";
import type { Measure, Timing } from "../domain/kernel/figures";
import type { Status } from "./heldSeries";

/** A figure of a user's own table says nothing of how sure it is. */
export type FigureStatus = Status | "given";

export interface DatedFigure {
  /** The month, the financial year, or the date it is in force from. */
  readonly period: string;
  readonly value: number;
  readonly status: FigureStatus;
  readonly source: string;
  /** Of a series in force from dates: the last day it holds. */
  readonly until?: Day;
}

/** A series ready to be asked for the figure of a day. */
export interface DatedSeries {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly measure: Measure;
  readonly timing: Timing;
  readonly fromTable: boolean;
  /** The first period held, or the first day anything is in force. */
  readonly first: string;
  /** The last period held, or the last day anything is in force. */
  readonly last: string;
  readonly sources: readonly string[];
  readonly count: number;
  /** Of a series in force from dates: the whole months its last figure holds. */
  readonly monthsOfLast?: number;
  /** The figure of the period that holds the day, or in force on it; undefined where there is none. */
  find(day: Day): DatedFigure | undefined;
}

/** Finds the figure in force on a day among dates in order, none after the last day. */
export function inForceOn(from: readonly Day[], until: Day, figures: readonly DatedFigure[]): (day: Day) => DatedFigure | undefined {
  return (day) => {
    if (day > until) return undefined;
    let low = 0;
    let high = from.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (from[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    return figures[low - 1];
  };
}

/** The day before the next figure is in force, or the end where there is none. */
export function lastDayBefore(next: Day | undefined, end: Day): Day {
  return next === undefined ? end : ((next - 1) as Day);
}
