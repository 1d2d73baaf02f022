import fc from "fast-check";
import type { ComparisonCase } from "../../../../src/workings/openbook/comparisonCase";
import { caseOf, cell, COLLAR, NO_COLLAR, typed } from "./_cases";
import { returnOf, type Given, type LineMade, type ReturnMade } from "./_returns";

const pounds: fc.Arbitrary<Given> = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 0, max: 500_000_00 }).map((pence) => pence / 100) }, fc.constantFrom<Given>(0, "", "n/a", "about 5", -120.5, 0.1 + 0.2));
const count: fc.Arbitrary<Given> = fc.oneof({ weight: 6, arbitrary: fc.integer({ min: 1, max: 40_000 }) }, fc.integer({ min: 1, max: 400 }).map((tenths) => tenths / 10), fc.constantFrom<Given>(0, "", "n/a", -3));
const three = (each: fc.Arbitrary<Given>): fc.Arbitrary<readonly [Given, Given, Given]> => fc.tuple(each, each, each);

const line: fc.Arbitrary<LineMade> = fc.record({ unit: fc.constantFrom("", "hours", "hours", "miles", "Hours "), quantity: three(count), cost: three(pounds), name: fc.constantFrom("Pay", "Rent", "=1+1", "Travel"), note: fc.constantFrom("", "As agreed"), byFormula: fc.boolean() });

const oneReturn: fc.Arbitrary<ReturnMade> = fc.record({
  provider: fc.constantFrom("Acme Care", "Bright & Sons", "<5 Ltd*", "Carers=Us"), year: fc.constantFrom("2024-25", "2025-26"),
  costs: fc.dictionary(fc.constantFrom("C01", "C02", "C03", "C04", "C05", "C06", "+1", "+2"), line, { minKeys: 1, maxKeys: 8 }),
  activity: fc.dictionary(fc.constantFrom("A01", "A02"), fc.record({ quantity: three(count) })),
  income: fc.dictionary(fc.constantFrom("I01", "I02"), fc.record({ cost: three(pounds) })),
});

/** Up to four returns and as many earlier ones, set against anything, under any limits and terms. */
export const arbitraryComparison: fc.Arbitrary<ComparisonCase> = fc.record({
  returns: fc.array(oneReturn, { minLength: 1, maxLength: 4 }), earlier: fc.array(oneReturn, { maxLength: 3 }), against: fc.constantFrom("tendered" as const, "last" as const, "earlier" as const),
  tolerance: fc.constantFrom(0, 0.05, 0.333, 1), ignore: fc.constantFrom(0, 100, 5_000), always: fc.constantFrom(null, 0, 20_000), linked: fc.boolean(), terms: fc.array(fc.constantFrom(null, 0, 1), { minLength: 4, maxLength: 4 }),
}).map(({ returns, earlier, against, tolerance, ignore, always, linked, terms }) => caseOf({
  returns: returns.map(returnOf), earlier: earlier.map(returnOf), against,
  limits: { tolerance: linked ? cell(tolerance, 4, 1) : typed(tolerance), ignoreBelow: typed(ignore), alwaysAbove: always === null ? null : typed(always) },
  terms: [COLLAR, NO_COLLAR], termsOf: returns.map((_, at) => terms[at] ?? null),
}));
