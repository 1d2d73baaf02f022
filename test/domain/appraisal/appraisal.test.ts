import { optionComparison } from "../../../src/domain/appraisal/optionComparison";
import { weightedScores } from "../../../src/domain/appraisal/weightedScores";

describe("optionComparison", () => {
  it("worked example: a new service against doing nothing", () => {
    // net 0 and 150; 300 ÷ 150; (300 − 100) ÷ (150 − 100)
    expect(optionComparison(["Nothing", "New"], [[100], [150]], [[100], [300]])).toEqual([
      { option: "Nothing", cost: 100, benefit: 100, netPresentValue: 0, ratio: 1, againstFirst: 0, rank: 2, ratioAgainstFirst: null },
      { option: "New", cost: 150, benefit: 300, netPresentValue: 150, ratio: 2, againstFirst: 150, rank: 1, ratioAgainstFirst: 4 },
    ]);
  });

  it("discounts from year 0, leaves out ratios that do not exist, and ranks equal options alike", () => {
    const compared = optionComparison(["A", "B", "C"], [[0, 110], [0, 0], [110, 0]], [[0, 0], [0, 55], [10, 0]], 0.1);
    expect(compared[0]!.cost).toBeCloseTo(100, 10);
    expect(compared.map(({ netPresentValue }) => Math.round(netPresentValue))).toEqual([-100, 50, -100]);
    expect(compared.map(({ rank }) => rank)).toEqual([2, 1, 2]);
    expect(compared.map(({ ratio }) => ratio)).toEqual([0, null, 10 / 110]);
    expect(compared.map(({ ratioAgainstFirst }) => ratioAgainstFirst)).toEqual([null, null, expect.closeTo(1, 10)]);
  });

  it("takes costs that net to nothing for no cost, though decimals leave dust", () => {
    // 13.54 + 266.80 − 280.34 = 0, in floating point 5.7E-14; 1,000,000.1 − 1,000,000 = 0.1, no more than the first costs
    expect(optionComparison(["A", "B"], [[13.54, 266.8, -280.34], [0, 0, 0]], [[10, 0, 0], [100, 0, 0]], 0)[0]).toMatchObject({ cost: 0, netPresentValue: 10, ratio: null });
    expect(optionComparison(["A", "B"], [[0.1, 0], [1_000_000.1, -1_000_000]], [[10, 0], [100, 0]], 0)[1]).toMatchObject({ ratioAgainstFirst: null });
  });

  it("ranks small differences beside a large option", () => {
    expect(optionComparison(["A", "B", "C"], [[0], [0], [0]], [[1e11], [100], [100.01]], 0).map(({ rank }) => rank)).toEqual([1, 3, 2]);
  });

  it.each([
    ["nothing", [], [], [], "empty-input"], ["too few names", ["A"], [[1], [2]], [[1], [2]], "shape-mismatch"], ["too few benefits", ["A", "B"], [[1], [2]], [[1]], "shape-mismatch"],
    ["other years", ["A"], [[1, 2]], [[1]], "shape-mismatch"], ["ragged costs", ["A", "B"], [[1, 2], [1]], [[1, 2], [1, 2]], "ragged-block"],
    ["what is not a number", ["A"], [[NaN]], [[1]], "not-a-number"], ["too much money", ["A"], [[1e13]], [[1]], "too-large"],
  ])("refuses %s", (_, names, costs, benefits, code) => {
    expect(() => optionComparison(names, costs, benefits)).toThrow(expect.objectContaining({ code }));
  });
});

describe("weightedScores", () => {
  it("worked example: two options that come out equal", () => {
    // 60% × 5 + 40% × 2 = 3.8 = 60% × 3 + 40% × 5
    const scored = weightedScores([0.6, 0.4], [[5, 2], [3, 5], [1, 1]]);
    expect(scored.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(scored[0]!.score).toBeCloseTo(3.8, 12);
  });

  it.each([
    ["weights of 90%", [0.5, 0.4], [[1, 2]], "shares-not-whole"], ["60 for 60%", [60, 40], [[1, 2]], "looks-like-percent"], ["a criterion too many", [0.5, 0.5], [[1, 2, 3]], "shape-mismatch"],
    ["no scores", [1], [], "empty-input"], ["what is not a number", [1], [[NaN]], "not-a-number"],
  ])("refuses %s", (_, weights, scores, code) => {
    expect(() => weightedScores(weights, scores)).toThrow(expect.objectContaining({ code }));
  });
});
