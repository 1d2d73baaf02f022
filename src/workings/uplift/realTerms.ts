import { indexFactor } from "../../domain/inflation/indexFactor";
import type { Day } from "../../domain/kernel/day";
import { DomainError } from "../../domain/kernel/DomainError";
import type { FigureWithSource, ReferenceFigures } from "../../reference/referenceFigures";
import { isForecast } from "./upliftFigures";
import type { UpliftCase } from "./upliftCase";

export interface Deflator {
  /** The figures of the day the money is of and of the day wanted, and their factor; null where one is not held. */
  from(day: Day): { readonly factor: number; readonly forecast: boolean; readonly figures: readonly FigureWithSource[] } | null;
}

/**
 * What takes the money of a day to that of the case's real-terms period; null where the case asks for none.
 *
 * @throws {DomainError} unknown-series, rate-not-index; from `from` also zero-divisor
 */
export function deflatorOf({ realTerms }: Pick<UpliftCase, "realTerms">, figures: ReferenceFigures): Deflator | null {
  if (!realTerms) return null;
  const { series, day: to } = realTerms;
  const { id, measure } = figures.describe(series);
  if (measure === "rate") throw new DomainError("rate-not-index", { argument: "series", series: id });
  const known = new Map<Day, ReturnType<Deflator["from"]>>();
  return {
    from(day) {
      let found = known.get(day);
      if (found === undefined) {
        found = factorBetween(id, day, to.day, figures);
        known.set(day, found);
      }
      return found;
    },
  };
}

function factorBetween(series: string, from: Day, to: Day, figures: ReferenceFigures): ReturnType<Deflator["from"]> {
  try {
    const both = [figures.figureWithSource(series, from), figures.figureWithSource(series, to)];
    return { factor: indexFactor(series, from, to, figures), forecast: both.some(isForecast), figures: both };
  } catch (error) {
    if (error instanceof DomainError && error.code === "date-not-covered") return null;
    throw error;
  }
}
