import { indexFactor } from "../../../src/domain/inflation/indexFactor";
import { rebasedAmounts } from "../../../src/domain/inflation/rebasedAmounts";
import { roundedToStep } from "../../../src/domain/inflation/roundedToStep";
import { roundedUpToPence } from "../../../src/domain/inflation/roundedUpToPence";
import { upliftBridge } from "../../../src/domain/inflation/upliftBridge";
import { weightedUplift } from "../../../src/domain/inflation/weightedUplift";
import { day, PUBLISHED } from "./_figures";

const refused = (code: string) => expect.objectContaining({ code }) as Error;

describe("weightedUplift", () => {
  it("worked example: £20 with 70% of it up by 6.7% and 30% by 2%", () => {
    // 20 × (1 + 0.7 × 6.7% + 0.3 × 2%) = 20 × 1.0529
    expect(weightedUplift(20, [0.7, 0.3], [0.067, 0.02])).toBeCloseTo(21.058, 12);
  });

  it.each<readonly [string, number, readonly number[], readonly number[], string]>([
    ["shares of 90%", 20, [0.7, 0.2], [0.05, 0.05], "shares-not-whole"], ["shares of 100.00001%", 20, [0.7, 0.3000001], [0.05, 0.05], "shares-not-whole"],
    ["a rate of 5 for 5%", 20, [1], [5], "looks-like-percent"], ["a rate of 500", 20, [1], [500], "out-of-range"], ["a rate below −100%", 20, [1], [-1.01], "out-of-range"],
    ["a share below zero", 20, [1.1, -0.1], [0, 0], "looks-like-percent"], ["a share below zero first", 20, [-0.1, 1], [0, 0], "negative"],
    ["lists that differ", 20, [0.5, 0.5], [0.05], "shape-mismatch"], ["no rates", 20, [], [], "empty-input"], ["a price that is not a number", NaN, [1], [0], "not-a-number"],
    ["too much money", 1e13, [1], [0], "too-large"], ["too much money after", 9.9e12, [1], [0.5], "too-large"], ["an infinite rate", 1, [1], [Infinity], "not-a-number"],
  ])("refuses %s", (_, price, shares, rates, code) => {
    expect(() => weightedUplift(price, shares, rates)).toThrow(refused(code));
  });

  it("takes falls to nothing, and gives no −0", () => {
    expect(weightedUplift(20, [1], [-1])).toBe(0);
    expect(Object.is(weightedUplift(-20, [1], [-1]), 0)).toBe(true);
    expect(weightedUplift(20, [1, 0], [-0.25, 1])).toBe(15);
  });
});

describe("indexFactor", () => {
  it("worked example: September 2022 to September 2023", () => {
    // 132.0 ÷ 123.8
    expect(indexFactor("CPI", day("2022-09-01"), day("2023-09-01"), PUBLISHED)).toBe(132 / 123.8);
    expect(indexFactor("cpi", day("2023-09-30"), day("2022-09-15"), PUBLISHED)).toBe(123.8 / 132);
  });

  it.each<readonly [string, string, string]>([
    ["CPI12M", "2022-09-01", "rate-not-index"], ["NOSUCH", "2022-09-01", "unknown-series"], ["CPI", "2030-01-01", "date-not-covered"], ["NOTHING", "2024-04-01", "zero-divisor"], ["BELOW", "2024-04-01", "negative"],
  ])("refuses %s from %s: %s", (series, from, code) => {
    expect(() => indexFactor(series, day(from), day(series === "CPI12M" ? "2023-09-01" : "2025-04-01"), PUBLISHED)).toThrow(refused(code));
  });
});

describe("rebasedAmounts", () => {
  it("worked example: £1,000 of 2023-24 in the prices of 2024-25, in the shape it came", () => {
    // 1000 × 100 ÷ 96.4157 = 1037.1755
    const rebased = rebasedAmounts([[1000, null], [0, -500]], day("2023-04-01"), day("2024-04-01"), "GDPDEF", PUBLISHED);
    expect(rebased[0]![0]).toBeCloseTo(1037.17548, 5);
    expect(rebased[0]![1]).toBeNull();
    expect(rebased[1]![0]).toBe(0);
    expect(rebased[1]![1]).toBeCloseTo(-518.58774, 5);
  });

  it("names the amount that is too much", () => {
    expect(() => rebasedAmounts([[1], [1e13]], day("2023-04-01"), day("2024-04-01"), "GDPDEF", PUBLISHED)).toThrow(expect.objectContaining({ code: "too-large", detail: expect.objectContaining({ row: 2, column: 1 }) as object }));
    expect(() => rebasedAmounts([[9.9e12]], day("2023-04-01"), day("2024-04-01"), "GDPDEF", PUBLISHED)).toThrow(refused("too-large"));
    expect(() => rebasedAmounts([[1]], day("2023-04-01"), day("2034-04-01"), "GDPDEF", PUBLISHED)).toThrow(refused("date-not-covered"));
  });
});

describe("upliftBridge", () => {
  it("worked example: pay 70% up by 5%, the rest up by 2%, an award of 3%", () => {
    // 3.5% + 0.6% = 4.1%; 3% − 4.1% = −1.1%
    const bridge = upliftBridge(["Pay", "Other"], [0.7, 0.3], [0.05, 0.02], 0.03);
    expect(bridge.lines.map(({ contribution }) => Number(contribution.toPrecision(14)))).toEqual([0.035, 0.006]);
    expect(bridge.pressure).toBeCloseTo(0.041, 15);
    expect(bridge.award!.lessPressure).toBeCloseTo(-0.011, 15);
    expect(upliftBridge(["Pay"], [1], [0.05]).award).toBeNull();
    expect(upliftBridge(["Pay"], [1], [0.05], 0).award).toEqual({ rate: 0, lessPressure: -0.05 });
  });

  it.each<readonly [string, readonly string[], readonly number[], readonly number[], number | null, string]>([
    ["shares of 90%", ["a", "b"], [0.7, 0.2], [0, 0], null, "shares-not-whole"], ["a name too few", ["a"], [0.5, 0.5], [0, 0], null, "shape-mismatch"], ["a rate too few", ["a", "b"], [0.5, 0.5], [0], null, "shape-mismatch"],
    ["an award of 5 for 5%", ["a"], [1], [0], 5, "looks-like-percent"], ["an award below −100%", ["a"], [1], [0], -2, "out-of-range"], ["no lines", [], [], [], null, "empty-input"],
  ])("refuses %s", (_, lines, shares, rates, award, code) => {
    expect(() => upliftBridge(lines, shares, rates, award)).toThrow(refused(code));
  });
});

describe("roundedUpToPence", () => {
  it("worked example: £21.61848 up to the next penny divisible by four", () => {
    // 2161.848p ÷ 4 = 540.462 → 541 × 4p = 2164p
    expect(roundedUpToPence(21.61848, 4)).toBe(21.64);
  });

  it.each<readonly [number, number, number]>([
    [21.64, 4, 21.64], [20 * 1.082, 4, 21.64], [21.640000000001, 4, 21.68], [0, 4, 0], [0.01, 4, 0.04], [1.005, 1, 1.01], [1, 1, 1], [0.1 + 0.2, 1, 0.3], [12.345, 5, 12.35], [9_999_999_999_999.5, 10, 9_999_999_999_999.5], [1e-9, 4, 0.04],
  ])("£%d up to %dp is £%d", (price, multiple, expected) => {
    expect(roundedUpToPence(price, multiple)).toBe(expected);
  });

  it.each<readonly [number, number, string]>([[-1, 4, "negative"], [1, 0, "not-whole"], [1, 2.5, "not-whole"], [1, 10_001, "not-whole"], [NaN, 4, "not-a-number"], [1e14, 4, "too-large"]])("refuses £%d up to %dp: %s", (price, multiple, code) => {
    expect(() => roundedUpToPence(price, multiple)).toThrow(refused(code));
  });
});

describe("roundedToStep", () => {
  it.each<readonly [number, number, number]>([
    [0.0165, 0.001, 0.017], [101.65 / 100 - 1, 0.001, 0.017], [100.15 / 100 - 1, 0.001, 0.002], [-0.0165, 0.001, -0.017], [0.01649999, 0.001, 0.016], [0.0125, 0.005, 0.015], [0.03, 0.001, 0.03], [1.88, 0.001, 1.88], [60.06, 0.1, 60.1], [0.5, 1, 1], [1e-11, 1e-10, 0],
  ])("%d to %d is %d", (rate, step, expected) => {
    expect(roundedToStep(rate, step)).toBe(expected);
  });
});
