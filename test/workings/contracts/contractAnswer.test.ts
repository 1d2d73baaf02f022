import { serialOf } from "../../../src/domain/kernel/day";
import { contractAnswer } from "../../../src/workings/contracts/contractAnswer";
import { BY_HAND, caseOf, CASES, CROSSES, inWords, lot, LOTS, on, RED_CASES, typed, UNKNOWN } from "./_cases";

describe("£70,000 a year for 1+1+1, services, VAT at 20%", () => {
  const answer = contractAnswer(BY_HAND);

  it("is £84,000 a period and £252,000 in all, £44,280 over the threshold of £207,720", () => {
    expect(answer.periods.map(({ name, value, valueSoFar }) => [name, value, valueSoFar])).toEqual([
      ["Initial term", 84_000, 84_000], ["Extension 1", 84_000, 168_000], ["Extension 2", 84_000, 252_000],
    ]);
    expect([answer.net, answer.vat, answer.value]).toEqual([210_000, 42_000, 252_000]);
    expect([answer.threshold!.value, answer.over, answer.standing]).toEqual([207_720, 44_280, "at or above"]);
  });

  it("says that the last extension takes it over", () => {
    expect(answer.reachedIn).toBe(2);
  });
});

it("adds lots up before the comparison: each below on its own, above together", () => {
  const answer = contractAnswer(caseOf({ term: inWords("1"), lots: [lot("A", 100_000), lot("B", 80_000)] }));
  expect(answer.lots.map(({ value, standing }) => [value, standing])).toEqual([[120_000, "below"], [96_000, "below"]]);
  expect([answer.value, answer.standing]).toEqual([216_000, "at or above"]);
});

it("works ten years of three lots out, by period and by year", () => {
  const answer = contractAnswer(LOTS);
  expect(answer.periods.map(({ months, yearsSoFar }) => [months, yearsSoFar])).toEqual([[60, 5], [24, 7], [24, 9], [12, 10]]);
  expect(answer.years.map(({ months }) => months)).toEqual(Array(10).fill(12));
  // £131,000 × (1.025^10 − 1) ÷ 0.025 × 1.2, to the penny a lot.
  expect(Math.abs(answer.value - (131_000 * (1.025 ** 10 - 1) / 0.025) * 1.2)).toBeLessThan(0.02);
  expect(answer.years[0]!.value).toBe(157_200);
  expect(answer.lots.map(({ byPeriod, value }) => Math.round(byPeriod!.reduce((sum, part) => sum + part, 0) * 100) === Math.round(value! * 100))).toEqual([true, true, true]);
});

it("goes by months, and turns on the last day of a shorter month", () => {
  const { periods, years } = contractAnswer(CROSSES);
  expect(periods.map(({ months, from, to }) => [months, serialOf(from), serialOf(to)])).toEqual([[24, 46265, 46995], [18, 46996, 47541], [6, 47542, 47725]]);
  expect(years.map(({ year, months, price }) => [year, months, price])).toEqual([[1, 12, 1], [2, 12, 0.97], [3, 12, 0.97 ** 2], [4, 12, 0.97 ** 3]]);
});

describe("a value that cannot be estimated", () => {
  it("is treated as at or above the threshold, and what is known is still worked out", () => {
    const answer = contractAnswer(UNKNOWN);
    expect(answer.lots[1]).toEqual({ name: "Call-offs", annual: null, net: null, vat: null, value: null, byPeriod: null, standing: "treated as above" });
    expect([answer.value, answer.standing, answer.unknown]).toEqual([37_037.01, "treated as above", [1]]);
  });

  it("is at or above it where what is known is so already", () => {
    expect(contractAnswer(caseOf({ lots: [lot("Known", 80_000), lot("Not", null)] })).standing).toBe("at or above");
  });

  it("is so whatever is held for the day", () => {
    expect(contractAnswer({ ...UNKNOWN, procurement: on("2035-01-01") }).standing).toBe("treated as above");
  });
});

it("takes the threshold of the day the procurement starts, not of the contract", () => {
  expect(contractAnswer(caseOf({ procurement: on("2025-12-31") })).threshold!.value).toBe(214_904);
  expect(contractAnswer(caseOf({ procurement: on("2026-01-01") })).threshold!.value).toBe(207_720);
});

it("is at the threshold where it is the threshold, and below it a penny short", () => {
  const works = CASES["works, exactly at the threshold"]!;
  expect([contractAnswer(works).standing, contractAnswer(works).over]).toEqual(["at or above", 0]);
  expect(contractAnswer({ ...works, lots: [lot("Works", 5_192_999.99)] })).toMatchObject({ standing: "below", over: -0.01, reachedIn: null });
});

it("gives the value where no threshold is held for the day, and says why there is none", () => {
  const answer = contractAnswer(caseOf({ procurement: on("2035-02-01"), start: on("2036-02-01") }));
  expect(answer).toMatchObject({ value: 252_000, threshold: null, over: null, standing: "not held", reachedIn: null });
  expect(answer.thresholdRefused!.code).toBe("date-not-covered");
});

it.each(Object.entries(CASES))("%s: every check holds, and nothing is −0 or no number", (_, given) => {
  const answer = contractAnswer(given);
  expect(answer.checks.filter(({ holds }) => !holds)).toEqual([]);
  for (const { value, valueSoFar } of answer.periods) for (const figure of [value, valueSoFar]) expect(Object.is(figure, -0) || !Number.isFinite(figure)).toBe(false);
});

it.each(Object.entries(RED_CASES))("%s: those checks are red", (_, { red, ...given }) => {
  expect(contractAnswer(given).checks.filter(({ holds }) => !holds).map(({ words }) => words)).toEqual(red.map((words) => expect.stringContaining(words) as string));
});

it("compares lots with what the contract is said to cost only where all of them are known", () => {
  const words = contractAnswer({ ...UNKNOWN, annualGiven: typed(99_999) }).checks.map((check) => check.words);
  expect(words.filter((each) => each.includes("said to cost"))).toEqual([]);
});

describe("refusals", () => {
  it.each([
    ["empty-input", { lots: [] }], ["empty-input", { lots: [lot(" ", 1)] }], ["duplicate-name", { lots: [lot("A", 1), lot("a ", 2)] }], ["negative", { lots: [lot("A", -1)] }],
    ["not-a-number", { lots: [lot("A", Number.NaN)] }], ["too-large", { lots: [lot("A", 9e12)] }], ["not-a-term", { term: inWords("5 and 2") }], ["empty-input", { term: inWords("") }],
    ["looks-like-percent", { vat: typed(20) }], ["looks-like-percent", { change: typed(3) }], ["out-of-range", { change: typed(-2) }], ["negative", { annualGiven: typed(-5) }],
    ["out-of-range", { lots: Array.from({ length: 51 }, (_, at) => lot(`Lot ${at}`, 1)) }], ["unknown-choice", { kind: "central" as never }], ["term-too-long", { term: inWords("101") }],
  ])("%s", (code, given) => {
    expect(() => contractAnswer(caseOf(given))).toThrow(expect.objectContaining({ code }) as Error);
  });
});
