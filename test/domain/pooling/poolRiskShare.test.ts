import { poolRiskShare } from "../../../src/domain/pooling/poolRiskShare";

describe("poolRiskShare", () => {
  it("worked example: £150,000 over, the first £100,000 half and half, the rest 80 : 20", () => {
    // 100,000 × 50% + 50,000 × 80% = 90,000; 100,000 × 50% + 50,000 × 20% = 60,000
    expect(poolRiskShare(150000, [[0.5, 0.5], [0.8, 0.2]], [100000, null])).toEqual([90000, 60000]);
  });

  it("gives an underspend back the same way", () => {
    expect(poolRiskShare(-150000, [[0.5, 0.5], [0.8, 0.2]], [100000, null])).toEqual([-90000, -60000]);
    expect(poolRiskShare(-0.05, [[0.6, 0.25, 0.15]])).toEqual([-0.03, -0.01, -0.01]);
  });

  it("needs no limits for one tier, and takes a blank that came as 0", () => {
    expect(poolRiskShare(100, [[0.6, 0.4]])).toEqual([60, 40]);
    expect(poolRiskShare(100, [[0.6, 0.4]], [null])).toEqual([60, 40]);
    expect(poolRiskShare(30, [[1, 0], [0, 1]], [10, 0])).toEqual([10, 20]);
  });

  it("splits each tier to the penny by itself", () => {
    // 1p and 1p, each half and half: each tier's penny goes to the first.
    expect(poolRiskShare(0.02, [[0.5, 0.5], [0.5, 0.5]], [0.01, null])).toEqual([0.02, 0]);
  });

  it("stops short of the next tier at its edge, and gives nothing for nothing", () => {
    expect(poolRiskShare(10, [[1, 0], [0, 1]], [10, null])).toEqual([10, 0]);
    const nothing = poolRiskShare(0, [[0.5, 0.5]]);
    expect(nothing.every((part) => Object.is(part, 0))).toBe(true);
  });

  it.each([
    ["a tier of 90%", 1, [[0.5, 0.4]], undefined, "shares-not-whole"],
    ["whole numbers for percentages", 1, [[60, 40]], undefined, "looks-like-percent"],
    ["a negative share", 1, [[1.0, -0.0001]], undefined, "negative"],
    ["no shares", 1, [], undefined, "empty-input"],
    ["tiers of different lengths", 1, [[1], [0.5, 0.5]], [1, null], "ragged-block"],
    ["two tiers and no limits", 1, [[1], [1]], undefined, "shape-mismatch"],
    ["limits that do not rise", 1, [[1], [1], [1]], [10, 10, null], "limits-not-rising"],
    ["a blank before the last limit", 1, [[1], [1]], [null, 10], "empty-input"],
    ["a negative limit", 1, [[1], [1]], [-5, null], "negative"],
    ["a variance beyond the last limit", 10.01, [[1]], [10], "out-of-range"],
    ["a variance that is not a number", NaN, [[1]], undefined, "not-a-number"],
    ["a variance past the bound", 1e13, [[1]], undefined, "too-large"],
  ])("refuses %s", (_, variance, shares, limits, code) => {
    expect(() => poolRiskShare(variance, shares, limits)).toThrow(expect.objectContaining({ code }));
  });

  it("law: tiers with the same shares are one tier, where nothing is left over", () => {
    expect(poolRiskShare(1000, [[0.6, 0.4], [0.6, 0.4]], [500, null])).toEqual(poolRiskShare(1000, [[0.6, 0.4]]));
  });
});
