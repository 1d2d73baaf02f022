import type { QueryLimits } from "../../../src/domain/openbook/beyondLimits";
import { lineVariance } from "../../../src/domain/openbook/lineVariance";

const LIMITS: QueryLimits = { tolerance: 0.05, ignoreBelow: 0, alwaysAbove: null };
const flagOf = (tendered: number, actual: number, limits: Partial<QueryLimits> = {}): string =>
  lineVariance(["Line"], [tendered], [actual], { ...LIMITS, ...limits }).lines[0]!.flag;

describe("lineVariance", () => {
  it("worked example: pay 10% over is queried, rent 2% over is not", () => {
    // 1,100 − 1,000 = 100, 100 ÷ 1,000 = 10%; 510 − 500 = 10, 2%; together 110 of 1,500 = 7.33%
    const { lines, total } = lineVariance(["Pay", "Rent"], [1000, 500], [1100, 510], LIMITS);
    expect(lines).toEqual([
      { line: "Pay", tendered: 1000, actual: 1100, variance: 100, rate: 0.1, flag: "query" },
      { line: "Rent", tendered: 500, actual: 510, variance: 10, rate: 0.02, flag: "" },
    ]);
    expect(total).toEqual({ line: "Total", tendered: 1500, actual: 1610, variance: 110, rate: 110 / 1500, flag: "" });
  });

  it.each([
    ["up by exactly the tolerance", 2.1, 2.205, {}, ""],
    ["down by exactly the tolerance", 1100, 1045, {}, ""],
    ["a penny beyond", 1000, 1050.01, {}, "query"],
    ["beyond, but too small to ask about", 10, 20, { ignoreBelow: 10.01 }, ""],
    ["beyond, and just large enough", 10, 20, { ignoreBelow: 10 }, "query"],
    ["within, but large", 1e6, 1.02e6, { alwaysAbove: 20000 }, "query"],
    ["within, and not that large", 1e6, 1.02e6, { alwaysAbove: 20000.01 }, ""],
    ["no variance", 100, 100, { tolerance: 0, alwaysAbove: 0 }, ""],
    ["any variance at a tolerance of nothing", 100, 100.01, { tolerance: 0 }, "query"],
    ["nothing tendered", 0, 1, { ignoreBelow: 50 }, "new"],
    ["nothing spent", 1, 0, { ignoreBelow: 50 }, "dropped"],
    ["nothing either way", 0, 0, {}, ""],
    ["more income than tendered", -1000, -1100, {}, "query"],
    ["income become cost", -1000, 20, {}, "query"],
  ])("flags %s", (_, tendered, actual, limits, flag) => {
    expect(flagOf(tendered, actual, limits)).toBe(flag);
  });

  it("takes tenders that net to nothing for nothing, though decimals leave dust", () => {
    // 13.54 + 266.80 − 280.34 = 0, in floating point 5.7E-14
    const { total } = lineVariance(["Care", "Rent", "Income"], [13.54, 266.8, -280.34], [14.54, 266.8, -280.34], LIMITS);
    expect(total).toEqual({ line: "Total", tendered: 0, actual: expect.closeTo(1, 10), variance: expect.closeTo(1, 10), rate: null, flag: "" });
  });

  it("has no rate where nothing was tendered, in a line or in all, and no −0 anywhere", () => {
    const { lines, total } = lineVariance(["A"], [-0], [-0], LIMITS);
    expect(lines[0]).toEqual({ line: "A", tendered: 0, actual: 0, variance: 0, rate: null, flag: "" });
    expect(total.rate).toBeNull();
  });

  it.each([
    ["no lines", [], [], [], {}, "empty-input"],
    ["too few names", ["A"], [1, 2], [1, 2], {}, "shape-mismatch"],
    ["too few actuals", ["A", "B"], [1, 2], [1], {}, "shape-mismatch"],
    ["what is not a number", ["A"], [NaN], [1], {}, "not-a-number"],
    ["too much money", ["A"], [1], [1e13], {}, "too-large"],
    ["a total too large", ["A", "B"], [9e12, 9e12], [1, 1], {}, "too-large"],
    ["5 for 5%", ["A"], [1], [1], { tolerance: 5 }, "looks-like-percent"],
    ["a tolerance of 500", ["A"], [1], [1], { tolerance: 500 }, "out-of-range"],
    ["a negative tolerance", ["A"], [1], [1], { tolerance: -0.01 }, "negative"],
    ["a negative least", ["A"], [1], [1], { ignoreBelow: -1 }, "negative"],
    ["a negative most", ["A"], [1], [1], { alwaysAbove: -1 }, "negative"],
  ])("refuses %s", (_, lines, tendered, actual, limits, code) => {
    expect(() => lineVariance(lines, tendered, actual, { ...LIMITS, ...limits })).toThrow(expect.objectContaining({ code }));
  });
});
