import { discountFactor, discountRate } from "../../../src/domain/savings/discountFactor";

test("the rate of a year is that of its band, and makes its factor from the one before", () => {
  expect([1, 30, 31, 75, 76, 125, 126, 300, 301].map((year) => discountRate(year))).toEqual([0.035, 0.035, 0.03, 0.03, 0.025, 0.025, 0.02, 0.015, 0.01]);
  for (const year of [1, 30, 31, 126]) expect(discountFactor(year - 1, "health") / discountFactor(year, "health") - 1).toBeCloseTo(discountRate(year, "health"), 12);
  expect(discountRate(4, -0.02)).toBe(-0.02);
  expect(() => discountRate(0)).toThrow(expect.objectContaining({ code: "not-whole" }));
});
