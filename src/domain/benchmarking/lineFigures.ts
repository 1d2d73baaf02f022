import { DomainError } from "../kernel/DomainError";
import { differenceOf } from "../kernel/nearly";
import { quartiles } from "../kernel/percentiles";
import type { Pounds } from "../kernel/quantities";
import { requireMoney } from "../kernel/requireMoney";
import { steadySum } from "../kernel/steadySum";
import { isPresent, type Figure, type Zeros } from "./presentFigures";
import { requireFigureBlock } from "./requireFigureBlock";

export interface Spread {
  readonly lowerQuartile: Pounds;
  readonly median: Pounds;
  readonly upperQuartile: Pounds;
}

export interface CountedSpread {
  /** Providers it is of. */
  readonly count: number;
  /** Null where there are none. */
  readonly spread: Spread | null;
}

export interface LineFigures {
  readonly lines: readonly (CountedSpread & { readonly line: string })[];
  /** Each figure added down the lines that have it. */
  readonly sumOfLines: Spread;
  /** The figures of the providers' totals, over the providers that have every line. */
  readonly totals: CountedSpread;
  /** sumOfLines − totals; null where no provider has every line. */
  readonly difference: Spread | null;
}

/**
 * Quartiles of each cost line, their sums, and the quartiles of the providers' totals: a sum of medians is not the median of totals.
 *
 * @param lines  one name a line
 * @param values one row a line, one column a provider, in pounds; null where a provider has no figure
 * @param zeros  whether a 0 is a figure or none
 * @throws {DomainError} empty-input, ragged-block, not-a-number, too-large, shape-mismatch, nothing-present
 * @source benchmarking/METHOD.md §5
 */
export function lineFigures(lines: readonly string[], values: readonly (readonly Figure[])[], zeros: Zeros): LineFigures {
  requireLines(lines, values, zeros);
  const figures = values.map((row, i) => ({ line: lines[i]!, ...spreadOf(row.filter((value): value is number => isPresent(value, zeros))) }));
  const complete = values[0]!.flatMap((_, provider) => {
    const own = values.map((row) => row[provider]!);
    return own.every((value): value is number => isPresent(value, zeros)) ? [totalOf(own, provider)] : [];
  });
  const totals = spreadOf(complete);
  const sumOf = (key: keyof Spread) => steadySum(figures.map(({ spread }) => spread?.[key] ?? 0));
  const sumOfLines = byFigure(sumOf);
  const { spread } = totals;
  return { lines: figures, sumOfLines, totals, difference: spread && byFigure((key) => differenceOf(sumOfLines[key], spread[key])) };
}

function requireLines(lines: readonly string[], values: readonly (readonly Figure[])[], zeros: Zeros): void {
  const providers = requireFigureBlock("values", values, (value, place) => requireMoney("values", value, place));
  if (lines.length !== values.length) {
    throw new DomainError("shape-mismatch", { argument: "values", a: "lines", aCount: lines.length, b: "values", bCount: values.length, bOf: "rows" });
  }
  if (!values.some((row) => row.some((value) => isPresent(value, zeros)))) {
    throw new DomainError("nothing-present", { argument: "values", count: lines.length * providers, zeros });
  }
}

function totalOf(values: readonly number[], provider: number): Pounds {
  const total = steadySum(values);
  requireMoney("values", total, { column: provider + 1 });
  return total;
}

function spreadOf(figures: number[]): CountedSpread {
  const count = figures.length;
  if (count === 0) return { count, spread: null };
  const { lower, median, upper } = quartiles(figures);
  return { count, spread: { lowerQuartile: lower + 0, median: median + 0, upperQuartile: upper + 0 } };
}

function byFigure(figure: (key: keyof Spread) => number): Spread {
  return { lowerQuartile: figure("lowerQuartile") + 0, median: figure("median") + 0, upperQuartile: figure("upperQuartile") + 0 };
}
