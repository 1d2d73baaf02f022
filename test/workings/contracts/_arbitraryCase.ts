import fc from "fast-check";
import type { Day } from "../../../src/domain/kernel/day";
import { CONTRACT_KINDS, type ContractCase } from "../../../src/workings/contracts/contractCase";
import { caseOf, cell, inWords, on, typed } from "./_cases";

const part = fc.oneof(fc.integer({ min: 1, max: 5 }).map(String), fc.integer({ min: 1, max: 40 }).map((months) => `${months}m`));
const annual = fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 200_000_000 }).map((pennies) => pennies / 100), fc.constantFrom(0, 0.005, 172_733.335, 103_860.1));
const firstDay = on("2022-01-01").day;

/** Contracts of any kind, term, uplift and VAT, with up to four lots, some of which cannot be estimated; some begun before they are procured, or after the last threshold. */
export const arbitraryCase: fc.Arbitrary<ContractCase> = fc.record({
  kind: fc.constantFrom(...CONTRACT_KINDS), parts: fc.array(part, { minLength: 1, maxLength: 4 }), annuals: fc.array(annual, { minLength: 1, maxLength: 4 }),
  change: fc.oneof(fc.constantFrom(0, -1, 1), fc.integer({ min: -500, max: 1500 }).map((tenThousandths) => tenThousandths / 10_000)), vat: fc.constantFrom(0, 0.05, 0.2),
  procured: fc.integer({ min: 0, max: 2400 }), later: fc.integer({ min: -20, max: 600 }), linked: fc.boolean(), said: fc.boolean(),
}).map(({ kind, parts, annuals, change, vat, procured, later, linked, said }) => caseOf({
  kind, term: inWords(parts.join("+")), change: typed(change), vat: typed(vat),
  procurement: { day: (firstDay + procured) as Day, origin: linked ? { kind: "cell", sheet: "Contract", row: 1, column: 4, scale: 1 } : { kind: "typed" } },
  start: { day: (firstDay + procured + later) as Day, origin: { kind: "typed" } },
  lots: annuals.map((value, at) => ({ name: `Lot ${at + 1}`, annual: value === null ? null : linked ? cell(value, 5 + at, 2) : typed(value) })),
  annualGiven: said ? typed(annuals.reduce<number>((sum, value) => sum + Math.round((value ?? 0) * 100), 0) / 100) : null,
}));
