import fc from "fast-check";
import { poolNeed } from "../../../src/domain/pooling/poolNeed";

describe("poolNeed", () => {
  it("worked example: population 100 and 300, claimants 20 and 20, half and half", () => {
    // 0.5 × 100/400 + 0.5 × 20/40 = 0.125 + 0.25 = 0.375; 0.5 × 300/400 + 0.5 × 20/40 = 0.625
    expect(poolNeed([[100, 20], [300, 20]], [0.5, 0.5])).toEqual([0.375, 0.625]);
  });

  it("is the plain share with one indicator", () => {
    expect(poolNeed([[600], [250], [150]], [1])).toEqual([0.6, 0.25, 0.15]);
  });

  it("does not use an indicator without weight, even where it is nothing everywhere", () => {
    expect(poolNeed([[1, 0], [3, 0]], [1, 0])).toEqual([0.25, 0.75]);
  });

  it.each([
    ["nothing", [], [1], "empty-input"],
    ["rows of different lengths", [[1, 2], [1]], [0.5, 0.5], "ragged-block"],
    ["a negative indicator", [[1], [-1]], [1], "negative"],
    ["a weight for no indicator", [[1], [1]], [0.5, 0.5], "shape-mismatch"],
    ["weights of 90%", [[1, 1], [1, 1]], [0.5, 0.4], "shares-not-whole"],
    ["weights as whole numbers", [[1, 1], [1, 1]], [50, 50], "looks-like-percent"],
    ["a weighted indicator that is nothing everywhere", [[1, 0], [1, 0]], [0.5, 0.5], "zero-divisor"],
    ["indicators too large to add", [[Number.MAX_VALUE], [Number.MAX_VALUE]], [1], "too-large"],
  ])("refuses %s", (_, indicators, weights, code) => {
    expect(() => poolNeed(indicators, weights)).toThrow(expect.objectContaining({ code }));
  });

  it("law: shares are from 0 to 1 and total 1", () => {
    const area = fc.tuple(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }));
    fc.assert(fc.property(fc.array(area, { minLength: 1, maxLength: 20 }), fc.integer({ min: 0, max: 100 }), (areas, percent) => {
      fc.pre(areas.some(([first]) => first > 0));
      const shares = poolNeed(areas, [percent / 100, 1 - percent / 100]);
      expect(shares.every((share) => share >= 0 && share <= 1 + 1e-12)).toBe(true);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }));
  });
});
