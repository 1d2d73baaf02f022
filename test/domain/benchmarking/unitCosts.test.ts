import { bidChecks } from "../../../src/domain/benchmarking/bidChecks";
import { costOutliers } from "../../../src/domain/benchmarking/costOutliers";
import { costPosition } from "../../../src/domain/benchmarking/costPosition";
import { costSummary } from "../../../src/domain/benchmarking/costSummary";
import { lineFigures } from "../../../src/domain/benchmarking/lineFigures";
import { nearestPeers } from "../../../src/domain/benchmarking/nearestPeers";
import { savingToTarget } from "../../../src/domain/benchmarking/savingToTarget";
import { unitCost } from "../../../src/domain/benchmarking/unitCost";

describe("METHOD.md's worked examples", () => {
  it("§1: £1,800 over 80 hours", () => {
    expect(unitCost([1000, 500, 300], [50, 20, 10])).toBe(22.5);
  });

  it("§2: 20 and 30, weights 1 and 3", () => {
    // (20 + 90) ÷ 4 = 27.50
    expect(costSummary([20, 0, 30, null], [1, 5, 3, 2], "skip")).toEqual({
      count: 2, minimum: 20, lowerQuartile: 22.5, median: 25, upperQuartile: 27.5, maximum: 30, mean: 25, weightedMean: 27.5, interquartileRange: 5, medianAbsoluteDeviation: 5, leftOut: 2,
    });
  });

  it("§3: 24 among five", () => {
    expect(costPosition(24, [18, 20, 24, 30, 21], "skip")).toEqual({ rank: 4, of: 5, percentile: 0.75, quarter: 3, gapToMedian: 3, gapToMedianShare: 3 / 21 });
  });

  it("§4: fences of 7.50 and 17.50", () => {
    expect(costOutliers([10, 11, 12, 13, 14, 40], "IQR")).toEqual([null, null, null, null, null, "high"]);
    expect(costOutliers([7.5, 17.5, 10, 11, 12, 13, 14, 40].slice(2), "IQR", 15)).toEqual([null, null, null, null, null, null]);
  });

  it("§5: medians of 20 and 5, totals of 19, 25 and 61", () => {
    const { sumOfLines, totals, difference } = lineFigures(["Pay", "Other"], [[10, 20, 60], [9, 5, 1]], "keep");
    expect(sumOfLines).toEqual({ lowerQuartile: 18, median: 25, upperQuartile: 47 });
    expect(totals).toEqual({ count: 3, spread: { lowerQuartile: 22, median: 25, upperQuartile: 43 } });
    expect(difference).toEqual({ lowerQuartile: -4, median: 0, upperQuartile: 4 });
  });

  it("§6: only the third could save", () => {
    // 3,000 − 15 × 100 = 1,500
    expect(savingToTarget([1000, 1500, 3000], [100, 100, 100], 0.5)).toEqual([0, 0, 1500]);
  });

  it("§7: one and three standard deviations of 1.699673", () => {
    const [near, far] = nearestPeers("B", ["A", "B", "C"], [[1], [2], [5]]);
    expect([near!.name, far!.name]).toEqual(["A", "C"]);
    expect(near!.distance).toBeCloseTo(1 / Math.sqrt(26 / 9), 14);
    expect(far!.distance).toBeCloseTo(3 / Math.sqrt(26 / 9), 14);
  });

  it("§8: £80 where the others' median is £102", () => {
    expect(bidChecks([100, 104, 80])[2]).toEqual({ bid: 80, medianOfOthers: 102, difference: -22 / 102, flag: "low" });
  });
});

describe("refusals, by code and place", () => {
  it.each<readonly [string, () => unknown, string, Readonly<Record<string, string | number>>]>([
    ["no costs", () => unitCost([], []), "empty-input", { argument: "costs" }],
    ["NaN among costs", () => unitCost([1, NaN], [1, 1]), "not-a-number", { argument: "costs", item: 2 }],
    ["infinite activity", () => unitCost([1], [Infinity]), "not-a-number", { argument: "activity", item: 1 }],
    ["a unit cost beyond money", () => unitCost([1e12], [1e-6]), "too-large", { argument: "result" }],
    ["an infinite value", () => costSummary([-Infinity], null, "keep"), "too-large", { argument: "values", item: 1 }],
    ["NaN to place", () => costPosition(NaN, [1], "keep"), "not-a-number", { argument: "value" }],
    ["an infinite k", () => costOutliers([1], "IQR", Infinity), "not-a-number", { argument: "k" }],
    ["a ragged block of lines", () => lineFigures(["a", "b"], [[1, 2], [3]], "keep"), "ragged-block", { argument: "values", row: 2 }],
    ["no lines", () => lineFigures([], [], "keep"), "empty-input", { argument: "values" }],
    ["totals beyond money", () => lineFigures(["a", "b"], [[1, 9e12], [1, 9e12]], "keep"), "too-large", { argument: "values", column: 2 }],
    ["a unit cost beyond money among savings", () => savingToTarget([1, 1e12], [1, 1e-6], 0.5), "too-large", { argument: "costs", item: 2 }],
    ["no names", () => nearestPeers("a", [], []), "empty-input", { argument: "names" }],
    ["a blank name", () => nearestPeers("a", ["a", " "], [[1], [2]]), "empty-input", { argument: "names", item: 2 }],
    ["a ragged block of indicators", () => nearestPeers("a", ["a", "b"], [[1, 2], [3]]), "ragged-block", { argument: "indicators", row: 2 }],
    ["an indicator past 15 digits", () => nearestPeers("a", ["a", "b"], [[1], [-1e16]]), "out-of-range", { argument: "indicators", row: 2, column: 1 }],
    ["NaN among indicators", () => nearestPeers("a", ["a", "b"], [[1], [NaN]]), "not-a-number", { argument: "indicators", row: 2, column: 1 }],
  ])("%s", (_, run, code, detail) => {
    expect(run).toThrow(expect.objectContaining({ code, detail: expect.objectContaining(detail) as unknown }));
  });
});

describe("peers", () => {
  it("are the same however tiny the units", () => {
    const tiny = nearestPeers("a", ["a", "b", "c"], [[1e-200], [2e-200], [4e-200]]).map(({ distance }) => distance);
    const plain = nearestPeers("a", ["a", "b", "c"], [[1], [2], [4]]).map(({ distance }) => distance);
    tiny.forEach((distance, i) => expect(distance).toBeCloseTo(plain[i]!, 12));
  });

  it("keep the order given where they tie but for floating point", () => {
    // 0.2 − 0.1 and 0.3 − 0.2 differ in the last bit.
    expect(nearestPeers("a", ["c", "b", "a"], [[0.3], [0.1], [0.2]]).map(({ name }) => name)).toEqual(["c", "b"]);
    expect(nearestPeers("a", ["b", "c", "a"], [[0.1], [0.3], [0.2]]).map(({ name }) => name)).toEqual(["b", "c"]);
  });
});
