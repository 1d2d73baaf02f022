import { costOutliers } from "../../src/domain/benchmarking/costOutliers";
import { costSummary } from "../../src/domain/benchmarking/costSummary";
import { lineFigures } from "../../src/domain/benchmarking/lineFigures";
import { costPosition } from "../../src/domain/benchmarking/costPosition";
import { unitCost } from "../../src/domain/benchmarking/unitCost";
import { percentile } from "../../src/domain/kernel/percentiles";
import { ALL_CARE_COSTS, ALL_CARE_WEEKS, NURSING_65, RESIDENTIAL_65 } from "./_pssex1";

const summary = (values: readonly (number | null)[], weights: readonly (number | null)[] | null = null) => costSummary(values, weights, "skip");

describe("quartiles as Excel documents them", () => {
  it.each<readonly [source: string, data: readonly number[], expected: Partial<ReturnType<typeof summary>>]>([
    // The page is of QUARTILE.EXC (15, 40, 43); its inclusive quartiles by position 1 + q (n − 1). Tolerance 0.
    ["support.microsoft.com, QUARTILE.EXC, the example's data", [6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49], { count: 11, lowerQuartile: 25.5, median: 40, upperQuartile: 42.5 }],
    ["developer.mescius.com, QUARTILE.EXC, the example's data", [11, 21, 42, 27, 18, 29, 32, 52], { count: 8, lowerQuartile: 20.25, median: 28 }],
    // A value that Excel saved. Tolerance 0.
    ["Excel's saved QUARTILE.INC({1,2,4,7,8,9,10,12}, 1)", [1, 2, 4, 7, 8, 9, 10, 12], { lowerQuartile: 3.5 }],
  ])("%s", (_, data, expected) => {
    expect(summary(data)).toMatchObject(expected);
  });

  it("Excel's saved PERCENTILE.INC({1,2,3,4}, 0.3)", () => {
    expect(percentile([4, 2, 3, 1], 0.3)).toBeCloseTo(1.9, 15);
  });
});

describe("HSCIC, Personal Social Services: Expenditure and Unit Costs, England 2014-15, final, council-level unit costs", () => {
  it("Cumbria: £83,907,130 over 138,806.14 weeks is published as £604.49", () => {
    // The published cost is rounded to £10: tolerance 1.1p.
    expect(Math.abs(unitCost([83907.13 * 1000], [138806.14]) - 604.49)).toBeLessThanOrEqual(0.011);
  });

  it("England, residential and nursing care, 18 and over: £666.37, where the mean of 152 councils is £683.70", () => {
    const costs = ALL_CARE_COSTS.map((cost) => (cost === null ? null : cost * 1000));
    expect(costs).toHaveLength(152);
    // Tolerance half a penny, as published.
    expect(Math.abs(unitCost(costs, ALL_CARE_WEEKS) - 666.37)).toBeLessThanOrEqual(0.005);
    const unitCosts = costs.map((cost, i) => unitCost([cost], [ALL_CARE_WEEKS[i]!]));
    const { count, mean, weightedMean, median, lowerQuartile, upperQuartile, medianAbsoluteDeviation } = summary(unitCosts, ALL_CARE_WEEKS);
    expect(count).toBe(152);
    expect(Math.abs(mean - 683.7)).toBeLessThanOrEqual(0.005);
    expect(Math.abs(weightedMean! - 666.37)).toBeLessThanOrEqual(0.005);
    // Computed from the published unit costs, which are rounded: tolerance 1.1p.
    for (const [own, published] of [[median, 666.735], [lowerQuartile, 581.6225], [upperQuartile, 770.9475], [medianAbsoluteDeviation, 99.5]] as const) {
      expect(Math.abs(own - published)).toBeLessThanOrEqual(0.011);
    }
    const outliers = costOutliers(unitCosts, "IQR");
    expect([outliers.filter((each) => each !== null).length, costOutliers(unitCosts, "MAD").filter((each) => each !== null).length]).toEqual([1, 0]);
  });

  it.each([
    ["residential, 65 and over", RESIDENTIAL_65, { count: 152, leftOut: 0, mean: 553.2337, median: 507.905, lowerQuartile: 447.7725, upperQuartile: 601.4625, medianAbsoluteDeviation: 73.905 }, 8, 8],
    ["nursing, 65 and over", NURSING_65, { count: 150, leftOut: 2, mean: 551.3969, median: 515.93, lowerQuartile: 467.575, upperQuartile: 597.075, medianAbsoluteDeviation: 56.075 }, 9, 6],
  ] as const)("%s: quartiles, deviation and outliers by both rules", (_, unitCosts, expected, byIqr, byMad) => {
    // The statistics were computed from the published unit costs in another language. Tolerance 0.0001.
    const own = summary(unitCosts);
    for (const [key, value] of Object.entries(expected)) expect(Math.abs(own[key as keyof typeof expected] - value)).toBeLessThanOrEqual(0.0001);
    expect(costOutliers(unitCosts, "IQR").filter((each) => each !== null)).toHaveLength(byIqr);
    expect(costOutliers(unitCosts, "MAD").filter((each) => each !== null)).toHaveLength(byMad);
  });
});

describe("Oflog, adult social care carers' quality of life, 2016-17 (communitiesuk/oflog-automated-text)", () => {
  // Published scores and how many councils had each: 151 councils, and one with none.
  const scores = Object.entries({
    6.8: 3, 6.9: 5, 7: 5, 7.1: 5, 7.2: 6, 7.3: 14, 7.4: 13, 7.5: 13, 7.6: 14, 7.7: 16, 7.8: 12, 7.9: 6, 8: 8, 8.1: 8, 8.2: 9, 8.3: 5, 8.4: 2, 8.5: 2, 8.6: 4, 8.9: 1,
  }).flatMap(([score, count]) => new Array<number>(count).fill(Number(score)));

  it("median 7.6, unscaled median absolute deviation 0.3", () => {
    const { count, leftOut, median, medianAbsoluteDeviation } = summary([...scores, null]);
    expect([count, leftOut, median]).toEqual([151, 1, 7.6]);
    expect(medianAbsoluteDeviation).toBeCloseTo(0.3, 12);
  });

  it.each([["Enfield", 7.7, 0.3333333333], ["Hampshire", 7.3, -1], ["Coventry", 7.2, -1.3333333333]])("%s, %d: %d deviations from the median", (_, score, published) => {
    // Tolerance 1e-6.
    expect(Math.abs(costPosition(score, scores, "skip").gapToMedian / summary(scores).medianAbsoluteDeviation - published)).toBeLessThanOrEqual(1e-6);
  });
});

describe("Brighton & Hove, cost of care report, annex B: care homes, £ a resident a week, four homes", () => {
  type Line = readonly [line: string, lower: number, median: number, upper: number];
  /** Four homes with just these quartiles: two unknowns are free, and the order of homes is turned from line to line. */
  const homes = ([, lower, median, upper]: Line, turn: number): number[] => {
    const third = 2 * median - lower;
    const [a, b, c, d] = upper >= third ? [lower, lower, third, 4 * upper - 3 * third] : [4 * lower - 3 * (2 * median - upper), 2 * median - upper, upper, upper];
    const own = [a, b, c, d];
    return [...own.slice(turn % 4), ...own.slice(0, turn % 4)];
  };

  it.each<readonly [string, readonly Line[], readonly [number, number, number]]>([
    ["staffing", [
      ["Nursing staff", 0, 0, 0], ["Care staff", 282.13, 312.88, 439.47], ["Therapy staff", 0, 0, 0], ["Activity coordinators", 11.86, 13.68, 18.17], ["Service management", 45.83, 55.51, 73.04],
      ["Reception and admin", 18.19, 25.24, 37.99], ["Chefs and cooks", 47.83, 48.69, 52.31], ["Domestic staff", 37.23, 45.76, 58.21], ["Maintenance and gardening", 10.41, 13.61, 30.51], ["Other staffing", 0, 9.75, 141.92],
    ], [453.47, 525.11, 851.62]],
    ["premises", [["Fixtures and fittings", 0, 0, 2.64], ["Repairs and maintenance", 25.94, 28.06, 49.94], ["Furniture", 3.17, 5.36, 9.14], ["Other premises", 0.34, 8.76, 163.01]], [29.44, 42.18, 224.73]],
    ["supplies and services", [
      ["Food", 42.41, 43.62, 52.48], ["Domestic and cleaning", 5.42, 6.59, 7.71], ["Medical", 2.63, 6.64, 14.88], ["PPE", 0.95, 1.72, 3.1], ["Office supplies", 0.61, 1.24, 2.57], ["Insurance", 4.24, 6.72, 10.65],
      ["Registration fees", 2.91, 3.25, 3.99], ["Telephone and internet", 1.14, 2.58, 5.14], ["Council tax and rates", 0.77, 1.43, 2.05], ["Electricity, gas and water", 34.53, 36.86, 41.36],
      ["Trade and clinical waste", 5.8, 6.01, 9.67], ["Transport and activities", 3.37, 5.1, 7.4], ["Other supplies", 13.46, 16.82, 19.64],
    ], [118.22, 138.55, 180.64]],
  ])("%s: the published subtotals are sums of the lines' quartiles, and not quartiles of the homes' totals", (_, lines, published) => {
    const { lines: own, sumOfLines, totals, difference } = lineFigures(lines.map(([line]) => line), lines.map(homes), "keep");
    own.forEach(({ count, spread }, i) => {
      expect(count).toBe(4);
      expect([spread!.lowerQuartile, spread!.median, spread!.upperQuartile].map((each) => Number(each.toFixed(6)))).toEqual(lines[i]!.slice(1));
    });
    // The published lines are rounded: tolerance 5p.
    [sumOfLines.lowerQuartile, sumOfLines.median, sumOfLines.upperQuartile].forEach((sum, i) => expect(Math.abs(sum - published[i]!)).toBeLessThanOrEqual(0.05));
    expect(totals.count).toBe(4);
    expect(Math.abs(difference!.upperQuartile)).toBeGreaterThan(1);
  });
});

describe("Hounslow, cost of care report, annex B: home care, £ an hour, two ways to a median, page 11", () => {
  // The submissions are not published. These are made so that both ways give the published figures, with the two outliers and without.
  const pay = [14, 16.71, 16.85, 13.77, 13.94, 8.64, 11.25];
  const other = [3.85, 6.84, 8.12, 7.77, 12.96, 7.7, 6.95];

  it.each([["with", 7, 21.54, 21.64], ["without", 5, 23.55, 21.77]])("%s the outliers: median of totals and sum of line medians", (_, count, medianOfTotals, sumOfMedians) => {
    const { totals, sumOfLines, difference } = lineFigures(["Pay", "Other"], [pay.slice(0, count), other.slice(0, count)], "keep");
    expect(totals.count).toBe(count);
    expect(totals.spread!.median).toBeCloseTo(medianOfTotals, 10);
    expect(sumOfLines.median).toBeCloseTo(sumOfMedians, 10);
    expect(difference!.median).toBeCloseTo(sumOfMedians - medianOfTotals, 10);
  });
});
