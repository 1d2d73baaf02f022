import { bidChecks } from "../../../src/domain/benchmarking/bidChecks";
import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../../src/workings/benchmark/benchmarkCase";
import { bidsCase, caseOf, costed, period, provider, typed } from "./_cases";

const bids = (benchmarkCase: BenchmarkCase) => benchmarkAnswer(benchmarkCase).bids![0]!;

describe("bids", () => {
  it("100, 104 and 80: the third is low by 21.6%, the second high by 15.6%", () => {
    const found = bids(bidsCase([100, 104, null, 80]));
    expect(found.map(({ provider: who, check }) => [who, check.flag])).toEqual([[0, null], [1, "high"], [3, "low"]]);
    expect(found.map(({ check }) => check)).toEqual(bidChecks([100, 104, 80]));
    expect(found.map(({ question }) => question !== null)).toEqual([false, true, true]);
  });

  it("are all within a wide tolerance, and one has no others", () => {
    expect(bids(bidsCase([100, 104, 80], { tolerance: typed(0.3) })).map(({ question }) => question)).toEqual([null, null, null]);
    expect(bids(bidsCase([100]))).toEqual([{ provider: 0, check: { bid: 100, medianOfOthers: null, difference: null, flag: null }, question: null }]);
    expect(benchmarkAnswer(bidsCase([null])).bids).toEqual([[]]);
  });

  it("have no potential saving: nobody bids to be brought down to a median", () => {
    expect(benchmarkAnswer(caseOf([provider("A"), provider("B")], [costed("Lot", [10, 30], [1, 1])], { view: "bids" })).saving).toBeNull();
  });

  it("ask politely for what is not clear, refuse nobody, and tell nothing of the other bids", () => {
    const figures = [17.31, 22.48, 22.95, 23.17, 31.02];
    const found = bids(bidsCase(figures));
    expect(found.map(({ check }) => check.flag)).toEqual(["low", null, null, null, "high"]);
    for (const { provider: who, check, question } of found.filter((each) => each.question !== null)) {
      expect(question).toContain(`To Bidder ${who + 1}: Home care`);
      expect(question).toContain(`£${figures[who]} per hour`);
      expect(question).toContain(check.flag === "low" ? "lower than we would expect" : "higher than we would expect");
      expect(question).toContain("No decision about it has been made");
      expect(question).not.toMatch(/reject|disregard|exclude|median|%|!/i);
      // Neither another bid, the median of the others, nor how far from it.
      const numbers = [...question!.matchAll(/\d+(?:\.\d+)?/g)].map(([number]) => Number(number));
      expect(numbers.filter((number) => ![1, 2, 3, 4, who + 1, figures[who]!].includes(number))).toEqual([]);
    }
  });

  it("are quoted as they were made, not as they were brought over", () => {
    const lots = [costed("Lot 1", [1000, 2000, 5000.5], [100, 100, 100])];
    const found = bids(caseOf([provider("A"), provider("B"), provider("C")], lots, { view: "bids", prices: { series: "GDPDEF", to: period("2024-25"), from: period("2022-23") } }));
    expect(found[2]!.question).toContain("£5,000.50 for 100 units");
  });
});
