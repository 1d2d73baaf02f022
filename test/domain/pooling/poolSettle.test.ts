import { poolSettle } from "../../../src/domain/pooling/poolSettle";

describe("poolSettle", () => {
  it("worked example: paid 120, 30 and 0 where 58, 17 and 75 are due", () => {
    // Balances +62, +13, −75: the third pays the first 62 and the second 13.
    expect(poolSettle(["Council", "ICB", "Probation"], [120, 30, 0], [58, 17, 75])).toEqual([
      { from: "Probation", to: "Council", amount: 62 }, { from: "Probation", to: "ICB", amount: 13 },
    ]);
  });

  it("needs no payment where everybody paid what they owe", () => {
    expect(poolSettle(["a", "b"], [60, 40], [60, 40])).toEqual([]);
    expect(poolSettle(["a"], [60], [60])).toEqual([]);
  });

  it("starts with the largest debt and the largest credit, the earlier where two are equal", () => {
    expect(poolSettle(["a", "b", "c", "d"], [10, 10, 0, 0], [0, 0, 10, 10])).toEqual([
      { from: "c", to: "a", amount: 10 }, { from: "d", to: "b", amount: 10 },
    ]);
    expect(poolSettle(["a", "b", "c"], [0, 0, 30], [5, 25, 0])).toEqual([
      { from: "b", to: "c", amount: 25 }, { from: "a", to: "c", amount: 5 },
    ]);
  });

  it("takes refunds, and is exact in pence", () => {
    expect(poolSettle(["a", "b"], [-0.1, 0.3], [0.1, 0.1])).toEqual([{ from: "a", to: "b", amount: 0.2 }]);
  });

  it.each([
    ["no names", [], [], [], "empty-input"],
    ["a name that is missing", ["a", " "], [1, 1], [1, 1], "empty-input"],
    ["a name twice", ["Council", "council "], [1, 1], [1, 1], "duplicate-name"],
    ["too few amounts paid", ["a", "b"], [1], [1, 1], "shape-mismatch"],
    ["too many amounts due", ["a", "b"], [1, 1], [1, 1, 1], "shape-mismatch"],
    ["totals a penny apart", ["a", "b"], [60, 40], [60, 40.01], "totals-differ"],
    ["an amount that is not a number", ["a"], [NaN], [1], "not-a-number"],
    ["totals past the bound", ["a", "b"], [9e12, 9e12], [9e12, 9e12], "too-large"],
  ])("refuses %s", (_, names, paid, due, code) => {
    expect(() => poolSettle(names, paid, due)).toThrow(expect.objectContaining({ code }));
  });

  it("names both totals when they differ", () => {
    expect(() => poolSettle(["a", "b"], [60, 40], [60, 50])).toThrow(
      expect.objectContaining({ detail: { argument: "paid", a: "paid", aTotal: 100, b: "due", bTotal: 110 } }));
  });

  it("settles a hundred thousand partners without delay", () => {
    const names = Array.from({ length: 100_000 }, (_, i) => `Partner ${i}`);
    const paid = names.map((_, i) => (i * 7919) % 1000);
    const due = names.map((_, i) => paid[names.length - 1 - i]!);
    expect(poolSettle(names, paid, due).length).toBeLessThan(names.length);
  });
});
