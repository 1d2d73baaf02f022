import { riskRange } from "../../../src/domain/savings/riskRange";

describe("riskRange", () => {
  it("worked example: a line that is certain is the same at every percentile", () => {
    expect(riskRange([5], [5], [5], 10)).toEqual({ mean: 5, p10: 5, p50: 5, p80: 5, p90: 5, belowZero: 0 });
  });

  it("comes to a triangle's own percentiles", () => {
    // low 0, likely 0, high 1: F(x) = 1 − (1 − x)², so the median is 1 − √½
    const { mean, p50, p90 } = riskRange([0], [0], [1], 200_000, 7);
    expect(mean).toBeCloseTo(1 / 3, 2);
    expect(p50).toBeCloseTo(1 - Math.sqrt(0.5), 2);
    expect(p90).toBeCloseTo(1 - Math.sqrt(0.1), 2);
  });

  it("counts totals below zero, and leans the way the triangle does", () => {
    // −1 to 3, likely 0: F(0) = (0 + 1)² ÷ (4 × 1) = 25%
    expect(riskRange([-1], [0], [3], 200_000).belowZero).toBeCloseTo(0.25, 2);
  });

  it("gives the same answer for the same seed, another for another", () => {
    const given = [[1, 2], [3, 4], [5, 9]] as const;
    expect(riskRange(...given)).toEqual(riskRange(...given, 10_000, 1));
    expect(riskRange(...given).mean).not.toBe(riskRange(...given, 10_000, 2).mean);
  });

  it("takes one draw", () => {
    const one = riskRange([1], [2], [3], 1);
    expect(new Set([one.mean, one.p10, one.p90]).size).toBe(1);
  });

  it.each([
    ["nothing", [], [], [], 10, 1, "empty-input"], ["lists of different lengths", [1, 2], [1], [1, 2], 10, 1, "shape-mismatch"],
    ["likely below low", [2], [1], [3], 10, 1, "not-in-order"], ["high below likely", [1], [3], [2], 10, 1, "not-in-order"],
    ["no draws", [1], [2], [3], 0, 1, "not-whole"], ["a million and one draws", [1], [2], [3], 1_000_001, 1, "not-whole"], ["part of a draw", [1], [2], [3], 1.5, 1, "not-whole"],
    ["a negative seed", [1], [2], [3], 10, -1, "not-whole"], ["a seed that is not whole", [1], [2], [3], 10, 0.5, "not-whole"], ["what is not a number", [NaN], [2], [3], 10, 1, "not-a-number"],
  ])("refuses %s", (_, low, likely, high, draws, seed, code) => {
    expect(() => riskRange(low, likely, high, draws, seed)).toThrow(expect.objectContaining({ code }));
  });
});
