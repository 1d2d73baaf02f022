import { FIELD } from "../../../src/taskpane/features/pool/poolFields";
import { poolCaseFrom } from "../../../src/taskpane/features/pool/poolCaseFrom";
import type { PoolInputs } from "../../../src/taskpane/features/pool/poolInputs";
import { EMPTY_TIER } from "../../../src/taskpane/features/pool/poolForm";
import { budgetInThousands, methodWith, partnersWith } from "./_readings";

const NAMES = ["Staffordshire", "Stoke", "Probation"];
const SHARES = { role: "share", heading: "Share", figures: [0.58, 0.17, 0.25] } as const;

function inputs(part: Partial<PoolInputs> = {}): PoolInputs {
  return {
    budget: budgetInThousands(),
    partners: partnersWith(NAMES, [SHARES]),
    method: methodWith({}),
    spend: null,
    contributionPercents: [],
    ...part,
  };
}

function problemsOf(part: Partial<PoolInputs>) {
  return poolCaseFrom(inputs(part)).problems.map(({ field, words }) => `${field}: ${words}`);
}

describe("a pool case from readings and choices", () => {
  it("links each figure to its cell, with the scale a heading set and the text it was read from", () => {
    const { poolCase, problems } = poolCaseFrom(inputs());
    expect(problems).toEqual([]);
    expect(poolCase?.title).toBe("Pooled fund 2025-26");
    expect(poolCase?.periods).toEqual(["April 2025", "May 2025"]);
    expect(poolCase?.budget).toEqual([
      { period: 0, service: 0, amount: { value: 100_000, origin: { kind: "cell", sheet: "Budget", row: 1, column: 1, scale: 1000 } } },
      { period: 1, service: 0, amount: { value: 1_200_000, origin: { kind: "cell", sheet: "Budget", row: 2, column: 1, readFrom: "£1,200", scale: 1000 } } },
    ]);
    expect(poolCase?.basis).toMatchObject({ kind: "shares", shares: [{ value: 0.58, origin: { row: 1, column: 1, scale: 1 } }, { value: 0.17 }, { value: 0.25 }] });
    expect(poolCase?.counts).toEqual({ read: 5, used: 4, fixed: 1, leftOut: 0 });
    expect(poolCase?.readings).toEqual([{ address: "Budget!B3", seen: "£1,200", became: "1,200,000.00", reason: "text read as a number" }]);
  });

  it("names a share written as 58 under a % heading by the hundredth its cell must be multiplied by", () => {
    const partners = partnersWith(NAMES, [{ ...SHARES, figures: [58, 17, 25] }]);
    const cells = partners.table.partners.flatMap(({ figures }) => [...figures.values()]);
    cells.forEach((cell) => Object.assign(cell, { value: (cell.value ?? 0) / 100, scale: 0.01 }));
    const { poolCase } = poolCaseFrom(inputs({ partners }));
    expect(poolCase?.basis).toMatchObject({ shares: [{ value: 0.58, origin: { scale: 0.01 } }, { origin: { scale: 0.01 } }, { origin: { scale: 0.01 } }] });
  });

  it("refuses a partner without a share, naming the cell and what it shows", () => {
    const partners = partnersWith(NAMES, [{ ...SHARES, figures: [0.58, "TBC", 0.25] }]);
    const { poolCase } = poolCaseFrom(inputs({ partners }));
    expect(poolCase).toBeNull();
    expect(problemsOf({ partners })).toEqual([
      `${FIELD.shares}: Stoke has no share: Partners!B3 shows “TBC”. Enter a figure there, or choose another column.`,
    ]);
  });

  it("refuses two rows for one partner, and none at all", () => {
    expect(problemsOf({ partners: partnersWith(["Stoke", "stoke "], [{ ...SHARES, figures: [0.5, 0.5] }]) })).toEqual([
      `${FIELD.partners}: “stoke” is in Partners!A2 and again in Partners!A3. Give each partner one row.`,
    ]);
    expect(problemsOf({ partners: partnersWith([], [SHARES]) })[0]).toContain("No partners were found");
  });

  it("refuses a budget without a figure", () => {
    const budget = budgetInThousands();
    expect(problemsOf({ budget: { ...budget, table: { ...budget.table, amounts: [] } } })[0]).toContain(`${FIELD.budget}: No figures were found`);
  });

  it("takes typed shares, and says which one is no number", () => {
    const method = methodWith({ shareColumn: "typed", typedShares: { Staffordshire: "58", Stoke: "17%", Probation: "25" } });
    const { poolCase } = poolCaseFrom(inputs({ method }));
    expect(poolCase?.basis).toEqual({ kind: "shares", shares: [0.58, 0.17, 0.25].map((value) => ({ value, origin: { kind: "typed" } })) });
    const wrong = methodWith({ shareColumn: "typed", typedShares: { Staffordshire: "58", Stoke: "lots" } });
    const { problems } = poolCaseFrom(inputs({ method: wrong }));
    expect(problems.map(({ field, missing }) => [field, missing])).toEqual([[FIELD.typedShare(1), false], [FIELD.typedShare(2), true]]);
  });

  it("shows an empty in-kind cell as nothing given, and refuses words there", () => {
    const inKind = (figures: readonly (number | string)[]) => partnersWith(NAMES, [SHARES, { role: "in kind", heading: "In kind", figures }]);
    const { poolCase } = poolCaseFrom(inputs({ partners: inKind([100, "", 50]) }));
    expect(poolCase?.inKind?.map(({ value, origin }) => [value, origin.kind === "cell" ? origin.readFrom : null])).toEqual([[100, undefined], [0, ""], [50, undefined]]);
    expect(problemsOf({ partners: inKind([100, "TBC", 50]) })[0]).toContain(`${FIELD.inKind}: Stoke has no in-kind value`);
    expect(poolCaseFrom(inputs({ partners: inKind([100, "", 50]), method: methodWith({ inKind: false }) })).poolCase?.inKind).toBeNull();
  });

  it("weighs indicators evenly until told otherwise, in whole percent that come to 100", () => {
    const indicator = (heading: string) => ({ role: "indicator", heading, figures: [1, 2, 3] }) as const;
    const partners = partnersWith(NAMES, [indicator("Population"), indicator("Deprived"), indicator("Over 65")]);
    const { poolCase } = poolCaseFrom(inputs({ partners }));
    expect(poolCase?.basis.kind === "need" && poolCase.basis.indicators.map(({ weight }) => weight.value)).toEqual([0.34, 0.33, 0.33]);
  });

  it("asks for the floor, and for last year's column, when change is limited", () => {
    const indicator = { role: "indicator", heading: "Population", figures: [1, 2, 3] } as const;
    const { poolCase, problems } = poolCaseFrom(inputs({ partners: partnersWith(NAMES, [indicator]), method: methodWith({ damping: true }) }));
    expect(poolCase).toBeNull();
    expect(problems.map(({ field }) => field)).toEqual([FIELD.floor, FIELD.previous]);
    const previous = { role: "previous", heading: "2024-25", figures: [10, 20, 30] } as const;
    const found = poolCaseFrom(inputs({ partners: partnersWith(NAMES, [indicator, previous]), method: methodWith({ damping: true, floor: "-2.5", ceiling: "8" }) }));
    expect(found.poolCase?.basis).toMatchObject({ damping: { floor: { value: -0.025 }, ceiling: { value: 0.08 }, previous: [{ value: 10 }, { value: 20 }, { value: 30 }] } });
  });

  it("shares a tier by the agreement's own cells, or as typed, starting from what the contributions come to", () => {
    const tiers = [{ ...EMPTY_TIER, upTo: "50,000" }, { upTo: "", asContributions: false, shares: { Stoke: "20" } }];
    const spend = { value: 1_350_000, origin: { kind: "typed" } } as const;
    const { poolCase, problems } = poolCaseFrom(inputs({ method: methodWith({ risk: true, tiers }), spend, contributionPercents: ["58", "17", "25"] }));
    expect(problems).toEqual([]);
    expect(poolCase?.riskShare?.tiers[0]).toMatchObject({ upTo: { value: 50_000 }, shares: [{ value: 0.58, origin: { kind: "cell" } }, {}, {}] });
    expect(poolCase?.riskShare?.tiers[1]).toMatchObject({ upTo: null, shares: [{ value: 0.58, origin: { kind: "typed" } }, { value: 0.2 }, { value: 0.25 }] });
  });

  it("takes partners of any name, such as constructor and __proto__", () => {
    const partners = partnersWith(["constructor", "__proto__", "toString"], [SHARES]);
    const tiers = [{ upTo: "", asContributions: false, shares: { ["__proto__"]: "17" } }];
    const spend = { value: 1_350_000, origin: { kind: "typed" } } as const;
    const { poolCase, problems } = poolCaseFrom(inputs({ partners, method: methodWith({ risk: true, tiers }), spend, contributionPercents: ["58", "17", "25"] }));
    expect(problems).toEqual([]);
    expect(poolCase?.riskShare?.tiers[0]?.shares.map(({ value }) => value)).toEqual([0.58, 0.17, 0.25]);
    expect(problemsOf({ partners, method: methodWith({ shareColumn: "typed" }) })[0]).toMatch(/Enter the share of constructor: a percentage such as 25/);
  });

  it("keeps the contributions where only the risk share is not filled in", () => {
    const { poolCase, problems } = poolCaseFrom(inputs({ method: methodWith({ risk: true, tiers: [EMPTY_TIER, EMPTY_TIER] }) }));
    expect(poolCase?.riskShare).toBeNull();
    expect(poolCase?.basis.kind).toBe("shares");
    expect(problems.map(({ field }) => field)).toEqual([FIELD.spend, FIELD.tierUpTo(0)]);
  });
});
