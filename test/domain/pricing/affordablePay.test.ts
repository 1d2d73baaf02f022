import fc from "fast-check";
import { affordablePay } from "../../../src/domain/pricing/affordablePay";

describe("affordablePay", () => {
  it("worked example: the minimum price for home care of 2020-21 read backwards", () => {
    // 20.69 − 0.60 = 20.09 of cost; − 6.56 = 13.53 for pay; ÷ (1 + 3.11/10.42) = 10.42; ÷ (10.42/8.72) = 8.72
    expect(affordablePay(20.69, 6.56, 3.11 / 10.42, 10.42 / 8.72, 0.6 / 20.69, "price")).toBeCloseTo(8.72, 12);
  });

  it("takes a surplus on cost unless told otherwise, and none unless given", () => {
    // 21 ÷ 1.05 = 20; − 8 = 12; ÷ (1.2 × 1.25) = 8
    expect(affordablePay(21, 8, 0.2, 1.25, 0.05)).toBeCloseTo(8, 12);
    expect(affordablePay(20, 8, 0.2, 1.25)).toBeCloseTo(8, 12);
    expect(affordablePay(21, 8, 0.2, 1.25, 0.05, "price")).toBeCloseTo((21 * 0.95 - 8) / 1.5, 12);
  });

  it("is below zero where the fee does not cover what is not pay, and plain zero where it just does", () => {
    expect(affordablePay(5, 8, 0.2, 1.25)).toBeCloseTo(-2, 12);
    expect(Object.is(affordablePay(8, 8, 0, 1), 0)).toBe(true);
    expect(Object.is(affordablePay(0, 0, 0, 1), 0)).toBe(true);
  });

  it.each<readonly [string, number, number, number, number, number, string]>([
    ["a fee that is not a number", NaN, 1, 0, 1, 0, "not-a-number"], ["a fee of £10tn", 1e13, 1, 0, 1, 0, "too-large"], ["a fee below zero", -1, 1, 0, 1, 0, "negative"],
    ["non-pay cost below zero", 20, -1, 0, 1, 0, "negative"], ["on-costs typed as 30", 20, 1, 30, 1, 0, "looks-like-percent"], ["on-costs below zero", 20, 1, -0.1, 1, 0, "negative"],
    ["no paid hours", 20, 1, 0, 0, 0, "zero-divisor"], ["paid hours below zero", 20, 1, 0, -1, 0, "negative"], ["paid hours that are no number", 20, 1, 0, Infinity, 0, "not-a-number"],
    ["a surplus typed as 5", 20, 1, 0, 1, 5, "looks-like-percent"], ["a surplus below zero", 20, 1, 0, 1, -0.05, "negative"], ["pay past £10tn", 9e12, 1, 0, 1e-3, 0, "too-large"],
  ])("refuses %s", (_, fee, nonPay, onCosts, hours, surplus, code) => {
    expect(() => affordablePay(fee, nonPay, onCosts, hours, surplus)).toThrow(expect.objectContaining({ code }));
  });

  it("law: the fee built up from the pay it gives is the fee", () => {
    const rate = fc.integer({ min: 0, max: 9000 }).map((each) => each / 10_000);
    fc.assert(fc.property(fc.integer({ min: 0, max: 1e6 }), fc.integer({ min: 0, max: 1e6 }), rate, fc.integer({ min: 100, max: 300 }), rate, fc.constantFrom("cost" as const, "price" as const),
      (fee, nonPay, onCosts, hours, surplus, on) => {
        const pay = affordablePay(fee / 100, nonPay / 100, onCosts, hours / 100, surplus, on);
        const cost = pay * (1 + onCosts) * (hours / 100) + nonPay / 100;
        expect(on === "cost" ? cost * (1 + surplus) : cost / (1 - surplus)).toBeCloseTo(fee / 100, 6);
      }));
  });
});
