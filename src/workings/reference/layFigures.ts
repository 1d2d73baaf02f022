import type { TableFigure } from "./referenceCase";

/** A figure that was there before and is another now. */
export interface FigureChange {
  readonly period: string;
  readonly was: number;
  readonly now: number;
}

export interface LaidFigures {
  /** In order of period. */
  readonly figures: readonly TableFigure[];
  readonly changed: readonly FigureChange[];
  /** Periods that were not there before. */
  readonly added: number;
  /** Figures that were there and stay as they are. */
  readonly kept: number;
}

/** New figures laid over those that are there: a period both have takes the new one. */
export function layFigures(under: readonly TableFigure[], over: readonly TableFigure[]): LaidFigures {
  const before = new Map(under.map((figure) => [figure.period, figure]));
  const brought = new Map(over.map((figure) => [figure.period, figure]));
  const changed = over.flatMap(({ period, value }) => {
    const was = before.get(period);
    return was && was.value !== value ? [{ period, was: was.value, now: value }] : [];
  });
  const figures = [...new Map([...before, ...brought]).values()].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
  return {
    figures, changed,
    added: over.filter(({ period }) => !before.has(period)).length,
    kept: under.filter(({ period }) => !brought.has(period)).length,
  };
}
