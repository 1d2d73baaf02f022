import { indexFactor } from "../../domain/inflation/indexFactor";
import { periodDay } from "../../domain/inflation/periodDay";
import { DomainError } from "../../domain/kernel/DomainError";
import { referenceFigures } from "../../reference/referenceFigures";
import type { BenchmarkCase, PriceFactor } from "./benchmarkCase";

/** What brings prices of a period to the case's. */
export interface PriceFactors {
  /** @throws {DomainError} not-a-period, ambiguous-period, not-a-date, date-not-covered */
  of(period: string): PriceFactor;
  /** Those given so far, each once, in order of first use. */
  given(): readonly PriceFactor[];
}

/**
 * The factors of a series, as UPLIFT.REAL has them; null where prices are taken as they are.
 *
 * @throws {DomainError} unknown-series, rate-not-index, and what the period wanted, or the one of providers that have none, is refused for
 */
export function priceFactors({ prices }: Pick<BenchmarkCase, "prices">): PriceFactors | null {
  if (!prices) return null;
  const figures = referenceFigures();
  const { id, timing } = figures.describe(prices.series);
  const known = new Map<string, PriceFactor>();
  const to = builtInAlone(() => {
    const day = periodDay("price year", prices.to.period, timing);
    return { day, figure: figures.figureWithSource(id, day) };
  });
  const factors: PriceFactors = {
    of(period) {
      const found = known.get(period) ?? builtInAlone(() => {
        const day = periodDay("price year", period, timing);
        return { from: { period, day }, factor: indexFactor(id, day, to.day, figures), figures: [figures.figureWithSource(id, day), to.figure] as const };
      });
      known.set(period, found);
      return found;
    },
    given: () => [...known.values()],
  };
  // Asked first, so that a slip in it is told once and not of every provider; it is given only if a provider needs it.
  if (prices.from) factors.of(prices.from.period);
  known.clear();
  return factors;
}

/** The job takes no table of a person's own, so a refusal offers none. */
function builtInAlone<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new DomainError(error.code, { ...error.detail, builtIn: "yes" });
  }
}
