import fc from "fast-check";
import { productiveHours } from "../../../src/domain/pricing/productiveHours";

describe("productiveHours", () => {
  it("worked example: 37 hours, 28 days of leave, 8 bank holidays, 6 sick, 5 of training", () => {
    // 365/7 × 5 = 260.714; − 47 = 213.714; × 7.4 = 1,581.486
    expect(productiveHours(37, 28, 8, 6, 5)).toBeCloseTo(1581.48571428571, 10);
    expect(productiveHours(37, 28, 8, 6, 5, 0.7)).toBeCloseTo(1581.48571428571 * 0.7, 10);
  });

  it("is a year of paid hours where nobody is ever away", () => {
    expect(productiveHours(35)).toBeCloseTo(1825, 10);
    expect(productiveHours(37, 0.5)).toBeCloseTo((365 / 7) * 37 - 3.7, 10);
  });

  it("is nothing for no hours and for no contact, and never −0", () => {
    for (const hours of [productiveHours(0, 28), productiveHours(37, 28, 0, 0, 0, 0), productiveHours(-0), productiveHours(37, (365 / 7) * 5)]) expect(Object.is(hours, 0)).toBe(true);
  });

  it.each<readonly [string, readonly number[], string, Readonly<Record<string, unknown>>]>([
    ["hours below zero", [-37], "negative", { argument: "weeklyHours" }], ["hours that are not a number", [NaN], "not-a-number", {}], ["hours without end", [1e300], "out-of-range", {}],
    ["leave below zero", [37, -1], "negative", { argument: "leaveDays" }], ["training below zero", [37, 0, 0, 0, -1], "negative", { argument: "trainingDays" }],
    ["more days off than there are", [37, 200, 8, 60], "out-of-range", { value: 268 }], ["a contact share typed as 70", [37, 0, 0, 0, 0, 70], "looks-like-percent", {}],
    ["a contact share below zero", [37, 0, 0, 0, 0, -0.1], "negative", {}],
  ])("refuses %s", (_, [weekly, ...rest], code, detail) => {
    expect(() => productiveHours(weekly!, ...rest)).toThrow(expect.objectContaining({ code, detail: expect.objectContaining(detail) as unknown }));
  });

  it("law: a day off is a fifth of the week's hours", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 3 }), (weekly, days, kind) => {
      const off: [number, number, number, number] = [10, 8, 5, 3];
      const before = productiveHours(weekly, ...off);
      off[kind]! += days;
      expect(before - productiveHours(weekly, ...off)).toBeCloseTo((days * weekly) / 5, 8);
    }));
  });
});
