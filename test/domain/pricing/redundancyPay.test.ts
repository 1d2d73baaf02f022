import { redundancyPay } from "../../../src/domain/pricing/redundancyPay";
import { redundancyWeeks } from "../../../src/domain/pricing/redundancyWeeks";

describe("redundancyWeeks", () => {
  it("worked example: 45 with ten years", () => {
    // begun at 44, 43, 42, 41: 4 × 1.5; begun at 40 to 35: 6 × 1
    expect(redundancyWeeks(45, 10)).toBe(12);
  });

  it.each([
    [42, 2, 2.5], [41, 2, 2], [43, 2, 3], [22, 2, 1], [23, 2, 1.5], [24, 2, 2], [23, 3, 2], [18, 2, 1], [61, 20, 30], [60, 20, 29.5], [64, 40, 30], [45, 0, 0], [45, 1, 0], [45, 1.9999, 0],
    [45, 10.9, 12], [45.9, 10, 12], [2, 2, 1], [120, 20, 30],
  ])("aged %d with %d years: %d weeks", (age, years, weeks) => {
    expect(redundancyWeeks(age, years)).toBe(weeks);
  });

  it("reads years as a spreadsheet shows them", () => {
    expect(redundancyWeeks(42, 1.9999999999999998)).toBe(2.5);
    expect(redundancyWeeks(41.99999999999999999, 2)).toBe(2.5);
  });

  it.each<readonly [string, number, number, string]>([
    ["more years than age", 20, 30, "out-of-range"], ["age and years in each other's place", 12, 45, "out-of-range"], ["a date for an age", 45_000, 10, "out-of-range"], ["an age below zero", -1, 2, "negative"],
    ["years below zero", 40, -2, "negative"], ["an age that is not a number", NaN, 2, "not-a-number"], ["years without end", 40, Infinity, "not-a-number"],
  ])("refuses %s", (_, age, years, code) => {
    expect(() => redundancyWeeks(age, years)).toThrow(expect.objectContaining({ code }));
  });
});

describe("redundancyPay", () => {
  it("worked example: £600 a week below the limit, £900 above it", () => {
    expect(redundancyPay(45, 10, 600, 719)).toBe(7200);
    // 12 × 719
    expect(redundancyPay(45, 10, 900, 719)).toBe(8628);
    expect(Object.is(redundancyPay(45, 1, 900, 719), 0)).toBe(true);
    expect(Object.is(redundancyPay(45, 10, -0, 719), 0)).toBe(true);
  });

  it.each<readonly [string, number, number, string]>([["pay below zero", -1, 719, "negative"], ["pay that is not a number", NaN, 719, "not-a-number"], ["pay of £10tn", 1e13, 719, "too-large"], ["a limit below zero", 1, -1, "negative"]])(
    "refuses %s", (_, pay, limit, code) => {
      expect(() => redundancyPay(45, 10, pay, limit)).toThrow(expect.objectContaining({ code }));
    });
});
