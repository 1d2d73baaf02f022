import { allocatedPools } from "../../../src/domain/pricing/allocatedPools";

describe("allocatedPools", () => {
  it("worked example: £1,000 in three equal parts and £500 by 10, 30 and 60", () => {
    // 333.34 + 333.33 + 333.33; 50 + 150 + 300
    expect(allocatedPools([1000, 500], [[1, 1, 1], [10, 30, 60]])).toEqual([[333.34, 333.33, 333.33], [50, 150, 300]]);
  });

  it("shares a credit as its cost, negated, and never gives −0", () => {
    expect(allocatedPools([-100, 0], [[1, 1, 1], [1, 1, 1]])).toEqual([[-33.34, -33.33, -33.33], [0, 0, 0]]);
    expect(allocatedPools([-0.01], [[1, 3, 0]])[0]!.map((share) => Object.is(share, -0))).toEqual([false, false, false]);
  });

  it("rounds a pool to the penny first", () => {
    // 1.005 is 1.01 as a spreadsheet shows it
    expect(allocatedPools([1.005], [[1, 1]])).toEqual([[0.51, 0.5]]);
  });

  it("gives one service all, and a service without any of the driver nothing", () => {
    expect(allocatedPools([12.34, 5], [[7], [0.1]])).toEqual([[12.34], [5]]);
    expect(allocatedPools([10], [[0, 1]])).toEqual([[0, 10]]);
  });

  it.each<readonly [string, readonly number[], readonly (readonly number[])[], string, Readonly<Record<string, unknown>>]>([
    ["no pools", [], [[1]], "empty-input", {}], ["no drivers", [1], [], "empty-input", { argument: "drivers" }], ["a pool that is not a number", [NaN], [[1]], "not-a-number", { item: 1 }],
    ["a pool of £10tn", [1, 1e13], [[1], [1]], "too-large", { item: 2 }], ["a driver below zero", [1], [[1, -1]], "negative", { row: 1, column: 2 }],
    ["a row too few", [1, 2], [[1, 1]], "shape-mismatch", { aCount: 2, bCount: 1 }], ["rows of different lengths", [1, 2], [[1, 1], [1]], "ragged-block", { row: 2 }],
    ["a row of nothing", [1, 2], [[1, 1], [0, 0]], "nothing-to-split-by", { argument: "drivers", row: 2 }], ["a row of nothing for £0", [0], [[0, 0]], "nothing-to-split-by", { row: 1 }],
  ])("refuses %s", (_, pools, drivers, code, detail) => {
    expect(() => allocatedPools(pools, drivers)).toThrow(expect.objectContaining({ code, detail: expect.objectContaining(detail) as unknown }));
  });
});
