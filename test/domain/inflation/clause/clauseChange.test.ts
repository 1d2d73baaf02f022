import { amountAfterClause } from "../../../../src/domain/inflation/clause/amountAfterClause";
import { clauseChange } from "../../../../src/domain/inflation/clause/clauseChange";
import { clauseReading } from "../../../../src/domain/inflation/clause/clauseReading";
import { parseClause } from "../../../../src/domain/inflation/clause/parseClause";
import { parsedClause } from "../../../../src/domain/inflation/clause/parsedClause";
import { day, PUBLISHED } from "../_figures";

const APRIL_24 = day("2024-04-01");
const APRIL_25 = day("2025-04-01");
const change = (text: string, base = APRIL_24, review = APRIL_25) => clauseChange(parseClause(text), base, review, PUBLISHED);

describe("clauseChange", () => {
  it("worked example: 80% of the National Living Wage and 20% of the published September rate", () => {
    // 0.8 × (12.21 ÷ 11.44 − 1) + 0.2 × 1.7% = 0.8 × 6.730769% + 0.34% = 5.724615%
    expect(change("80% NLW + 20% published(CPI[Sep])")).toBeCloseTo(0.0572461538461538, 15);
    expect(amountAfterClause(20, parseClause("80% NLW + 20% published(CPI[Sep])"), APRIL_24, APRIL_25, PUBLISHED)).toBeCloseTo(21.1449230769231, 13);
  });

  it("worked example: the September index ratio is not the published September rate", () => {
    // September 2022 123.8, September 2023 132.0: 6.6236%, published as 6.7%.
    expect(change("CPI[Sep]", day("2023-04-01"), APRIL_24)).toBeCloseTo(0.0662358642973, 13);
    expect(change("published(CPI[Sep])", day("2023-04-01"), APRIL_24)).toBe(0.067);
  });

  it.each<readonly [string, string, string, number]>([
    ["the month of each date", "CPI", "2024-04-30", 138.2 / 133.5 - 1],
    ["the month three before each date", "CPI[-3m]", "2024-04-30", 135.4 / 131.5 - 1],
    ["a September that is over: in September, last year's", "CPI[Sep]", "2023-09-30", 134.2 / 123.8 - 1],
    ["a September that is over: on 1 October, this year's", "CPI[Sep]", "2023-10-01", 134.2 / 132 - 1],
    ["a month of the same calendar year", "CPI[Jan]", "2024-04-01", 135.4 / 131.5 - 1],
    ["the financial year of each date", "GDPDEF", "2024-03-31", 102.9431 / 96.4157 - 1],
    ["the financial year that holds the month picked", "GDPDEF[-12m]", "2024-04-01", 100 / 96.4157 - 1],
    ["what is in force on each date", "NLW", "2024-03-31", 12.21 / 10.42 - 1],
    ["what is in force on the first of the month picked", "NLW[Mar]", "2024-04-01", 11.44 / 10.42 - 1],
    ["nothing at all", "FLAT", "2024-04-01", 0],
  ])("takes %s", (_, text, base, expected) => {
    expect(change(text, day(base))).toBeCloseTo(expected, 14);
  });

  it.each<readonly [string, number]>([
    ["5%", 0.05], ["-5%", -0.05], ["CPI - CPI", 0], ["NLW cap 5%", 0.05], ["NLW collar 7%", 0.07], ["5% collar 2% cap 4%", 0.04],
    ["5% excess over 2%", 0.03], ["1% excess over 2%", 0], ["-1% excess over 2%", 0], ["-1% collar 0%", 0],
    ["1.65% to 0.1%", 0.017], ["-1.65% to 0.1%", -0.017], ["TIE to 0.1%", 0.017], ["1.649% to 0.1%", 0.016], ["0.04% to 0.1%", 0], ["6.74% to 0.25%", 0.0675],
    ["lower of NLW and 3%", 0.03], ["higher of 1% and 3%", 0.03], ["min(5%, 4%, 6%)", 0.04], ["max(5%, 4%, 6%)", 0.06],
    ["50% (4% + 2%)", 0.03], ["(4% + 2%) / 2", 0.03], ["2 * 3%", 0.06], ["1% - 2% - 3%", -0.04], ["12% / 2 / 3", 0.02], ["-(1% + 2%)", -0.03], ["1% * -2", -0.02], ["-100%", -1],
  ])("%s is %d", (text, expected) => {
    expect(change(text)).toBeCloseTo(expected, 15);
    expect(Object.is(change(text), -0)).toBe(false);
  });

  it.each<readonly [string, string, object]>([
    ["NOSUCH", "clause-series", { word: "NOSUCH", position: 1 }], ["CPI + constructor", "clause-series", { word: "constructor", position: 7 }],
    ["CPI12M", "clause-rate-as-index", { series: "CPI12M", position: 1 }], ["published(CPI12M)", "clause-rate-as-index", { position: 11 }],
    ["published(NLW)", "clause-not-published", { series: "NLW", position: 11 }],
    ["CPI[-60m]", "date-not-covered", { series: "CPI" }],
    ["CPI / 0", "zero-divisor", { position: 7 }], ["5% / (CPI - CPI)", "zero-divisor", { position: 6 }], ["NOTHING", "zero-divisor", { series: "NOTHING" }],
    ["BELOW", "negative", {}], ["-101%", "clause-below-all", {}],
    [`999999999999999${" * 999999999999999".repeat(40)}`, "too-large", {}],
  ])("refuses %s: %s", (text, code, detail) => {
    expect(() => change(text)).toThrow(expect.objectContaining({ code, detail: expect.objectContaining(detail) as object }));
  });

  it("refuses more money than fifteen digits hold", () => {
    expect(() => amountAfterClause(1e13, parseClause("5%"), APRIL_24, APRIL_25, PUBLISHED)).toThrow(expect.objectContaining({ code: "too-large" }));
    expect(() => amountAfterClause(9.9e12, parseClause("5%"), APRIL_24, APRIL_25, PUBLISHED)).toThrow(expect.objectContaining({ code: "too-large" }));
    expect(() => amountAfterClause(NaN, parseClause("5%"), APRIL_24, APRIL_25, PUBLISHED)).toThrow(expect.objectContaining({ code: "not-a-number" }));
    expect(amountAfterClause(-0, parseClause("5%"), APRIL_24, APRIL_25, PUBLISHED)).toBe(0);
  });
});

describe("clauseReading", () => {
  it("keeps the figures taken, and whether each limit and choice bites", () => {
    const text = "higher of published(CPI[Sep]) and NLW cap 5% collar 1%";
    const reading = clauseReading(parseClause(text), APRIL_24, APRIL_25, PUBLISHED);
    const words = reading.parts.map(({ at, length }) => text.slice(at, at + length));
    expect(words).toEqual(["published(CPI[Sep])", "NLW", "higher of published(CPI[Sep]) and NLW", "cap", "collar"]);
    expect(reading.parts).toMatchObject([
      { kind: "published", index: "CPI", rate: { series: "CPI12M", day: day("2024-09-01"), value: 0.017 } },
      { kind: "change", from: { series: "NLW", day: APRIL_24, value: 11.44 }, to: { series: "NLW", day: APRIL_25, value: 12.21 } },
      { kind: "higher", chosen: 1 },
      { kind: "cap", constant: 0.05, after: 0.05, bites: true },
      { kind: "collar", before: 0.05, after: 0.05, bites: false },
    ]);
    expect(reading.change).toBe(change(text));
  });

  it.each<readonly [string, readonly boolean[]]>([
    ["5% cap 5%", [false]], ["5% cap 4%", [true]], ["5% collar 6%", [true]], ["1% excess over 2%", [true]], ["3% excess over 2%", [false]], ["1.65% to 0.1%", [true]], ["1.6% to 0.1%", [false]],
  ])("%s: %j", (text, bites) => {
    const { parts } = clauseReading(parseClause(text), APRIL_24, APRIL_25, PUBLISHED);
    expect(parts.map((part) => "bites" in part && part.bites)).toEqual(bites);
  });
});

describe("parsedClause", () => {
  it("reads a clause once, and forgets the oldest of many", () => {
    const first = parsedClause("CPI cap 1%");
    expect(parsedClause("CPI cap 1%")).toBe(first);
    for (let i = 0; i < 500; i++) parsedClause(`CPI cap 0.${i + 1}%`);
    expect(parsedClause("CPI cap 1%")).not.toBe(first);
    expect(parsedClause("CPI cap 1%")).toEqual(first);
  });

  it("refuses a clause every time it is asked for it", () => {
    for (let i = 0; i < 3; i++) expect(() => parsedClause("CPI cap")).toThrow(expect.objectContaining({ code: "clause-unfinished" }));
  });
});
