import type { Explanation } from "../../../src/workings/explanation";
import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import type { BenchmarkCase } from "../../../src/workings/benchmark/benchmarkCase";
import { benchmarkExplanation, type BenchmarkFigure } from "../../../src/workings/benchmark/benchmarkExplanation";
import { targetInWords } from "../../../src/workings/benchmark/explainUnitCost";
import { bidsCase, caseOf, costed, fromCell, linesCase, period, priced, provider, providers, typed } from "./_cases";

const explained = (benchmarkCase: BenchmarkCase, figure: BenchmarkFigure): Explanation => benchmarkExplanation(benchmarkCase, benchmarkAnswer(benchmarkCase), figure);
const steps = (explanation: Explanation) => explanation.steps.map(({ label, formula, value }) => `${label}: ${formula} → ${value}`);

/** £1,000 for 50 hours, £500 for 20, £300 for 10 and none. */
const four = (rest: Partial<BenchmarkCase> = {}) => caseOf(providers(4), [costed("Home care", [fromCell(1000, 3, 1), 500, 300, null], [fromCell(50, 3, 2), 20, 10, 5])], rest);

describe("a unit cost", () => {
  it("opens into its cost and activity, with their cells", () => {
    const explanation = explained(four(), { kind: "unitCost", service: 0, provider: 0 });
    expect([explanation.title, ...steps(explanation)]).toEqual([
      "Home care, Home 1", "Cost: £1,000.00 → £1,000.00", "Activity: 50 → 50", "Unit cost: £1,000.00 ÷ 50 → £20.00 per hour",
    ]);
    expect(explanation.sources.map(({ label, value, where }) => [label, value, where])).toEqual([["Cost", "£1,000.00", "'Costs'!B4"], ["Activity", "50", "'Costs'!C4"]]);
  });

  it("shows each factor with where it comes from", () => {
    const all = [provider("Oak House", { areaFactor: fromCell(1.25, 4, 7), priceYear: period("2022-23") })];
    const service = costed("Residential", [52_000], [1], { unit: "week", conversion: { factor: typed(365 / 7), from: "year", words: "" } });
    const explanation = explained(caseOf(all, [service], { area: { heading: "Area factor" }, prices: { series: "GDPDEF", to: period("2024-25"), from: null } }), { kind: "unitCost", service: 0, provider: 0 });
    expect(steps(explanation)).toEqual([
      "Cost: £52,000.00 × 1.092119 ÷ 1.25 → £45,432.16", "Activity: 1 × 52.142857 → 52.1428571429", "Unit cost: £45,432.16 ÷ 52.1428571429 → £871.3016 per week",
    ]);
    expect(explanation.sources.map(({ label }) => label)).toEqual(["Cost", "Activity", "Prices of", expect.stringContaining("2022-23"), expect.stringContaining("2024-25"), "Area factor", "weeks in a year"]);
    expect(explanation.sources[3]!.where).toContain("OBR");
  });

  it("that was given is itself", () => {
    expect(steps(explained(caseOf(providers(1), [priced("A", [20.5])]), { kind: "unitCost", service: 0, provider: 0 }))).toEqual(["Unit cost: £20.50 → £20.50 per hour"]);
  });

  it("of many cells names forty and counts the rest", () => {
    const service = { ...costed("A", [], []), figures: [{ cost: Array.from({ length: 100 }, (_, i) => fromCell(1, i, 1)), activity: [typed(4)], unitCost: null }] };
    const { sources } = explained(caseOf(providers(1), [service]), { kind: "unitCost", service: 0, provider: 0 });
    expect(sources.map(({ label }) => label).slice(38)).toEqual(["Cost 39", "Cost 40", "60 more cells", "Activity"]);
  });
});

describe("the spread", () => {
  it("counts who is in and who is not, and why", () => {
    expect(steps(explained(four(), { kind: "summary", service: 0, measure: "count" }))).toEqual(["Providers in the table: all → 4", "No cost: left out → 1", "Compared: all less those left out → 3"]);
  });

  it("sets the weighted mean beside the plain one", () => {
    expect(steps(explained(four(), { kind: "summary", service: 0, measure: "weightedMean" }))).toEqual(["Weighted mean: £1,800.00 ÷ 80 → £22.50 per hour"]);
    expect(steps(explained(four(), { kind: "summary", service: 0, measure: "mean" }))).toEqual(["Plain mean: 3 unit costs added up ÷ 3 → £25.00 per hour"]);
    expect(steps(explained(four(), { kind: "summary", service: 0, measure: "interquartileRange" }))).toEqual(["Range: £27.50 − £22.50 → £5.00 per hour"]);
    const some = caseOf(providers(2), [priced("A", [20, 30], [5, null])]);
    expect(explained(some, { kind: "summary", service: 0, measure: "weightedMean" }).sentences[1]).toBe("1 of them has no activity and no weight in it.");
  });

  it("opens the position and the fences", () => {
    expect(steps(explained(four({ subject: 2 }), { kind: "position", service: 0 }))).toEqual([
      "Rank, from the cheapest: 1 + 2 cheaper → 3 of 3", "Percentile: as Excel's PERCENTRANK.INC → 100%", "Gap to the median: £30.00 − £25.00 → £5.00", "Gap as a share of the median: £5.00 ÷ £25.00 → 20%",
    ]);
    const explanation = explained(caseOf(providers(6), [priced("A", [10, 11, 12, 13, 14, 40])]), { kind: "outlier", service: 0, provider: 5 });
    expect(explanation.sentences[0]).toBe("It is above the upper fence.");
    expect(steps(explanation)).toEqual(["Lower fence: £11.25 − 1.5 × £2.50 → £7.50", "Upper fence: £13.75 + 1.5 × £2.50 → £17.50", "Home 6: its unit cost → £40.00 per hour"]);
    const flat = explained(caseOf(providers(3), [priced("A", [5, 5, 5])], { outliers: { rule: "MAD", k: typed(3.5), named: [] } }), { kind: "outlier", service: 0, provider: 0 });
    expect([flat.sentences[0], flat.steps]).toEqual(["The rule gives no answer: half the unit costs or more are the same.", []]);
  });
});

describe("a potential saving", () => {
  it("is the way down to the target at the activity there is, and nothing for the cheap", () => {
    expect(steps(explained(four(), { kind: "saving", service: 0, provider: 2 }))).toEqual(["Potential saving: (£30.00 − £25.00) × 10 → £50.00"]);
    expect(steps(explained(four(), { kind: "saving", service: 0, provider: 0 }))).toEqual(["Potential saving: £20.00 is not above £25.00 → £0.00"]);
    expect(steps(explained(four(), { kind: "savingTotal", service: 0 }))).toEqual(["Potential saving: 1 of 3 providers above it, added up → £50.00"]);
  });

  it.each([[0.5, "the median"], [0.25, "the 25th percentile"], [0.01, "the 1st percentile"], [0.22, "the 22nd percentile"], [0.33, "the 33rd percentile"], [0.11, "the 11th percentile"], [0.125, "the 12.5th percentile"], [1, "the 100th percentile"]])("target %d is %s", (target, words) => {
    expect(targetInWords(target)).toBe(words);
  });
});

describe("the medians", () => {
  const lines = linesCase({ Pay: [10, 14, 12], Travel: [3, 1, 5], Office: [4, 4, 1] });

  it("name the gap, whose total is the median and the lines that make it, largest first", () => {
    const explanation = explained(lines, { kind: "gap" });
    expect(explanation.sentences[1]).toBe("The median of totals is that of Home 3.");
    expect(steps(explanation)).toEqual([
      "Sum of line medians: 3 lines added up → £19.00", "Median of totals: of 3 providers with every line → £18.00", "Gap: £19.00 − £18.00 → £1.00",
      "Office: part of the gap → £3.00", "Travel: part of the gap → −£2.00", "Pay: part of the gap → £0.00",
    ]);
  });

  it("open a line and a rule", () => {
    const incomplete = linesCase({ Pay: [10, 20, 30, 100], Other: [1, 2, 0, null] });
    expect(explained(incomplete, { kind: "lineGap", line: 1 }).sentences).toEqual(["3 figures, 1 of 0 and 1 blank. A 0 counts as a cost of nothing; a blank does not count."]);
    expect(steps(explained(incomplete, { kind: "lineGap", line: 0 }))).toEqual([
      "Median of those with every line: of this line → £20.00", "At Home 2: whose total is the median → £20.00", "Among those with every line: £20.00 − £20.00 → £0.00",
      "From those that miss a line: £25.00 − £20.00 → £5.00", "Part of the gap: £0.00 + £5.00 → £5.00",
    ]);
    const named = linesCase({ Pay: [10, 14, 12], Travel: [3, 1, 5] }, { outliers: { rule: "IQR", k: typed(1.5), named: [1] } });
    const explanation = explained(named, { kind: "byRule", rule: 3 });
    expect(explanation.sentences).toEqual(["Left out here: Home 2. They go from the lines too."]);
    expect(steps(explanation)).toEqual(["Sum of line medians: of those in → £15.00", "Median of totals: of those in with every line → £15.00", "Gap: £15.00 − £15.00 → £0.00"]);
  });
});

describe("a bid", () => {
  it("stands beside the others' median and is a reason to ask", () => {
    const explanation = explained(bidsCase([100, 104, 80]), { kind: "bid", service: 0, provider: 2 });
    expect(explanation.sentences[0]).toBe("It is more than 15% below the median of the other bids: a reason to ask, never to reject.");
    expect(steps(explanation)).toEqual(["Median of the others: without this bid → £102.00", "Difference: (£80.00 − £102.00) ÷ £102.00 → −21.568627%"]);
    expect(explained(bidsCase([100]), { kind: "bid", service: 0, provider: 0 })).toMatchObject({ steps: [], sentences: ["There is no other bid to set it beside.", expect.any(String)] });
  });
});

it.each<[string, BenchmarkFigure]>([
  ["a service that there is not", { kind: "summary", service: 9, measure: "median" }], ["somebody left out", { kind: "unitCost", service: 0, provider: 3 }], ["no subject", { kind: "position", service: 0 }],
  ["no lines", { kind: "gap" }], ["no lines, by line", { kind: "lineGap", line: 0 }], ["no lines, by rule", { kind: "byRule", rule: 0 }], ["no bids", { kind: "bid", service: 0, provider: 0 }],
  ["a service without a saving", { kind: "savingTotal", service: 1 }],
])("%s cannot be opened", (_, figure) => {
  expect(() => explained(four(), figure)).toThrow(RangeError);
});
