import fc from "fast-check";
import { DomainError } from "../../../src/domain/kernel/DomainError";
import { poolSplit } from "../../../src/domain/pooling/poolSplit";
import { poolAnswer } from "../../../src/workings/pool/poolAnswer";
import type { PoolCase, ShareBasis } from "../../../src/workings/pool/poolCase";
import { allTyped, names, need, poolCaseOf, shares, typed, weights } from "./_cases";

const pounds = (least: number, most: number) => fc.integer({ min: Math.round(least * 100), max: Math.round(most * 100) }).map((pence) => pence / 100);

/** Shares to a number of decimals that total exactly 1. */
const someShares = (count: number) => fc.tuple(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: count, maxLength: count }), fc.constantFrom(2, 4, 6, 8))
  .filter(([parts]) => parts.some((part) => part > 0))
  .map(([parts, decimals]) => poolSplit(1, parts, decimals));

const someWeights = (count: number) => fc.array(
  fc.oneof(fc.integer({ min: 0, max: 9_999_999 }), pounds(0, 999_999), fc.double({ min: 0, max: 1000, noNaN: true })), { minLength: count, maxLength: count },
).filter((values) => values.some((value) => value > 0.001));

const someNeed = (count: number, total: number): fc.Arbitrary<ShareBasis> => fc.record({
  weightings: fc.integer({ min: 1, max: 3 }).chain((indicators) => someShares(indicators)),
  values: fc.array(fc.array(fc.integer({ min: 0, max: 500_000 }), { minLength: count, maxLength: count }), { minLength: 3, maxLength: 3 }),
  damping: fc.option(fc.record({
    before: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: count, maxLength: count }),
    floor: fc.constantFrom(-0.5, -0.1, 0, 0.0125), ceiling: fc.option(fc.constantFrom(0.05, 0.3, 1)),
  })),
}).map(({ weightings, values, damping }) => need(
  weightings.map((weight, at) => [`Indicator ${at + 1}`, weight, ...values[at]!] as const),
  damping ? [damping.floor, damping.ceiling, ...poolSplit(Math.max(0, total) * 0.98, damping.before)] as const : undefined,
));

/** Cases of every kind that the domain accepts. */
export const arbitraryCase: fc.Arbitrary<PoolCase> = fc.record({ partners: fc.integer({ min: 1, max: 7 }), periods: fc.integer({ min: 1, max: 6 }) })
  .chain(({ partners, periods }) => fc.record({
    partners: fc.constant(partners),
    budget: fc.array(fc.array(fc.oneof({ weight: 6, arbitrary: pounds(0, 9_000_000) }, { weight: 1, arbitrary: pounds(-50_000, 0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 1_000_000 }).map((whole) => whole / 12) }), { minLength: 2, maxLength: 2 }), { minLength: periods, maxLength: periods }),
    inKind: fc.option(fc.array(pounds(0, 50_000), { minLength: partners, maxLength: partners })),
    spendRate: fc.option(pounds(0.5, 1.5)),
    edges: fc.array(pounds(1, 40_000), { minLength: 0, maxLength: 2 }),
    tierShares: fc.array(someShares(partners), { minLength: 3, maxLength: 3 }),
    paidBy: fc.option(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: partners, maxLength: partners }).filter((parts) => parts.some((part) => part > 0))),
  }))
  .chain((drawn) => {
    const total = drawn.budget.flat().reduce((sum, amount) => sum + amount, 0);
    return fc.oneof(someShares(drawn.partners).map((given) => shares(...given)), someWeights(drawn.partners).map((given) => weights(...given)), someNeed(drawn.partners, total))
      .map((basis) => assemble(drawn, basis, total));
  })
  .filter((poolCase): poolCase is PoolCase => poolCase !== null);

interface Drawn {
  partners: number; budget: number[][]; inKind: number[] | null; spendRate: number | null; edges: number[]; tierShares: number[][]; paidBy: number[] | null;
}

function assemble(drawn: Drawn, basis: ShareBasis, total: number): PoolCase | null {
  const edges = [...new Set(drawn.edges)].sort((a, b) => a - b);
  const plain = poolCaseOf(drawn.budget, names(drawn.partners), basis, {
    inKind: drawn.inKind && allTyped(...drawn.inKind),
    riskShare: drawn.spendRate === null ? null : {
      on: "forecast", spend: typed(Math.round(total * drawn.spendRate * 100) / 100),
      tiers: [...edges, null].map((edge, tier) => ({ upTo: edge === null ? null : typed(edge), shares: allTyped(...drawn.tierShares[tier]!) })),
    },
  });
  try {
    const answer = poolAnswer(plain);
    if (!drawn.paidBy) return plain;
    const due = answer.riskShare?.due ?? answer.partnerTotals;
    const paid = poolSplit(due.reduce((sum, amount) => sum + Math.round(amount * 100), 0) / 100, drawn.paidBy);
    const settled = { ...plain, paid: allTyped(...paid) };
    poolAnswer(settled);
    return settled;
  } catch (error) {
    // A draw the domain refuses (a total out of the damping's reach) is not a case.
    if (error instanceof DomainError) return null;
    throw error;
  }
}
