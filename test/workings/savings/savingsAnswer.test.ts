import { discountFactor } from "../../../src/domain/savings/discountFactor";
import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import type { SavingsAnswer } from "../../../src/workings/savings/savingsFigures";
import { REGISTER, given, initiative, level, on, savingsCase, sure, year } from "./_cases";

const red = ({ checks }: SavingsAnswer): string[] => checks.filter(({ holds }) => !holds).map(({ words }) => words);

describe("the register worked by hand", () => {
  const answer = savingsAnswer(REGISTER);

  it("combines shares of one line and splits the result back to the penny", () => {
    // 1,000,000 × (1 − 0.9 × 0.8) = 280,000, where adding gives 300,000: 280,000 × 1/3 and × 2/3.
    expect(answer.initiatives.map(({ alone }) => alone)).toEqual([100_000, 200_000, 12_345.67, 24_000, 30_000, 50_000]);
    expect(answer.initiatives.map(({ counted }) => counted)).toEqual([93_333.33, 186_666.67, 12_345.67, 24_000, 30_000, 50_000]);
    expect(answer.overlaps).toEqual([{ line: "Home care", oneOffYear: null, initiatives: [0, 1, 2], baseline: 1_000_000, added: 312_345.67, counted: 292_345.67, difference: 20_000 }]);
    expect(answer.totals.overlap).toBe(20_000);
  });

  it("has the part-year and the full-year effect, the ramp, the end and the one-off in their years", () => {
    expect(answer.initiatives[0]!.byYear).toEqual([46_666.67, 93_333.33, 93_333.33, 93_333.33, 93_333.33]);
    expect(answer.initiatives[0]!.partYear).toEqual({ year: 2025, amount: 46_666.67 });
    expect(answer.initiatives[1]!.partYear).toBeNull();
    // A ramp of six months: 1/12, 3/12 … 11/12 of £2,000, £6,000, then six months in full. It ends half way through 2028-29.
    expect(answer.initiatives[3]!.byYear).toEqual([18_000, 24_000, 24_000, 12_000, 0]);
    expect(answer.initiatives[4]!.byYear).toEqual([0, 30_000, 0, 0, 0]);
    expect(answer.initiatives[5]!.costs).toEqual([5_000, 0, 0, 0, 0]);
  });

  it("adds up by type, counts the cashable to the net, and takes the costs off", () => {
    expect(answer.byType.map(({ type, byYear }) => [type, byYear[0]])).toEqual([["cashable", 251_333.34], ["non-cashable", 12_345.67], ["cost avoidance", 0]]);
    expect(answer.savings[0]).toBe(263_679.01);
    expect(answer.costs).toEqual([105_000, 0, 0, 0, 0]);
    expect(answer.net).toEqual([146_333.34, 334_000, 304_000, 292_000, 280_000]);
    expect(answer.running[4]).toBe(1_356_333.34);
    expect(answer.totals.fullYear).toBe(366_345.67);
    expect(answer.totals.fullYearCounted).toBe(304_000);
  });

  it("takes the optimism correction off on a line of its own, also at present value", () => {
    // Grade 3: 10% of what counts, and none of the costs.
    expect(answer.correctionRate).toBe(0.1);
    expect(answer.correction).toEqual([-25_133.33, -33_400, -30_400, -29_200, -28_000]);
    const worth = answer.net.reduce((sum, flow, at) => sum + flow * discountFactor(at), 0);
    expect(answer.presentValue).toBeCloseTo(worth, 2);
    expect(answer.presentValueAfter).toBeCloseTo(worth + answer.correction.reduce((sum, flow, at) => sum + flow * discountFactor(at), 0), 2);
    expect(Math.round((answer.presentValue + answer.correctionValue) * 100)).toBe(Math.round(answer.presentValueAfter * 100));
  });

  it("adjusts each saving by its confidence, a word counting for what the case says", () => {
    expect(answer.initiatives.map(({ confidence }) => confidence)).toEqual([0.9, 0.7, 0.4, 0.5, 0.4, 1]);
    expect(answer.initiatives[0]!.adjusted[0]).toBe(42_000); // 46,666.67 × 90% = 42,000.003
    expect(answer.adjusted[0]).toBe(186_604.94); // 42,000.00 + 130,666.67 + 4,938.27 + 9,000.00 + 0 + 0
  });

  it("simulates the year asked for, low and high as given or from the confidence", () => {
    const range = answer.range!;
    // 10% and 25% of £1,000,000, each cut as the 20% is: × 186,666.67 ÷ 200,000.
    expect([range.low[1], range.likely[1], range.high[1]]).toEqual([93_333.34, 186_666.67, 233_333.34]);
    expect([range.low[0], range.likely[0], range.high[0]]).toEqual([84_000, 93_333.33, 93_333.33]);
    expect([range.low[2], range.low[4], range.low[5]]).toEqual([0, 0, 0]);
    expect(range.p10).toBeLessThan(range.p50);
    expect(range.p50).toBeLessThan(range.p90);
    expect(Math.abs(range.mean - range.analyticMean)).toBeLessThan((3 * range.standardDeviation) / 100 + 0.01);
    expect(range.chanceOfMissing).toBeGreaterThan(0.3);
    expect(range.chanceOfMissing).toBeLessThan(0.7);
  });

  it("shares the gain with the provider", () => {
    expect(answer.gainShare).toEqual({ gap: 25, provider: 12.5, kept: 12.5 });
  });

  it("has every check hold", () => {
    expect(red(answer)).toEqual([]);
    expect(answer.twice).toEqual([]);
    expect(answer.payback).toBe(0);
  });
});

describe("an empty year", () => {
  const answer = savingsAnswer(savingsCase([
    initiative("Outlay now, saved once later", 50_000, { recurrence: "one-off", start: on("2027-05-01"), oneOffCost: given(30_000), oneOffCostYear: year("2025-04-01") }),
  ]));

  it("keeps its place, where Excel's NPV skips it and brings later years nearer", () => {
    expect(answer.net).toEqual([-30_000, 0, 50_000, 0, 0]);
    // 50,000 ÷ 1.035² − 30,000 = 16,675.54; Excel: 50,000 ÷ 1.035 − 30,000 = 18,309.18.
    expect(answer.presentValue).toBe(16_675.54);
    expect(answer.excelNpv).toEqual({ value: 18_309.18, emptyYears: [2026], difference: 1_633.64 });
    expect(answer.checks).toContainEqual({
      words: "The net present value keeps 2026-27 in place: Excel's own NPV skips an empty cell and would give £18,309.18.", holds: true, difference: 0, unit: "£",
    });
  });

  it("moves nothing at the end of the plan, and is not spoken of there", () => {
    const once = savingsAnswer(savingsCase([initiative("Once", 50_000, { recurrence: "one-off", start: on("2026-05-01"), oneOffCost: given(30_000), oneOffCostYear: year("2025-04-01") })]));
    expect([once.net, once.excelNpv]).toEqual([[-30_000, 50_000, 0, 0, 0], null]);
    expect(once.checks.filter(({ words }) => words.includes("Excel"))).toEqual([]);
  });

  it("has its payback within the year that recoups", () => {
    expect(answer.payback).toBeCloseTo(1.6, 12);
  });
});

it("takes 7.55 weeks to recoup £37,000 of equipment that saves £4,900 a week", () => {
  const { payback } = savingsAnswer(savingsCase([initiative("Equipment", 254_800, { start: on("2026-04-01"), oneOffCost: given(37_000), oneOffCostYear: year("2025-04-01") })]));
  expect(payback! * 52).toBeCloseTo(7.55, 2);
});

it("says that what is never recouped has no payback", () => {
  const { payback, paybackRefused } = savingsAnswer(savingsCase([initiative("Pilot", 10, { oneOffCost: given(1_000) })]));
  expect([payback, paybackRefused?.code]).toEqual([null, "never-recouped"]);
});

describe("the overlap guard", () => {
  const base = { line: "Placements", baseline: given(100_000) };

  it("names a line whose shares, added, save more than it costs, and counts less than the line", () => {
    const answer = savingsAnswer(savingsCase([initiative("A", 0.6, { ...base, share: true }), initiative("B", 0.5, { ...base, share: true })]));
    expect(answer.beyond).toEqual([{ line: "Placements", oneOffYear: null, baseline: 100_000, added: 110_000, beyond: 10_000, initiatives: [0, 1] }]);
    expect(answer.overlaps[0]!.counted).toBe(80_000);
    expect(red(answer)).toEqual(["No budget line's initiatives, added, save more than it costs."]);
  });

  it("sets a one-off beside what is saved every year, and does not combine one with the other", () => {
    const answer = savingsAnswer(savingsCase([
      initiative("Every year", 0.7, { ...base, share: true }), initiative("Once", 0.4, { ...base, share: true, recurrence: "one-off", start: on("2026-05-01") }),
    ]));
    expect(answer.initiatives.map(({ counted }) => counted)).toEqual([70_000, 40_000]);
    expect(answer.overlaps).toEqual([]);
    expect(answer.beyond).toMatchObject([{ oneOffYear: 2026, added: 110_000, initiatives: [0, 1] }]);
  });

  it("names the same initiative twice, by name and by saving", () => {
    const answer = savingsAnswer(savingsCase([
      initiative("Review", 5_000, { line: "Day care" }), initiative(" review", 6_000, { line: "day care" }), initiative("Renegotiation", 6_000, { line: "Day care" }),
      initiative("Elsewhere", 6_000, { line: "Transport" }), initiative("Review", 9_000, { line: "Transport" }),
    ]));
    expect(answer.twice).toEqual([
      { first: 0, second: 1, how: "name and line", amount: 6_000 }, { first: 1, second: 2, how: "line, saving and start", amount: 6_000 },
    ]);
    expect(red(answer)).toEqual(["No initiative is there twice."]);
  });

  it("names baselines that disagree and combines on the largest", () => {
    const answer = savingsAnswer(savingsCase([initiative("A", 0.5, { ...base, share: true }), initiative("B", 0.5, { line: "Placements", baseline: given(80_000), share: true })]));
    expect(answer.disagreeing).toEqual([{ line: "Placements", baselines: [100_000, 80_000], initiatives: [0, 1] }]);
    // 50,000 and 40,000: half and two fifths of 100,000. 100,000 × (1 − 0.5 × 0.6) = 70,000.
    expect(answer.initiatives.map(({ counted }) => counted)).toEqual([38_888.89, 31_111.11]);
    expect(red(answer)).toEqual(["Initiatives on one budget line give the same baseline."]);
  });

  it("takes an initiative's baseline from its line, and lets those without a line alone", () => {
    const answer = savingsAnswer(savingsCase([initiative("A", 0.1, { ...base, share: true }), initiative("B", 0.1, { line: "PLACEMENTS", share: true }), initiative("C", 7, {}), initiative("D", 7, {})]));
    expect(answer.initiatives.map(({ alone }) => alone)).toEqual([10_000, 10_000, 7, 7]);
    expect(answer.initiatives.map(({ counted }) => counted)).toEqual([9_500, 9_500, 7, 7]);
    expect(answer.twice).toMatchObject([{ first: 0, second: 1 }]);
  });

  it("stays whole pence where shares come to next to nothing", () => {
    const tiny = { line: "Tiny", baseline: given(0.01), share: true };
    const answer = savingsAnswer(savingsCase([initiative("A", 0.4, tiny), initiative("B", 0.4, tiny), initiative("C", 0.3, tiny)]));
    expect(answer.initiatives.map(({ counted }) => counted)).toEqual([0, 0, 0]);
  });
});

describe("what is wrong is refused by itself", () => {
  it.each([
    ["a share of a baseline nobody gives", initiative("A", 0.1, { share: true }), "empty-input", "baseline"],
    ["a share above one", initiative("A", 10, { share: true, baseline: given(100) }), "looks-like-percent", "saving"],
    ["a negative baseline", initiative("A", 10, { baseline: given(-1) }), "negative", "baseline"],
    ["a negative one-off cost", initiative("A", 10, { oneOffCost: given(-1) }), "negative", "one-off cost"],
    ["an end before the start", initiative("A", 10, { end: on("2024-01-01") }), "dates-reversed", "end"],
    ["half a month of ramp", initiative("A", 10, { rampMonths: given(0.5) }), "not-whole", "ramp"],
    ["a confidence of 90", initiative("A", 10, { confidence: sure(90) }), "looks-like-percent", "confidence"],
    ["a saving that is no number", initiative("A", NaN), "not-a-number", "saving"],
  ])("%s", (_, wrong, code, argument) => {
    const answer = savingsAnswer(savingsCase([wrong, initiative("Sound", 1_000)]));
    expect(answer.initiatives[0]!.refused).toMatchObject({ code, detail: { argument } });
    expect(answer.savings).toEqual([1_000, 1_000, 1_000, 1_000, 1_000]);
    expect(red(answer)).toEqual(["Every initiative of the register could be worked out."]);
  });

  it("a range whose low is above its likely, without holding back the rest", () => {
    const answer = savingsAnswer(savingsCase([initiative("A", 10), initiative("B", 10, { low: 11 })]));
    expect(answer.range).toBeNull();
    expect(answer.rangeRefused).toMatchObject({ code: "not-in-order", detail: { item: 2, value: 10, beforeValue: 11 } });
    expect(red(answer)).toEqual(["The range could be worked out."]);
  });

  it("a range of a year outside the plan; a gain share outside its bands", () => {
    const answer = savingsAnswer(savingsCase([initiative("A", 10)], {
      range: { year: year("2040-04-01"), target: null, draws: 10, seed: 1 },
      gainShare: { target: given(100), actual: given(130), bands: [{ from: null, to: given(1.1), share: given(0.5) }, { from: given(1.1), to: given(1.2), share: given(0.2) }] },
    }));
    expect([answer.rangeRefused?.code, answer.gainShareRefused?.code]).toEqual(["out-of-range", "out-of-range"]);
  });

  it("names what falls outside the plan", () => {
    const answer = savingsAnswer(savingsCase([initiative("Later", 10, { start: on("2040-04-01") }), initiative("Spent before", 10, { oneOffCost: given(5), oneOffCostYear: year("2020-04-01") })]));
    expect(answer.checks.find(({ holds }) => !holds)).toMatchObject({ difference: 2, named: ["Later", "Spent before"], words: "Every saving and every one-off cost has a year of the plan to fall in." });
  });

  it.each([
    ["no initiatives", savingsCase([]), "empty-input"],
    ["no years", savingsCase([initiative("A", 1)], { years: 0 }), "not-whole"],
    ["31 years", savingsCase([initiative("A", 1)], { years: 31 }), "not-whole"],
    ["a grade of 7", savingsCase([initiative("A", 1)], { grade: 7 }), "not-whole"],
    ["an unknown scheme", savingsCase([initiative("A", 1)], { scheme: "blue book" }), "unknown-choice"],
    ["a word of 120%", savingsCase([initiative("A", 1)], { levels: { ...REGISTER.levels, high: given(1.2) } }), "looks-like-percent"],
  ])("refuses the whole for %s", (_, wrong, code) => {
    expect(() => savingsAnswer(wrong)).toThrow(expect.objectContaining({ code }));
  });
});

describe("the range", () => {
  it("of what is certain is that figure, and meets a target of the same", () => {
    const of = (target: number) => savingsAnswer(savingsCase([initiative("A", 100.1), initiative("B", 200.2)], { range: { year: year("2026-04-01"), target: given(target), draws: 100, seed: 3 } })).range!;
    expect(of(300.3)).toMatchObject({ p10: 300.3, p50: 300.3, p90: 300.3, mean: 300.3, chanceOfMissing: 0 });
    expect(of(300.31).chanceOfMissing).toBe(1);
  });

  it("is the same with a target as without", () => {
    const { target: _, ...rest } = REGISTER.range;
    const without = savingsAnswer({ ...REGISTER, range: { ...rest, target: null } }).range!;
    expect(without).toMatchObject({ p10: savingsAnswer(REGISTER).range!.p10, p90: savingsAnswer(REGISTER).range!.p90, chanceOfMissing: null });
  });

  it("takes in all types where all count", () => {
    const { range, net } = savingsAnswer({ ...REGISTER, counting: "all types" });
    expect([range!.likely[2], range!.low[2], range!.low[5]]).toEqual([12_345.67, 4_938.27, 50_000]);
    expect(net[2]).toBe(366_345.67);
  });
});

it("adjusts by a word's fraction wherever the word is", () => {
  const { totals } = savingsAnswer(savingsCase([initiative("A", 100, { confidence: level("medium") })], { years: 1, range: { year: year("2025-04-01"), target: null, draws: 1, seed: 1 } }));
  expect(totals).toMatchObject({ savings: 100, adjusted: 70 });
});
