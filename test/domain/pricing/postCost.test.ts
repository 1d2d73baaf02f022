import fc from "fast-check";
import { employerNationalInsurance } from "../../../src/domain/pricing/employerNationalInsurance";
import { postCost } from "../../../src/domain/pricing/postCost";

const [RATE, THRESHOLD] = [0.15, 5000];

describe("postCost", () => {
  it("worked example: 2.5 posts of £30,000 with pension and levy", () => {
    // pay 75,000; NI 15% × (2 × 25,000 + 10,000) = 9,000; pension 15,000; levy 375
    expect(postCost(30_000, 2.5, RATE, THRESHOLD, 0.2, 0.005)).toBeCloseTo(99_375, 9);
  });

  it("worked example: 0.6 of a post of £24,000 by the rates of 2024-25", () => {
    // pay 14,400; NI 13.8% × 5,300 = 731.40; pension 432
    expect(postCost(24_000, 0.6, 0.138, 9100, 0.03)).toBeCloseTo(15_563.4, 9);
  });

  it("costs nothing where there is nothing to pay, and never −0", () => {
    expect(Object.is(postCost(0, 3, RATE, THRESHOLD, 0.2), 0)).toBe(true);
    expect(Object.is(postCost(30_000, 0, RATE, THRESHOLD, 0.2), 0)).toBe(true);
    expect(Object.is(postCost(-0, -0, RATE, THRESHOLD), 0)).toBe(true);
  });

  it.each<readonly [string, number, number, number, number, string]>([
    ["a salary that is not a number", NaN, 1, 0, 0, "not-a-number"], ["a salary below zero", -1, 1, 0, 0, "negative"], ["a salary of £10tn", 1e13, 1, 0, 0, "too-large"],
    ["posts below zero", 1, -0.5, 0, 0, "negative"], ["posts without end", 1, Infinity, 0, 0, "not-a-number"], ["more posts than fifteen digits hold", 1, 1e15, 0, 0, "out-of-range"],
    ["a pension typed as 20", 1, 1, 20, 0, "looks-like-percent"], ["a pension below zero", 1, 1, -0.1, 0, "negative"], ["a pension of 120", 1, 1, 120, 0, "out-of-range"],
    ["a levy typed as 5", 1, 1, 0, 5, "looks-like-percent"], ["a cost past £10tn", 9e12, 2, 0, 0, "too-large"],
  ])("refuses %s", (_, salary, fte, pension, other, code) => {
    expect(() => postCost(salary, fte, RATE, THRESHOLD, pension, other)).toThrow(expect.objectContaining({ code }));
  });
});

describe("employerNationalInsurance", () => {
  it.each([[20_000, 0.25, 0], [20_000, 0.5, 750], [20_000, 1, 2250], [20_000, 1.25, 2250], [20_000, 1.5, 3000], [4000, 3, 0], [5000, 1, 0], [20_000, 0, 0]])(
    "gives each employment a threshold of its own: £%d, %d posts, £%d", (salary, fte, expected) => {
      // 0.5: 15% × (10,000 − 5,000); 1.25: the quarter post of £5,000 is at the threshold
      expect(employerNationalInsurance(salary, fte, RATE, THRESHOLD)).toBeCloseTo(expected, 9);
    });

  it("law: it does not jump where a part post becomes a whole one", () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 1, max: 20 }), (salary, posts) => {
      const [below, at] = [posts - 1e-9, posts].map((fte) => employerNationalInsurance(salary, fte, RATE, THRESHOLD)) as [number, number];
      expect(at - below).toBeGreaterThanOrEqual(0);
      expect(at - below).toBeLessThan(0.001);
    }));
  });
});
