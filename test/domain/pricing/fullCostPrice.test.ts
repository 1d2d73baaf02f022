import { fullCostPrice } from "../../../src/domain/pricing/fullCostPrice";

describe("fullCostPrice", () => {
  it("worked example: £225,000, 5,200 hours, 90% of them delivered, 5% surplus", () => {
    // 225,000 × 1.05 ÷ 4,680 = 50.48077; 225,000 ÷ 0.95 ÷ 4,680 = 50.60729
    expect(fullCostPrice(180_000, 45_000, 5200, 0.9, 0.05)).toBeCloseTo(50.4807692307692, 12);
    expect(fullCostPrice(180_000, 45_000, 5200, 0.9, 0.05, "price")).toBeCloseTo(50.6072874493927, 12);
  });

  it("is cost by unit with nothing else said, and never −0", () => {
    expect(fullCostPrice(180_000, 45_000, 5000)).toBe(45);
    expect(fullCostPrice(180_000, 45_000, 5000, 1, 0, "price")).toBe(45);
    expect(Object.is(fullCostPrice(-0, -0, 5), 0)).toBe(true);
  });

  it.each<readonly [string, readonly [number, number, number, number?, number?], "cost" | "price", string, string]>([
    ["direct cost below zero", [-1, 5, 5], "cost", "negative", "directCost"], ["overheads below zero", [5, -1, 5], "cost", "negative", "overheadCost"], ["a cost of £10tn", [1e13, 0, 5], "cost", "too-large", "directCost"],
    ["no units", [5, 5, 0], "cost", "zero-divisor", "units"], ["units below zero", [5, 5, -1], "cost", "negative", "units"], ["units that are no number", [5, 5, NaN], "cost", "not-a-number", "units"],
    ["no utilisation", [5, 5, 5, 0], "cost", "zero-divisor", "utilisation"], ["utilisation typed as 90", [5, 5, 5, 90], "cost", "looks-like-percent", "utilisation"],
    ["utilisation below zero", [5, 5, 5, -0.9], "cost", "negative", "utilisation"], ["a surplus typed as 5", [5, 5, 5, 1, 5], "cost", "looks-like-percent", "surplus"],
    ["a surplus below zero", [5, 5, 5, 1, -0.05], "cost", "negative", "surplus"], ["a surplus of all the price", [5, 5, 5, 1, 1], "price", "zero-divisor", "surplus"],
    ["a surplus of all the price, as floating point has it", [5, 5, 5, 1, 0.9999999999999999], "price", "zero-divisor", "surplus"], ["a price past £10tn", [5, 5, 1e-13], "cost", "too-large", "result"],
  ])("refuses %s", (_, [direct, overhead, units, utilisation, surplus], on, code, argument) => {
    expect(() => fullCostPrice(direct, overhead, units, utilisation, surplus, on)).toThrow(expect.objectContaining({ code, detail: expect.objectContaining({ argument }) as unknown }));
  });

  it("takes a surplus of all the cost", () => {
    expect(fullCostPrice(100, 0, 10, 1, 1)).toBe(20);
  });
});
