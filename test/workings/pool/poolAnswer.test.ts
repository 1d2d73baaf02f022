import fc from "fast-check";
import { DomainError } from "../../../src/domain/kernel/DomainError";
import { poolGrid } from "../../../src/domain/pooling/poolGrid";
import { poolAnswer } from "../../../src/workings/pool/poolAnswer";
import type { PoolCase } from "../../../src/workings/pool/poolCase";
import { arbitraryCase } from "./_arbitraryCase";
import { allTyped, CASES, names, need, poolCaseOf, shares, typed, weights } from "./_cases";

const down = (...amounts: number[]) => amounts.map((amount) => [amount]);

function refusal(poolCase: PoolCase): DomainError {
  try {
    poolAnswer(poolCase);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("not refused");
}

describe("worked examples", () => {
  it("splits 58 / 17 / 25 and shares an overspend through three tiers", () => {
    const answer = poolAnswer(CASES["an overspend through three tiers, settled"]!);
    expect(answer.total).toBe(980.01);
    expect(answer.partnerTotals).toEqual([568.41, 166.6, 245]);
    // 1300.55 − 980.01; 100 to A, then 150.50 at 75 / 12.5 / 12.5, then 70.04 at 80 / 10 / 10.
    expect(answer.riskShare).toEqual({ variance: 320.54, parts: [268.91, 25.82, 25.81], due: [837.32, 192.42, 270.81] });
    expect(answer.settlement).toEqual([
      { from: "Partner C", to: "Partner A", amount: 270.81 }, { from: "Partner B", to: "Partner A", amount: 192.42 },
    ]);
    expect(answer.checks.every(({ holds }) => holds)).toBe(true);
  });

  it("damps as the contract does: 100, 100, 100 to 90, 105, 115 with a floor of 2%", () => {
    const answer = poolAnswer(CASES["damped by a floor: the contract's example"]!);
    expect(answer.need!.target).toEqual([90, 105, 115]);
    expect(answer.need!.damped).toEqual([102, 102.75, 105.25]);
    expect(answer.schedule).toEqual([[102, 102.75, 105.25]]);
  });

  it("agrees shares of need to eight decimals that total exactly 1", () => {
    const answer = poolAnswer(poolCaseOf(down(100), names(3), need([["Beds", 1, 1, 1, 1]])));
    expect(answer.need!.shares).toEqual([0.33333334, 0.33333333, 0.33333333]);
    expect(answer.weights).toEqual(answer.need!.shares);
  });

  it("adds budgets before it rounds them: twelve months of a twelfth of a million", () => {
    const answer = poolAnswer(CASES["months of a twelfth"]!);
    expect(answer.total).toBe(1000000);
    expect(answer.periodTotals.slice(0, 3)).toEqual([83333.33, 83333.34, 83333.33]);
  });

  it("keeps what is given in kind beside the cash", () => {
    const withKind = poolAnswer(CASES["in kind beside cash"]!);
    const without = poolAnswer({ ...CASES["in kind beside cash"]!, inKind: null });
    expect(withKind.inKind).toEqual([1000, 0, 250.5]);
    expect(withKind.schedule).toEqual(without.schedule);
  });

  it("gives the grid the weights it was given where they have an end", () => {
    expect(poolAnswer(CASES["512,301 : 187,204 : 7, twelve months"]!).weights).toEqual([512301, 187204, 7]);
    expect(poolAnswer(CASES["58 / 17 / 25 over three periods"]!).weights).toEqual([0.58, 0.17, 0.25]);
  });

  it("treats a period with no figures as nothing", () => {
    const poolCase = poolCaseOf(down(10, 20, 30), names(1), shares(1));
    expect(poolAnswer({ ...poolCase, budget: poolCase.budget.filter(({ period }) => period !== 1) }).periodTotals).toEqual([10, 0, 30]);
  });
});

describe("refusals", () => {
  const plain = poolCaseOf(down(100), names(2), shares(0.5, 0.5));
  it.each<[string, string, PoolCase]>([
    ["no budget", "empty-input", { ...plain, budget: [] }],
    ["no periods", "empty-input", { ...plain, periods: [] }],
    ["no partners", "empty-input", { ...plain, partners: [] }],
    ["a partner without a name", "empty-input", { ...plain, partners: ["A", " "] }],
    ["two partners of one name", "duplicate-name", { ...plain, partners: ["Council", "council "] }],
    ["shares for other than the partners", "shape-mismatch", { ...plain, basis: shares(0.5, 0.25, 0.25) }],
    ["shares that do not total 100%", "shares-not-whole", { ...plain, basis: shares(0.5, 0.49) }],
    ["a share of 58 for 58%", "looks-like-percent", { ...plain, basis: shares(58, 42) }],
    ["weights of nothing", "nothing-to-split-by", { ...plain, basis: weights(0, 0) }],
    ["a negative weight", "negative", { ...plain, basis: weights(-1, 2) }],
    ["an indicator that is nothing everywhere", "zero-divisor", { ...plain, basis: need([["Beds", 1, 0, 0]]) }],
    ["damping out of reach", "unreachable-total", { ...plain, basis: need([["Beds", 1, 1, 1]], [0, 0.01, 10, 10]) }],
    ["what was paid and what is due differ", "totals-differ", { ...plain, paid: allTyped(50, 49.99) }],
    ["tier shares that do not total 100%", "shares-not-whole", { ...plain, riskShare: { on: "outturn", spend: typed(120), tiers: [{ upTo: null, shares: allTyped(0.5, 0.4) }] } }],
    ["tier shares for other than the partners", "shape-mismatch", { ...plain, riskShare: { on: "outturn", spend: typed(120), tiers: [{ upTo: null, shares: allTyped(1) }] } }],
    ["a variance beyond the last limit", "out-of-range", { ...plain, riskShare: { on: "outturn", spend: typed(220), tiers: [{ upTo: typed(100), shares: allTyped(0.5, 0.5) }] } }],
    ["in kind for other than the partners", "shape-mismatch", { ...plain, inKind: allTyped(1) }],
    ["more money than can be held to the penny", "too-large", { ...plain, budget: [{ period: 0, service: 0, amount: typed(1e14) }] }],
  ])("%s: %s", (_what, code, poolCase) => {
    expect(refusal(poolCase).code).toBe(code);
  });

  it("names what it does not take", () => {
    expect(refusal({ ...plain, partners: ["Council", "ICB", "council"], basis: weights(1, 1, 1) }).detail).toEqual({ argument: "partners", item: 3, name: "council", earlier: 1 });
  });
});

it("always holds its own checks, in any case the domain takes", () => {
  fc.assert(fc.property(arbitraryCase, (poolCase) => {
    const answer = poolAnswer(poolCase);
    expect(answer.checks.filter(({ holds }) => !holds)).toEqual([]);
    expect(answer.schedule).toEqual(poolGrid(poolCase.periods.map((_, period) =>
      poolCase.budget.filter((figure) => figure.period === period).reduce((sum, { amount }) => sum + amount.value, 0)), answer.weights));
  }), { seed: 20261121, numRuns: 500 });
});

it("says so where the counts of cells do not add up", () => {
  const { checks } = poolAnswer(poolCaseOf(down(1), names(1), shares(1), { counts: { read: 4, used: 1, fixed: 1, leftOut: 1 } }));
  expect(checks.filter(({ holds }) => !holds)).toEqual([{ words: "Cells read = used + fixed + left out.", holds: false, difference: 1 }]);
});
