import { benchmarkAnswer } from "../../src/workings/benchmark/benchmarkAnswer";
import type { OutlierMethod } from "../../src/domain/benchmarking/outlierFences";
import { caseOf, costed, linesCase, priced, providers, typed } from "../workings/benchmark/_cases";
import { ALL_CARE_COSTS, ALL_CARE_WEEKS, NURSING_65, RESIDENTIAL_65 } from "./_pssex1";

describe("HSCIC, Personal Social Services: Expenditure and Unit Costs, England 2014-15, final, council-level unit costs", () => {
  it("residential and nursing care, 18 and over: £666.37 weighted beside a mean of £683.70, one council dear by quartiles and none by deviations", () => {
    const costs = ALL_CARE_COSTS.map((cost) => (cost === null ? null : cost * 1000));
    const answer = benchmarkAnswer(caseOf(providers(costs.length), [costed("All care", costs, ALL_CARE_WEEKS, { unit: "week" })], { subject: 0 }));
    const [service] = answer.services;
    // Tolerance half a penny, as published.
    expect(Math.abs(service!.summary!.weightedMean! - 666.37)).toBeLessThanOrEqual(0.005);
    expect(Math.abs(service!.summary!.mean - 683.7)).toBeLessThanOrEqual(0.005);
    // Cumbria is published as £604.49, its cost rounded to £10: tolerance 1.1p.
    expect(Math.abs(service!.subject!.unitCost - 604.49)).toBeLessThanOrEqual(0.011);
    expect(service).toMatchObject({ summary: { count: 152 }, leftOut: [], outliers: 1, position: { of: 152, quarter: 2 } });
    expect(answer.checks.every(({ holds }) => holds)).toBe(true);
  });

  it.each<readonly [string, readonly (number | null)[], OutlierMethod, number, readonly [number, number] | null, number, number]>([
    ["residential, 65 and over, by quartiles", RESIDENTIAL_65, "IQR", 1.5, [217.2375, 831.9975], 8, 152],
    ["residential, 65 and over, by deviations", RESIDENTIAL_65, "MAD", 3.5, null, 8, 152],
    ["nursing, 65 and over, by quartiles", NURSING_65, "IQR", 1.5, [273.325, 791.325], 9, 150],
    ["nursing, 65 and over, by deviations", NURSING_65, "MAD", 3.5, null, 6, 150],
  ])("%s: outliers, fences and who is left out", (_, unitCosts, rule, k, fences, outliers, count) => {
    const [service] = benchmarkAnswer(caseOf(providers(unitCosts.length), [priced("Care", unitCosts)], { outliers: { rule, k: typed(k), named: [] } })).services;
    expect(service).toMatchObject({ outliers, summary: { count }, withoutOutliers: { count: count - outliers } });
    expect(service!.leftOut.map(({ reason }) => reason)).toEqual(new Array(unitCosts.length - count).fill("no unit cost"));
    // Computed from the published unit costs in another language. Tolerance 0.0001.
    if (fences) [service!.fences!.least, service!.fences!.most].forEach((fence, i) => expect(Math.abs(fence - fences[i]!)).toBeLessThanOrEqual(0.0001));
  });
});

describe("Hounslow, cost of care report, annex B: home care, £ an hour, two ways to a median, page 11", () => {
  // The submissions are not published. These are made so that both ways give the published figures, with the two outliers and without.
  const lines = { Pay: [16.13, 15.17, 13.66, 16.23, 16.36, 20.92, 20.71, 4.55, 4.9], Other: [4.27, 5.54, 7.88, 7.32, 7.74, 3.74, 5.51, 1.65, 2.2] };

  it.each<readonly [string, "none" | "IQR" | "MAD" | "by name", number, number]>([
    ["with the outliers", "none", 21.54, 21.64], ["without those by quartiles", "IQR", 23.55, 21.77], ["without those by deviations", "MAD", 23.55, 21.77], ["without those that a person named", "by name", 23.55, 21.77],
  ])("%s: the median of totals goes up as the sum of medians hardly moves", (_, rule, medianOfTotals, sumOfMedians) => {
    const { lines: answer } = benchmarkAnswer(linesCase(lines, { outliers: { rule: "IQR", k: typed(1.5), named: [8, 7] } }));
    const row = answer!.byRule.find((each) => each.rule === rule)!;
    expect(row.removed).toEqual(rule === "none" ? [] : [7, 8]);
    expect(row.medianOfTotals).toBeCloseTo(medianOfTotals, 10);
    expect(row.sumOfMedians).toBeCloseTo(sumOfMedians, 10);
    expect(row.gap).toBeCloseTo(sumOfMedians - medianOfTotals, 10);
  });
});
