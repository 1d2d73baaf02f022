import { optimismCorrection } from "../../../src/domain/savings/optimismCorrection";
import { riskRange } from "../../../src/domain/savings/riskRange";
import { triangleSum } from "../../../src/domain/savings/triangleSum";

test("the mean and deviation of one triangle", () => {
  // 0, 3, 6: mean 3; variance (9 + 9 + 9) ÷ 18 = 1.5.
  expect(triangleSum([0], [3], [6])).toEqual({ mean: 3, standardDeviation: Math.sqrt(1.5) });
});

test("of what is certain, nothing deviates; of nothing, all is nought", () => {
  expect(triangleSum([5, -2], [5, -2], [5, -2])).toEqual({ mean: 3, standardDeviation: 0 });
  expect(triangleSum([], [], [])).toEqual({ mean: 0, standardDeviation: 0 });
});

test("lists of different lengths are refused", () => {
  expect(() => triangleSum([1], [1, 2], [1])).toThrow(expect.objectContaining({ code: "shape-mismatch" }));
  expect(() => triangleSum([1], [1], [])).toThrow(expect.objectContaining({ code: "shape-mismatch" }));
});

test("a simulation's mean tends to it", () => {
  const [low, likely, high] = [[10, 0, -5], [20, 100, -1], [60, 110, 9]];
  const { mean, standardDeviation } = triangleSum(low, likely, high);
  for (const seed of [1, 2, 3, 4, 5]) expect(Math.abs(riskRange(low, likely, high, 20_000, seed).mean - mean)).toBeLessThan((3 * standardDeviation) / Math.sqrt(20_000));
});

test("the optimism correction by grade", () => {
  expect([null, 1, 2, 3, 4, 5, 6].map(optimismCorrection)).toEqual([0, 0, 0.05, 0.1, 0.15, 0.25, 0.4]);
  expect(() => optimismCorrection(0)).toThrow(expect.objectContaining({ code: "not-whole" }));
  expect(() => optimismCorrection(2.5)).toThrow(expect.objectContaining({ code: "not-whole" }));
});
