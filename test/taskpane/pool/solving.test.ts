import { poolFrom, type PoolAsked } from "../../../src/taskpane/features/pool/poolFrom";
import { FIELD } from "../../../src/taskpane/features/pool/poolFields";
import { EMPTY_TIER, type MethodForm } from "../../../src/taskpane/features/pool/poolForm";
import { evenPercents } from "../../../src/taskpane/features/pool/evenPercents";
import { financialYearOf, periodWords } from "../../../src/taskpane/features/pool/periodWords";
import { totalLines } from "../../../src/taskpane/shared/job/totalLines";
import { budgetInThousands, methodWith, partnersWith } from "./_readings";

const NAMES = ["Staffordshire", "Stoke", "Probation"];
const SHARES = { role: "share", heading: "Share", figures: [0.58, 0.17, 0.25] } as const;
const POPULATION = { role: "indicator", heading: "Population", figures: [600, 300, 100] } as const;
const LAST_YEAR = { role: "previous", heading: "2024-25", figures: [700_000, 400_000, 200_000] } as const;
/** 58%, 17% and 25% of £1,300,000. */
const PAID = { role: "paid", heading: "Paid", figures: [754_000, 221_000, 325_000] } as const;

type Columns = Parameters<typeof partnersWith>[1];

function solve(columns: Columns, method: Partial<MethodForm> = {}, spend: number | null = null) {
  const asked: PoolAsked = {
    budget: { table: budgetInThousands().table, problems: [] },
    partners: { table: partnersWith(NAMES, columns).table, problems: [] },
    tiers: null,
    method: methodWith(method),
    spend: spend === null ? null : { value: spend, origin: { kind: "typed" } },
    spendProblem: undefined,
  };
  return poolFrom(asked);
}

describe("which field a refusal belongs to", () => {
  it("has no problem where everything fits", () => {
    const { solution, problems, settlementLeftOut } = solve([SHARES, PAID]);
    expect(problems).toEqual([]);
    expect(solution?.answer.partnerTotals).toEqual([754_000, 221_000, 325_000]);
    expect(solution?.answer.settlement).toEqual([]);
    expect(settlementLeftOut).toBeNull();
  });

  it("puts shares that do not come to 100% under the shares", () => {
    const { solution, problems } = solve([{ ...SHARES, figures: [0.5, 0.17, 0.25] }]);
    expect(solution).toBeNull();
    expect(problems).toEqual([{ field: FIELD.shares, words: expect.stringContaining("92%, not 100%") }]);
  });

  it("puts weights that are all nought under the weights", () => {
    const { problems } = solve([{ role: "weight", heading: "Beds", figures: [0, 0, 0] }]);
    expect(problems).toEqual([{ field: FIELD.weights, words: expect.stringContaining("nothing to split by") }]);
  });

  it("puts indicator weights that do not come to 100% under the indicators", () => {
    const { problems } = solve([POPULATION], { indicatorWeights: { 1: "90" } });
    expect(problems).toEqual([{ field: FIELD.indicators, words: expect.stringContaining("90%, not 100%") }]);
  });

  it("puts a floor that cannot be reached under the floor", () => {
    // Last year came to £1,300,000, all of this year's budget: nobody can have 5% more.
    const { solution, problems } = solve([POPULATION, LAST_YEAR], { damping: true, floor: "5" });
    expect(solution).toBeNull();
    expect(problems).toEqual([{ field: FIELD.floor, words: expect.stringContaining("£1,365,000.00") }]);
  });

  it("keeps the contributions where the risk share is refused, and says so under the risk share", () => {
    const tiers = [{ ...EMPTY_TIER, upTo: "50,000" }, { ...EMPTY_TIER, upTo: "20,000" }, EMPTY_TIER];
    const { solution, problems } = solve([SHARES], { risk: true, tiers }, 1_400_000);
    expect(solution?.answer.partnerTotals).toEqual([754_000, 221_000, 325_000]);
    expect(solution?.answer.riskShare).toBeNull();
    expect(problems).toEqual([{ field: FIELD.risk, words: expect.stringContaining("rise") }]);
  });

  it("leaves out a settlement nobody asked for, and refuses one that was asked for", () => {
    const paid = { ...PAID, figures: [700_000, 221_000, 325_000] };
    const unasked = solve([SHARES, paid]);
    expect(unasked.problems).toEqual([]);
    expect(unasked.settlementLeftOut).toContain("£54,000.00");
    const asked = solve([SHARES, paid], { settle: true });
    expect(asked.problems).toEqual([{ field: FIELD.settle, words: expect.stringContaining("£54,000.00") }]);
    expect(asked.solution?.answer.settlement).toBeNull();
  });

  it("keeps the settlement where only the risk share is refused", () => {
    const tiers = [{ ...EMPTY_TIER, upTo: "-5" }, EMPTY_TIER];
    const { solution, problems } = solve([SHARES, PAID], { risk: true, tiers, settle: true }, 1_400_000);
    expect(problems.map(({ field }) => field)).toEqual([FIELD.risk]);
    expect(solution?.answer.settlement).toEqual([]);
  });
});

describe("a tier shared as the contributions are", () => {
  it("takes percentages that come to 100 exactly where the basis is no list of shares", () => {
    const { contributionPercents, solution, problems } = solve([{ role: "weight", heading: "Beds", figures: [1, 1, 1] }], { risk: true }, 1_300_100);
    expect(problems).toEqual([]);
    expect(contributionPercents).toEqual(["33.34", "33.33", "33.33"]);
    expect(solution?.answer.riskShare?.parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(100, 10);
  });
});

describe("defaults", () => {
  it("takes the basis the columns suggest, and any quantity as a weight", () => {
    expect(solve([POPULATION]).method?.basis).toBe("need");
    expect(solve([{ role: "weight", heading: "Beds", figures: [1, 2, 3] }]).method?.basis).toBe("weights");
    expect(solve([POPULATION, SHARES]).method?.basis).toBe("shares");
    expect(solve([POPULATION], { basis: "weights" }).solution?.answer.partnerTotals).toEqual([780_000, 390_000, 130_000]);
  });

  it("forgets a chosen column that has lost its role", () => {
    expect(solve([SHARES], { shareColumn: 9 }).method?.shares).toBe(1);
    expect(solve([POPULATION], { shareColumn: 1, basis: "shares" }).method?.shares).toBe("typed");
  });

  it("divides 100 evenly in whole percent", () => {
    expect(evenPercents(3)).toEqual([34, 33, 33]);
    expect(evenPercents(7).reduce((sum, percent) => sum + percent, 0)).toBe(100);
    expect(evenPercents(0)).toEqual([]);
  });

  it("names months and their financial year", () => {
    expect(periodWords({ label: "Apr-25", month: "2025-04" })).toBe("April 2025");
    expect(periodWords({ label: "Quarter 1" })).toBe("Quarter 1");
    expect(financialYearOf([{ month: "2025-04" }, { month: "2026-03" }])).toBe("2025-26");
    expect(financialYearOf([{ month: "1999-05" }])).toBe("1999-00");
    expect(financialYearOf([{ month: "2025-03" }, { month: "2025-04" }])).toBeNull();
    expect(financialYearOf([{ month: "2025-04" }, {}])).toBeNull();
    expect(financialYearOf([])).toBeNull();
  });

  it("lists the totals found with what gave them away, then the lines taken back in", () => {
    const table = { ...budgetInThousands().table, totals: [{ axis: "row", index: 16, label: "Total", how: "label" }, { axis: "column", index: 5, label: "", how: "arithmetic" }] } as const;
    expect(totalLines(table, { totalRows: new Map([[12, false]]) })).toEqual([
      { key: "row-12", axis: "row", index: 12, words: "row 13", why: "read as data, as you said", leftOut: false },
      { key: "row-16", axis: "row", index: 16, words: "row 17, Total", why: "named a total", leftOut: true },
      { key: "column-5", axis: "column", index: 5, words: "column F", why: "its figures are the sum of others", leftOut: true },
    ]);
  });
});
