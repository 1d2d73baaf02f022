import fc from "fast-check";
import type { PriceRounding, UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { arbitraryClause } from "./_arbitraryClause";
import { caseOf, on, priceLine, typed } from "./_cases";

const ROUNDINGS: readonly PriceRounding[] = [{ kind: "none" }, { kind: "end" }, { kind: "each year" }, { kind: "up", multiple: typed(4) }];

const arbitraryLine = fc.record({
  clause: arbitraryClause, pence: fc.integer({ min: 0, max: 9_999_999 }), units: fc.option(fc.integer({ min: 0, max: 5000 })),
  base: fc.constantFrom("2019-04-01", "2020-02-29", "2021-11-30"), review: fc.constantFrom("2022-04-01", "2023-12-31", "2024-02-29"),
}).map(({ clause, pence, units, base, review }) =>
  priceLine(pence / 100, clause, { name: clause.slice(0, 60), base: on(base), review: on(review), quantity: units === null ? null : typed(units) }));

/** Prices of any size by clauses of any kind, for one to five years; some run past the end of the figures. */
export const arbitraryCase: fc.Arbitrary<UpliftCase> = fc.record({
  lines: fc.array(arbitraryLine, { minLength: 1, maxLength: 8 }), rounding: fc.constantFrom(...ROUNDINGS), years: fc.integer({ min: 1, max: 5 }),
}).map(({ lines, rounding, years }) => caseOf(lines, { rounding, years }));
