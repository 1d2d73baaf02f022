import { costOutliers } from "../../../src/domain/benchmarking/costOutliers";
import { costPosition } from "../../../src/domain/benchmarking/costPosition";
import { costSummary } from "../../../src/domain/benchmarking/costSummary";
import { savingToTarget } from "../../../src/domain/benchmarking/savingToTarget";
import { unitCost } from "../../../src/domain/benchmarking/unitCost";
import { DomainError } from "../../../src/domain/kernel/DomainError";
import { explain } from "../../../src/messages/explain";
import { benchmarkAnswer } from "../../../src/workings/benchmark/benchmarkAnswer";
import { LEFT_OUT_REASONS, type BenchmarkAnswer, type BenchmarkCase } from "../../../src/workings/benchmark/benchmarkCase";
import { stripChart, volumeChart } from "../../../src/workings/benchmark/benchmarkCharts";
import { leftOutByReason, REASON_WORDS } from "../../../src/workings/benchmark/leftOutWords";
import { at, blank, caseOf, costed, fromCell, period, priced, provider, providers, typed, unreadable, type Given } from "./_cases";

const failing = ({ checks }: BenchmarkAnswer) => checks.filter(({ holds }) => !holds).map(({ words }) => words);
const first = (benchmarkCase: BenchmarkCase) => benchmarkAnswer(benchmarkCase).services[0]!;
const unitCosts = (benchmarkCase: BenchmarkCase) => first(benchmarkCase).compared.map((each) => each.unitCost);
const reasons = (benchmarkCase: BenchmarkCase) => Object.fromEntries(leftOutByReason(first(benchmarkCase)).map(({ reason, providers: all }) => [reason, all.map((each) => each.provider)]));
const refusal = (benchmarkCase: BenchmarkCase): DomainError => {
  try {
    benchmarkAnswer(benchmarkCase);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("was answered");
};

/** Unit costs 20, 25 and 30: £1,000 for 50 hours, £500 for 20, £300 for 10. */
const three = (rest: Partial<BenchmarkCase> = {}) => caseOf(providers(3), [costed("Home care", [1000, 500, 300], [50, 20, 10])], rest);

describe("unit costs of three providers", () => {
  it("are 20, 25 and 30: weighted £22.50, mean £25", () => {
    const { compared, leftOut, summary, saving } = first(three());
    expect(compared.map((each) => each.unitCost)).toEqual([20, 25, 30]);
    expect(leftOut).toEqual([]);
    // 1,800 ÷ 80.
    expect(summary).toMatchObject({ count: 3, weightedMean: 22.5, mean: 25, median: 25, lowerQuartile: 22.5, upperQuartile: 27.5 });
    // Only the third is above £25: 10 hours × £5.
    expect(compared.map((each) => each.saving)).toEqual([0, 0, 50]);
    expect(saving).toEqual({ target: 25, total: 50, providers: 3 });
  });

  it("are the domain's own figures", () => {
    const [costs, activity] = [[12_345.67, 9_876.54, 4_321, 99_999.99, 0, 5], [510, 321.5, 222, 1_500, 3, 1]];
    const answer = benchmarkAnswer(caseOf(providers(6), [costed("A", costs, activity)], { subject: 1, target: typed(0.25), outliers: { rule: "MAD", k: typed(3.5), named: [] } }));
    const values = costs.map((cost, i) => cost / activity[i]!);
    const { compared, summary, position, saving } = answer.services[0]!;
    expect(compared.map((each) => each.unitCost)).toEqual(values);
    expect(summary).toEqual(costSummary(values, activity, "keep"));
    expect(summary!.weightedMean).toBeCloseTo(unitCost(costs, activity), 12);
    expect(position).toEqual(costPosition(values[1]!, values, "keep"));
    expect(compared.map(({ outlier }) => outlier)).toEqual(costOutliers(values, "MAD", 3.5));
    const savings = savingToTarget(costs, activity, 0.25);
    compared.forEach((each, i) => expect(Math.abs(each.saving! - savings[i]!)).toBeLessThanOrEqual(0.005));
    expect(saving!.total).toBeCloseTo(compared.reduce((sum, each) => sum + each.saving!, 0), 9);
    expect(failing(answer)).toEqual([]);
  });

  it("given as they are have weights where activity is known, and a saving", () => {
    const { compared, summary, unweighted, saving } = first(caseOf(providers(4), [priced("Home care", [20, 25, 30, 40], [50, 20, 10, null])]));
    expect(compared.map(({ cost, activity }) => [cost, activity])).toEqual([[1000, 50], [500, 20], [300, 10], [null, null]]);
    expect(summary).toMatchObject({ count: 4, median: 27.5, weightedMean: 22.5 });
    expect(unweighted).toBe(1);
    // The target is of those with activity: the median of 20, 25, 30.
    expect(saving).toEqual({ target: 25, total: 50, providers: 3 });
    expect(compared[3]!.saving).toBeNull();
  });

  it("given without any activity have no weighted mean and no saving", () => {
    const { summary, unweighted, saving } = first(caseOf(providers(3), [priced("Home care", [20, 25, 30])]));
    expect(summary!.weightedMean).toBeUndefined();
    expect([unweighted, saving]).toEqual([3, null]);
    expect(benchmarkAnswer(caseOf(providers(3), [priced("Home care", [20, 25, 30])])).saving).toBeNull();
  });

  it("add up where a provider has several costs or activities; a blank among them is nothing, words are not", () => {
    const figures = (cost: readonly Given[]) => ({ cost: cost.map((each) => (typeof each === "number" ? typed(each) : each === null ? blank() : each)), activity: [typed(4), typed(6)], unitCost: null });
    const service = { ...costed("Home care", [], []), figures: [figures([60, 40]), figures([60, null]), figures([null, null]), figures([60, unreadable("forty", 7, 2)])] };
    const answer = first(caseOf(providers(4), [service]));
    expect(answer.compared.map((each) => [each.cost, each.activity, each.unitCost])).toEqual([[100, 10, 10], [60, 10, 6]]);
    expect(answer.leftOut).toMatchObject([{ provider: 2, reason: "no cost" }, { provider: 3, reason: "unreadable", seen: "forty", place: at(7, 2), words: "It is no number." }]);
  });

  it("of one provider are its own at every figure", () => {
    const answer = benchmarkAnswer(caseOf(providers(1), [costed("A", [100], [8])], { subject: 0 }));
    expect(answer.services[0]).toMatchObject({ summary: { count: 1, minimum: 12.5, median: 12.5, maximum: 12.5, mean: 12.5, weightedMean: 12.5 }, position: { rank: 1, of: 1 }, outliers: 0, saving: { total: 0 } });
    expect(failing(answer)).toEqual([]);
  });
});

describe("a unit cost brought over", () => {
  it("goes by price factor, area factor and conversion: £52,000 for a year of 2022-23 at an area of 1.25, in 2024-25 prices a week", () => {
    const one = provider("Home 1", { areaFactor: typed(1.25), priceYear: period("2022-23") });
    const service = costed("Residential", [fromCell(52_000, 4, 2, 1000)], [1], { unit: "week", conversion: { factor: typed(365 / 7), from: "year", words: "" } });
    const answer = benchmarkAnswer(caseOf([one], [service], { area: { heading: "Area factor" }, prices: { series: "GDPDEF", to: period("2024-25"), from: null } }));
    const [own] = answer.services[0]!.compared;
    // UPLIFT.REAL(1000, "2022-23", "2024-25") is 1092.11915893719.
    expect(own!.priceFactor).toBeCloseTo(1.09211915893719, 13);
    expect(own!.cost).toBeCloseTo((52_000 * 1.09211915893719) / 1.25, 8);
    expect(own!.activity).toBe(365 / 7);
    expect(own!.unitCost).toBeCloseTo((52_000 * 1.09211915893719) / 1.25 / (365 / 7), 9);
    expect(answer.priceFactors).toMatchObject([{ from: { period: "2022-23" }, figures: [{ period: "2022-23" }, { period: "2024-25", value: 100 }] }]);
    expect(answer.figures.map((figure) => figure.period)).toEqual(["2022-23", "2024-25"]);
  });

  it("given as a unit cost goes by the same factors", () => {
    const all = [provider("Home 1", { areaFactor: typed(1.25), priceYear: period("2022-23") })];
    const rest = { area: { heading: "Area factor" }, prices: { series: "GDPDEF", to: period("2024-25"), from: null } };
    const conversion = { factor: typed(365 / 7), from: "year", words: "" };
    const [byCost] = unitCosts(caseOf(all, [costed("A", [52_000], [1], { conversion })], rest));
    const [byUnit] = unitCosts(caseOf(all, [priced("A", [52_000], null, { conversion })], rest));
    expect(byUnit).toBeCloseTo(byCost!, 10);
  });

  it("saves in its own area's prices", () => {
    const all = [provider("A", { areaFactor: typed(1) }), provider("B", { areaFactor: typed(1) }), provider("C", { areaFactor: typed(1.2) })];
    const { compared } = first(caseOf(all, [costed("Home care", [100, 200, 480], [10, 10, 10])], { area: { heading: "Area factor" } }));
    // £10, £20 and £40 an hour: C is £20 over the median on 10 hours, £200, which are £240 where it is.
    expect(compared.map((each) => [each.unitCost, each.saving])).toEqual([[10, 0], [20, 0], [40, 240]]);
  });

  it("takes the case's own period where the provider has none, and asks for no other", () => {
    const all = [provider("A", { priceYear: period("2022-23") }), provider("B"), provider("C", { priceYear: blank(3, 4) })];
    const prices = { series: "GDPDEF", to: period("2024-25"), from: period("2024-25") };
    const answer = benchmarkAnswer(caseOf(all, [priced("Home care", [10, 10, 10])], { prices }));
    expect(answer.services[0]!.compared.map((each) => each.priceFactor)).toEqual([expect.closeTo(1.0921191589, 10), 1, 1]);
    expect(answer.priceFactors.map(({ from }) => from.period)).toEqual(["2022-23", "2024-25"]);
  });

  it("by month where the series is by month", () => {
    // UPLIFT.REAL(100, "2022-09", "2023-09", "CPI") is 106.623586429725.
    expect(unitCosts(caseOf(providers(1), [priced("A", [100])], { prices: { series: "CPI", to: period("2023-09"), from: period("2022-09") } }))[0]).toBeCloseTo(106.623586429725, 11);
  });

  it.each<[string, Partial<BenchmarkCase>, string]>([
    ["a year that is not held", { prices: { series: "GDPDEF", to: period("2050-51"), from: null } }, "date-not-covered"],
    ["a year from which nothing is held", { prices: { series: "GDPDEF", to: period("2024-25"), from: period("1950-51") } }, "date-not-covered"],
    ["words for a year", { prices: { series: "GDPDEF", to: period("last year"), from: null } }, "not-a-period"],
    ["a series that there is not", { prices: { series: "BEER", to: period("2024-25"), from: null } }, "unknown-series"],
    ["a rate for a series", { prices: { series: "CPI12M", to: period("2024-04"), from: period("2023-04") } }, "rate-not-index"],
  ])("is refused with %s", (_, rest, code) => {
    expect(refusal(three(rest)).code).toBe(code);
    expect(explain(refusal(three(rest)))).toMatch(/\.$/);
  });
});

describe("left out", () => {
  it("is every provider that cannot be compared, each by its first reason, with its cell", () => {
    const all = [
      provider("A"), provider("England", { place: at(9, 0), aside: { kind: "aggregate", words: "It is the sum of the others." } }), provider("Mine", { aside: { kind: "chosen", words: "Closed in June" } }),
      ...Array.from({ length: 8 }, (_, i) => provider(`H${i}`)),
    ];
    const service = costed("Nursing",
      [100, 900, 100, null, 100, 100, unreadable("£12x", 6, 3), 0, 100, 1e13, blank(10, 3, "..")],
      [10, 90, 10, 10, blank(4, 5, "n/a"), fromCell(0, 5, 5), 10, 10, -1, 1, null]);
    const answer = benchmarkAnswer(caseOf(all, [service], { zeros: "skip" }));
    const { compared, leftOut } = answer.services[0]!;
    expect(compared.map((each) => each.provider)).toEqual([0]);
    expect(leftOut.map(({ provider: who, reason }) => [who, reason])).toEqual([
      [1, "aggregate"], [2, "chosen"], [3, "no cost"], [4, "no activity"], [5, "zero activity"], [6, "unreadable"], [7, "zero"], [8, "refused"], [9, "refused"], [10, "no cost"],
    ]);
    expect(leftOut.find(({ provider: who }) => who === 1)).toMatchObject({ words: "It is the sum of the others.", place: at(9, 0), seen: "England" });
    expect(leftOut.find(({ provider: who }) => who === 4)).toMatchObject({ seen: "n/a", place: at(4, 5) });
    expect(leftOut.find(({ provider: who }) => who === 5)).toMatchObject({ place: at(5, 5) });
    expect(leftOut.find(({ provider: who }) => who === 10)).toMatchObject({ seen: "..", place: at(10, 3) });
    const refused = leftOut.flatMap(({ error }) => (error ? [explain(error)] : []));
    expect(refused).toEqual(["activity is −1, below zero: enter zero or more.", expect.stringMatching(/^unit cost is /)]);
    expect(failing(answer)).toEqual([]);
  });

  it("counts a cost of nothing where zeros are kept: the activity happened", () => {
    expect(unitCosts(caseOf(providers(2), [costed("A", [0, 10], [5, 5])]))).toEqual([0, 2]);
    expect(unitCosts(caseOf(providers(2), [costed("A", [0, 10], [5, 5])], { zeros: "skip" }))).toEqual([2]);
  });

  it("is a provider whose price year or area factor is missing or no good", () => {
    const rest = { area: { heading: "Area factor" }, prices: { series: "GDPDEF", to: period("2024-25"), from: null } };
    const year = period("2023-24");
    const all = [
      provider("A", { areaFactor: typed(1), priceYear: year }), provider("B", { areaFactor: typed(1) }), provider("C", { areaFactor: typed(1), priceYear: period("1950-51") }),
      provider("D", { areaFactor: typed(1), priceYear: unreadable("a while ago", 5, 6) }), provider("E", { priceYear: year }), provider("F", { areaFactor: blank(7, 7), priceYear: year }),
      provider("G", { areaFactor: fromCell(0, 8, 7), priceYear: year }), provider("H", { areaFactor: typed(-1), priceYear: year }),
    ];
    const answer = first(caseOf(all, [priced("Home care", all.map(() => 10))], rest));
    expect(answer.compared.map((each) => each.provider)).toEqual([0]);
    expect(answer.leftOut.map(({ reason }) => reason)).toEqual(["no price year", "no price year", "no price year", "no area factor", "no area factor", "no area factor", "no area factor"]);
    expect(answer.leftOut[1]!.error!.code).toBe("date-not-covered");
    expect(answer.leftOut[1]!.seen).toBe("1950-51");
    expect(answer.leftOut[5]).toMatchObject({ place: at(8, 7), error: { code: "zero-divisor" } });
    expect(explain(answer.leftOut[5]!.error!)).toBe("Area factor is 0, and nothing can be divided by that: enter a number above 0.");
  });

  it("has words for every reason, each its own", () => {
    const words = LEFT_OUT_REASONS.map((reason) => REASON_WORDS[reason]);
    expect(new Set(words).size).toBe(LEFT_OUT_REASONS.length);
    expect(words.every((each) => each.length > 5)).toBe(true);
  });

  it("is everybody where nobody has a unit cost: the service says so, the others are answered", () => {
    const answer = benchmarkAnswer(caseOf(providers(2), [costed("Nursing", [null, 5], [1, 0]), costed("Home care", [10, 20], [1, 1]), priced("Meals", [null, null])]));
    expect(answer.services[0]).toMatchObject({ compared: [], summary: null, refused: { code: "no-unit-cost" }, saving: null });
    expect(explain(answer.services[0]!.refused!)).toMatch(/^Nursing: nothing has both/);
    expect(answer.services[1]).toMatchObject({ summary: { median: 15 }, refused: null });
    expect(answer.services[2]!.refused!.code).toBe("nothing-present");
    expect(failing(answer)).toEqual(["Every service has somebody to compare."]);
  });
});

describe("peers", () => {
  const service = priced("Home care", [10, 20, 30, 40, 50]);

  it("chosen are those, and the subject with them", () => {
    const answer = benchmarkAnswer(caseOf(providers(5), [service], { peers: { kind: "chosen", providers: [3, 1] }, subject: 4 }));
    expect(answer.compared).toEqual([1, 3, 4]);
    expect(answer.services[0]).toMatchObject({ summary: { count: 3, median: 40 }, position: { rank: 3, of: 3, quarter: 4 }, subject: { provider: 4, unitCost: 50 } });
    expect(reasons(caseOf(providers(5), [service], { peers: { kind: "chosen", providers: [3, 1] }, subject: 4 }))).toEqual({ "not a peer": [0, 2] });
  });

  const described = (figures: readonly (readonly [Given, Given])[]) => figures.map((own, i) =>
    provider(i === 1 ? "Home" : `Home ${i}`, { indicators: own.map((each) => (each === null ? blank() : typeof each === "number" ? typed(each) : each)) }));
  const indicators = [{ name: "Population", weight: typed(1) }, { name: "Deprivation", weight: typed(0) }];
  const nearest = (count: number) => ({ peers: { kind: "nearest" as const, count: typed(count) }, subject: 1, indicators });

  it("nearest are the two with the nearest figures; one with a figure missing is none", () => {
    const all = described([[1, 9], [2, 9], [5, 9], [null, 9], [1.5, null]]);
    const answer = benchmarkAnswer(caseOf(all, [service], nearest(2)));
    expect(answer.compared).toEqual([0, 1, 4]);
    expect(answer.nearest!.map((each) => each.provider)).toEqual([4, 0]);
    expect(answer.nearest![1]!.distance).toBeCloseTo(2 * answer.nearest![0]!.distance, 12);
    // More than there are: all that can be measured.
    expect(benchmarkAnswer(caseOf(all, [service], nearest(9))).compared).toEqual([0, 1, 2, 4]);
  });

  it("nearest leaves aside what is left aside, and homes may have one name", () => {
    const all = described([[1, 9], [2, 9], [2.1, 9], [3, 9], [4, 9]]).map((each, i) => ({ ...each, name: "Sunrise", aside: i === 2 ? { kind: "aggregate" as const, words: "" } : null }));
    expect(benchmarkAnswer(caseOf(all, [service], nearest(1))).compared).toEqual([0, 1]);
  });

  it.each<[string, Partial<BenchmarkCase>, string]>([
    ["nobody to be near to", { subject: null }, "subject is empty: enter a value or choose cells that have one."],
    ["no indicators", { indicators: [] }, "indicators is empty: enter a value or choose cells that have one."],
    ["no weight", { indicators: [{ name: "Population", weight: typed(0) }, { name: "Deprivation", weight: typed(0) }] }, "weights: every one is zero or empty: enter at least one above zero."],
    ["half a peer", { peers: { kind: "nearest", count: typed(0.5) } }, "count is 0.5: enter a whole number of 1 or more."],
    ["the subject's own figure missing", { subject: 3 }, "Population of Home 3 is empty: enter a value or choose cells that have one."],
  ])("nearest with %s is refused", (_, rest, words) => {
    expect(explain(refusal(caseOf(described([[1, 9], [2, 9], [5, 9], [null, 9], [1.5, 9]]), [service], { ...nearest(2), ...rest })))).toBe(words);
  });
});

describe("outliers", () => {
  const values = [10, 11, 12, 13, 14, 40];

  it("by IQR: 40 is above the fence of 17.50, and the figures without it stand beside", () => {
    const answer = first(caseOf(providers(6), [priced("A", values)]));
    expect(answer.fences).toEqual({ least: 7.5, most: 17.5 });
    expect(answer.compared.map(({ outlier }) => outlier)).toEqual([null, null, null, null, null, "high"]);
    expect(answer).toMatchObject({ outliers: 1, summary: { count: 6, median: 12.5 }, withoutOutliers: { count: 5, median: 12, maximum: 14 } });
  });

  it("by name go as well, and nobody is removed", () => {
    const answer = first(caseOf(providers(6), [priced("A", values)], { outliers: { rule: "IQR", k: typed(1.5), named: [0] } }));
    expect(answer).toMatchObject({ outliers: 2, summary: { count: 6 }, withoutOutliers: { count: 4, minimum: 11 } });
    expect(first(caseOf(providers(6), [priced("A", values)], { outliers: { rule: "IQR", k: typed(1.5), named: [0, 1, 2, 3, 4, 5] } })).withoutOutliers).toBeNull();
  });

  it("by MAD of values that are mostly the same: no answer by the rule, and the rest is answered", () => {
    const answer = first(caseOf(providers(5), [priced("A", [5, 5, 5, 5, 9])], { outliers: { rule: "MAD", k: typed(3.5), named: [] } }));
    expect(answer).toMatchObject({ fences: null, outliers: 0, summary: { count: 5 }, withoutOutliers: { count: 5 }, outliersRefused: { code: "no-spread" } });
  });
});

describe("charts", () => {
  it("have each point by what it is, cheapest first, and whiskers that end at points", () => {
    const benchmarkCase = caseOf(providers(7), [priced("A", [40, 10, 11, 12, 13, 14, null], [1, 2, null, 4, 5, 6, 7])], { subject: 3, outliers: { rule: "IQR", k: typed(1.5), named: [1] } });
    const [service] = benchmarkAnswer(benchmarkCase).services;
    const strip = stripChart(benchmarkCase, service!)!;
    expect(strip.points.map(({ unitCost: value, kind }) => [value, kind])).toEqual([[10, "named"], [11, "other"], [12, "subject"], [13, "other"], [14, "other"], [40, "high"]]);
    expect(strip).toMatchObject({ least: 10, most: 40, box: { lower: 11.25, median: 12.5, upper: 13.75 }, whiskers: { least: 10, most: 14 } });
    expect(volumeChart(benchmarkCase, service!).map(({ activity, name }) => [activity, name])).toEqual([[1, "Home 1"], [2, "Home 2"], [4, "Home 4"], [5, "Home 5"], [6, "Home 6"]]);
  });

  it("of nobody are none", () => {
    const benchmarkCase = caseOf(providers(1), [priced("A", [null])]);
    expect(stripChart(benchmarkCase, first(benchmarkCase))).toBeNull();
    expect(volumeChart(benchmarkCase, first(benchmarkCase))).toEqual([]);
  });
});

describe("a case", () => {
  it.each<[string, BenchmarkCase, string, string]>([
    ["without services", caseOf(providers(1), []), "empty-input", "services"],
    ["without providers", caseOf([], [costed("A", [], [])]), "empty-input", "providers"],
    ["with two services of one name", caseOf(providers(1), [priced("Home care", [1]), priced(" home CARE", [2])]), "duplicate-name", "services"],
    ["with 50 for a target of 50%", three({ target: typed(50) }), "looks-like-percent", "target"],
    ["with a tolerance below zero", three({ tolerance: typed(-0.1) }), "negative", "tolerance"],
    ["with a k below zero", three({ outliers: { rule: "IQR", k: typed(-1), named: [] } }), "negative", "k"],
    ["with a k that is no number", three({ outliers: { rule: "IQR", k: typed(NaN), named: [] } }), "not-a-number", "k"],
    ["with a conversion by nothing", caseOf(providers(1), [costed("A", [1], [1], { conversion: { factor: typed(0), from: "year", words: "" } })]), "zero-divisor", "conversion"],
  ])("%s is refused", (_, benchmarkCase, code, argument) => {
    expect(refusal(benchmarkCase)).toMatchObject({ code, detail: { argument } });
    expect(explain(refusal(benchmarkCase))).toMatch(/\.$/);
  });

  it("adds the services' savings up, and counts cells", () => {
    const services = [costed("A", [1000, 500, 300], [50, 20, 10]), costed("B", [10, 20.005, 30], [1, 1, 1])];
    const answer = benchmarkAnswer(caseOf(providers(3), services, { counts: { read: 13, used: 12, fixed: 0, leftOut: 0 } }));
    // £50, and 30 − 20.005 = 9.995, to the penny £10.00 (half away from zero on 15 digits).
    expect(answer.services.map(({ saving }) => saving!.total)).toEqual([50, 10]);
    expect(answer.saving).toBe(60);
    expect(failing(answer)).toEqual(["Cells read = used + fixed + left out."]);
  });
});
