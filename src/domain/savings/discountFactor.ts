import { DomainError } from "../kernel/DomainError";
import type { Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireWhole } from "../kernel/requireWhole";

const MOST_YEARS = 1000;

/** The last year of each band of years; the last band goes on. */
export const BAND_ENDS = [30, 75, 125, 200, 300, Infinity] as const;
const SCHEMES: Readonly<Record<string, readonly Rate[]>> = {
  "green-book": [0.035, 0.03, 0.025, 0.02, 0.015, 0.01],
  "health": [0.015, 0.0129, 0.0107, 0.0086, 0.0064, 0.0043],
  "sensitivity": [0.03, 0.0257, 0.0214, 0.0171, 0.0129, 0.0086],
};

/** A scheme by its name, or a constant rate. */
export type DiscountScheme = string | Rate;

/**
 * What a pound of year n is worth in year 0.
 *
 *     factorₙ = Π over years y = 1…n of 1 ÷ (1 + rate of y)
 *
 * @param year   whole, 0 to 1,000
 * @param scheme "green-book", "health" or "sensitivity" (in any case, a space for the dash), or one rate for every year, above −1 and up to 1
 * @throws {DomainError} not-whole, unknown-choice, not-a-number, looks-like-percent, out-of-range, too-large
 * @source savings/METHOD.md §2: HM Treasury, The Green Book, February 2026
 */
export function discountFactor(year: number, scheme: DiscountScheme = "green-book"): number {
  return factorOf(requireWhole("year", year, 0, MOST_YEARS), discountRates(scheme));
}

/** The factors of years 0 to count − 1. */
export function discountFactors(count: number, scheme: DiscountScheme = "green-book"): number[] {
  return factorsAtRates(count, discountRates(scheme));
}

/** The factors of years 0 to count − 1 at a rate for each band of years. */
export function factorsAtRates(count: number, rates: readonly Rate[]): number[] {
  return Array.from({ length: count }, (_, year) => factorOf(year, rates));
}

function factorOf(year: number, rates: readonly Rate[]): number {
  let factor = 1;
  let from = 0;
  for (let band = 0; from < year; band++) {
    const to = Math.min(year, BAND_ENDS[band]!);
    factor /= (1 + rates[band]!) ** (to - from);
    from = to;
  }
  // A rate next to −100%, for many years.
  if (!Number.isFinite(factor)) throw new DomainError("too-large", { argument: "result", value: Number.MAX_VALUE });
  return factor;
}

/** A scheme's rate for each band of years. */
export function discountRates(scheme: DiscountScheme): readonly Rate[] {
  if (typeof scheme === "number") {
    requireRate("scheme", scheme, -1);
    if (scheme === -1) throw new DomainError("out-of-range", { argument: "scheme", value: scheme, above: -1, most: 1 });
    return [scheme, scheme, scheme, scheme, scheme, scheme];
  }
  const name = scheme.trim().toLowerCase().replace(/[\s\u2010-\u2015-]+/g, "-");
  if (Object.hasOwn(SCHEMES, name)) return SCHEMES[name]!;
  throw new DomainError("unknown-choice", { argument: "scheme", text: scheme, choices: '"green-book", "health", "sensitivity" or a rate such as 3.5%' });
}
