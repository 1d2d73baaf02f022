import { breakEvenUnits } from "../../../src/domain/pricing/breakEvenUnits";
import { breakEvenUtilisation } from "../../../src/domain/pricing/breakEvenUtilisation";

describe("breakEvenUnits and breakEvenUtilisation", () => {
  it("worked example: £90,000 fixed, £12 a unit, price £30, room for 6,250", () => {
    // 90,000 ÷ 18 = 5,000; ÷ 6,250 = 0.8
    expect(breakEvenUnits(90_000, 12, 30)).toBe(5000);
    expect(breakEvenUtilisation(90_000, 12, 30, 6250)).toBe(0.8);
  });

  it("is not rounded up, may be above all there is room for, and is nothing where nothing is fixed", () => {
    expect(breakEvenUnits(100, 1, 4)).toBeCloseTo(33.3333333333333, 10);
    expect(breakEvenUtilisation(90_000, 12, 30, 4000)).toBe(1.25);
    expect(Object.is(breakEvenUtilisation(-0, 12, 30, 4000), 0)).toBe(true);
    expect(breakEvenUnits(100, 0, 4)).toBe(25);
  });

  it.each<readonly [string, number, number, number, string]>([
    ["a price below the variable cost", 90_000, 30, 12, "never-breaks-even"], ["a price below it with nothing fixed", 0, 30, 12, "never-breaks-even"], ["a free service with a cost", 1, 1, 0, "never-breaks-even"],
    ["a price that is the variable cost", 90_000, 30, 30, "zero-divisor"], ["both nothing", 0, 0, 0, "zero-divisor"], ["a price shown as the variable cost", 1, 0.1 + 0.2, 0.3, "zero-divisor"],
    ["a price shown as the variable cost, from above", 1, 0.3, 0.1 + 0.2, "zero-divisor"], ["a contribution too small to divide by", 9e12, 0, 5e-324, "zero-divisor"],
    ["fixed cost below zero", -1, 0, 1, "negative"], ["variable cost below zero", 1, -1, 1, "negative"], ["a price below zero", 1, 0, -1, "negative"],
    ["a fixed cost that is not a number", NaN, 0, 1, "not-a-number"], ["a price of £10tn", 1, 0, 1e13, "too-large"],
  ])("refuses %s", (_, fixed, variable, price, code) => {
    expect(() => breakEvenUnits(fixed, variable, price)).toThrow(expect.objectContaining({ code }));
    expect(() => breakEvenUtilisation(fixed, variable, price, 10)).toThrow(expect.objectContaining({ code }));
  });

  it.each<readonly [string, number, string]>([["no room", 0, "zero-divisor"], ["room below zero", -1, "negative"], ["room that is not a number", NaN, "not-a-number"], ["room too small to divide by", 5e-324, "zero-divisor"]])(
    "refuses %s", (_, capacity, code) => {
      expect(() => breakEvenUtilisation(90_000, 12, 30, capacity)).toThrow(expect.objectContaining({ code, detail: expect.objectContaining({ argument: "capacity" }) as unknown }));
    });
});
