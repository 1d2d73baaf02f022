import { poolAnswer } from "../../../src/workings/pool/poolAnswer";
import type { PoolCase } from "../../../src/workings/pool/poolCase";
import type { Calculated } from "../_calculated";
import { allTyped, linked, names, need, poolCaseOf, shares, typed } from "./_cases";
import { differences, figuresInserted } from "./_figures";
import { calculated } from "./_inserted";

const BUDGET = [[1200.5, 300], [999.99, 300], [0, 1000]];

function linkedCase(): PoolCase {
  const plain = poolCaseOf(BUDGET, names(3), { kind: "shares", shares: [0.58, 0.17, 0.25].map((share, at) => linked(share, "Partners", at + 1, 1)) });
  return {
    ...plain,
    budget: plain.budget.map((figure, at) => (at === 1 ? { ...figure, amount: linked(300, "Budget", 1, 2, { readFrom: "£300" }) } : figure)),
    riskShare: { on: "forecast", spend: linked(4000, "Partners", 10, 1), tiers: [{ upTo: typed(50), shares: allTyped(1, 0, 0) }, { upTo: null, shares: allTyped(0.5, 0.25, 0.25) }] },
  };
}

/** The case as it would be read again after the change. */
function changed(poolCase: PoolCase, change: (budget: number[]) => number[], more: Partial<PoolCase> = {}): PoolCase {
  const amounts = change(poolCase.budget.map(({ amount }) => amount.value));
  return { ...poolCase, ...more, budget: poolCase.budget.map((figure, at) => ({ ...figure, amount: typed(amounts[at]!) })) };
}

describe.each(["workings", "functions"] as const)("inserted %s stay live", (mode) => {
  const poolCase = linkedCase();
  let inserted: Calculated;
  beforeEach(async () => { inserted = await calculated(poolCase, mode); });

  it("follow a budget figure that changes", async () => {
    await inserted.type("Budget", 2, 1, 4321.09);
    const now = changed(poolCase, ([a, b, , ...rest]) => [a!, b!, 4321.09, ...rest]);
    expect(differences(inserted, now, poolAnswer(now))).toEqual([]);
    expect(inserted.failing()).toEqual([]);
  });

  it("follow shares that change together, and say when they do not make 100%", async () => {
    await inserted.type("Partners", 1, 1, 0.6);
    expect(inserted.failing().join()).toContain("Agreed shares total 100%");
    await inserted.type("Partners", 2, 1, 0.15);
    const now: PoolCase = { ...poolCase, basis: shares(0.6, 0.15, 0.25) };
    expect(differences(inserted, now, poolAnswer(now))).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  });

  it("follow the spend, whichever way the variance goes", async () => {
    await inserted.type("Partners", 10, 1, 3000.01);
    const now: PoolCase = { ...poolCase, riskShare: { ...poolCase.riskShare!, spend: typed(3000.01) } };
    expect(differences(inserted, now, poolAnswer(now))).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  });

  it("follow a figure typed into the inputs sheet", async () => {
    const edge = inserted.column("Pool_inputs", "Figure").indexOf("Upper edge of tier");
    const { sheet, row, column } = inserted.place("Pool_inputs", "Typed or read as", edge);
    await inserted.type(sheet, row, column, 75);
    const now: PoolCase = { ...poolCase, riskShare: { ...poolCase.riskShare!, tiers: poolCase.riskShare!.tiers.map((tier) => (tier.upTo ? { ...tier, upTo: typed(75) } : tier)) } };
    expect(differences(inserted, now, poolAnswer(now))).toEqual([]);
  });

  it("use a number typed where there was text", async () => {
    await inserted.type("Budget", 1, 2, 310);
    const now = changed(poolCase, ([a, , ...rest]) => [a!, 310, ...rest]);
    expect(differences(inserted, now, poolAnswer(now))).toEqual([]);
    expect(inserted.masterCheck).toBe(0);
  });

  it("say when text that was read has changed, and keep the old reading until it is read again", async () => {
    await inserted.type("Budget", 1, 2, "£310");
    expect(inserted.failing().join()).toContain("text has changed");
    expect(inserted.masterCheck).toBe(1);
    expect(figuresInserted(inserted, poolCase).total).toBe(380049);
  });

  it.each([["emptied", null], ["made into words", "n/a"], ["an error", { error: "#REF!" } as const]])("never count a cell as nothing that is %s", async (_how, value) => {
    await inserted.type("Budget", 2, 1, value);
    expect(inserted.masterCheck).not.toBe(0);
    expect(inserted.failing().join()).toContain("Figures that are not numbers");
  });

  it("keep a figure of 0 as the figure it is", async () => {
    await inserted.type("Budget", 2, 1, 0);
    expect(inserted.masterCheck).toBe(0);
  });

  it("say when a share has more decimals than its units hold", async () => {
    await inserted.type("Partners", 1, 1, 0.579999998);
    await inserted.type("Partners", 2, 1, 0.170000002);
    expect(inserted.failing().join()).toContain("Weights with more decimals than their units hold");
  });
});

describe("cells that were left out", () => {
  const readings = [
    { address: "Budget!D2", seen: "n/a", became: "left out", reason: "not a figure" },
    { address: "'Budget'!E2", seen: "", became: "left out", reason: "empty" },
    { address: "Budget!D9", seen: "3,800.49", became: "left out", reason: "a total" },
    { address: "nowhere", seen: "?", became: "left out", reason: "unknown" },
  ];
  const poolCase = poolCaseOf(BUDGET, names(2), shares(0.5, 0.5), { readings, counts: { read: 10, used: 6, fixed: 0, leftOut: 4 } });
  const prepare = (inserted: Calculated): Promise<void> => inserted.type("Budget", 8, 3, 3800.49);

  it("are watched where they held no number, and only there", async () => {
    const inserted = await calculated(poolCase, "workings");
    await prepare(inserted);
    expect(inserted.masterCheck).toBe(0);
    await inserted.type("Budget", 8, 3, 4000);
    expect(inserted.masterCheck).toBe(0);
    await inserted.type("Budget", 1, 3, 250);
    await inserted.type("Budget", 1, 4, 250);
    expect(inserted.failing()).toEqual(["Log | Cells left out that have become numbers since | 0 | 2 | 2 | cells | Does not hold"]);
    expect(inserted.masterCheck).toBe(1);
  });
});

it("says when the counts of cells read do not add up", async () => {
  const inserted = await calculated(poolCaseOf(BUDGET, names(2), shares(0.5, 0.5), { counts: { read: 10, used: 6, fixed: 0, leftOut: 3 } }), "workings");
  expect(inserted.failing()).toEqual(["Log | Cells used, fixed and left out add up to the cells read | 10 | 9 | -1 | cells | Does not hold"]);
});

it("says when what was paid no longer adds up to what is due", async () => {
  const poolCase = poolCaseOf([[100]], names(2), shares(0.6, 0.4), { paid: [linked(100, "Paid", 0, 0), linked(0, "Paid", 1, 0)] });
  const inserted = await calculated(poolCase, "workings");
  expect(inserted.masterCheck).toBe(0);
  await inserted.type("Paid", 0, 0, 99.99);
  expect(inserted.failing().join()).toContain("What has been paid adds up to what is due");
  expect(inserted.failing().join()).toContain("not settled to the penny");
});

it("says when damping can no longer reach the total", async () => {
  const basis = need([["Population", 1, 90, 105, 115]], [0.02, 0.04, 100, 100, 100]);
  const inserted = await calculated(poolCaseOf([[309]], names(3), basis), "workings");
  expect(inserted.masterCheck).toBe(0);
  await inserted.type("Budget", 1, 1, 320);
  expect(inserted.masterCheck).not.toBe(0);
  await inserted.type("Budget", 1, 1, 300);
  expect(inserted.masterCheck).not.toBe(0);
});

it("takes a thousand from a cell headed £000", async () => {
  const plain = poolCaseOf([[1500], [2500]], names(2), shares(0.5, 0.5));
  const poolCase = { ...plain, budget: plain.budget.map((figure) => ({ ...figure, amount: linked(figure.amount.value, "Budget", figure.period + 1, 1, { scale: 1000 }) })) };
  const inserted = await calculated(poolCase, "workings");
  expect(figuresInserted(inserted, poolCase).total).toBe(400000);
  await inserted.type("Budget", 1, 1, 2);
  expect(figuresInserted(inserted, poolCase).total).toBe(450000);
});

it("says that functions cannot be worked out where the add-in is missing", async () => {
  const inserted = await calculated(poolCaseOf(BUDGET, names(2), shares(0.5, 0.5)), "functions", false);
  expect(inserted.failing().join()).toContain("Cannot be worked out");
  expect(inserted.masterCheck).not.toBe(0);
});
