import fc from "fast-check";
import type { BenchmarkCase, BenchmarkProvider } from "../../../src/workings/benchmark/benchmarkCase";
import { caseOf, costed, period, priced, provider, typed, type Given } from "./_cases";

const pounds = fc.integer({ min: 0, max: 90_000_000 }).map((pence) => pence / 100);
const money: fc.Arbitrary<Given> = fc.oneof({ weight: 8, arbitrary: pounds }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(0) });
const activity: fc.Arbitrary<Given> = fc.oneof({ weight: 8, arbitrary: fc.integer({ min: 1, max: 99_999 }) }, { weight: 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constant(0) });
const MOST = 9;

/** Providers with gaps and zeros, in each view, with and without prices, areas, conversions, marked outliers and a subject. */
export const arbitraryPlan: fc.Arbitrary<BenchmarkCase> = fc.record({
  count: fc.integer({ min: 1, max: MOST }), services: fc.integer({ min: 1, max: 3 }), view: fc.constantFrom("costs" as const, "costs" as const, "lines" as const, "bids" as const),
  costs: fc.array(money, { minLength: MOST * 3, maxLength: MOST * 3 }), activity: fc.array(activity, { minLength: MOST * 3, maxLength: MOST * 3 }), given: fc.array(fc.boolean(), { minLength: 3, maxLength: 3 }),
  areas: fc.option(fc.array(fc.integer({ min: 80, max: 130 }), { minLength: MOST, maxLength: MOST })), years: fc.option(fc.array(fc.constantFrom(null, "2021-22", "2022-23"), { minLength: MOST, maxLength: MOST })),
  weekly: fc.boolean(), subject: fc.option(fc.nat(MOST - 1)), rule: fc.constantFrom("IQR" as const, "MAD" as const), k: fc.integer({ min: 0, max: 40 }), named: fc.uniqueArray(fc.nat(MOST - 1), { maxLength: 3 }),
  target: fc.integer({ min: 0, max: 20 }), zeros: fc.constantFrom("keep" as const, "skip" as const), aside: fc.option(fc.nat(MOST - 1)),
}).map((drawn): BenchmarkCase => {
  const all = Array.from({ length: drawn.count }, (_, i): BenchmarkProvider => provider(`Home ${i + 1}`, {
    areaFactor: drawn.areas ? typed(drawn.areas[i]! / 100) : null, priceYear: drawn.years?.[i] ? period(drawn.years[i]) : null, aside: drawn.aside === i ? { kind: "chosen", words: "Closed in the year." } : null,
  }));
  const subject = drawn.subject !== null && drawn.subject < drawn.count && drawn.aside !== drawn.subject ? drawn.subject : null;
  const services = Array.from({ length: drawn.services }, (_, at) => {
    const part = <T>(figures: readonly T[]): T[] => figures.slice(at * MOST, at * MOST + drawn.count);
    const more = { conversion: drawn.weekly ? { factor: typed(365 / 7), from: "year", words: "Weeks in a year is an assumption." } : null };
    return drawn.given[at] ? priced(`Service ${at + 1}`, part(drawn.costs), at === 1 ? null : part(drawn.activity), more) : costed(`Service ${at + 1}`, part(drawn.costs), part(drawn.activity), more);
  });
  return caseOf(all, services, {
    view: drawn.view, subject, zeros: drawn.zeros, outliers: { rule: drawn.rule, k: typed(drawn.k / 10), named: drawn.named.filter((each) => each < drawn.count) }, target: typed(drawn.target / 20),
    area: drawn.areas ? { heading: "Area factor" } : null, prices: drawn.years ? { series: "GDPDEF", to: period("2024-25"), from: period("2023-24") } : null,
  });
});
