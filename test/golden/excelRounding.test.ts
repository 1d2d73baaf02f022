import { roundMoney } from "../../src/domain/kernel/roundMoney";

describe("ROUND as real Excel saved it in public workbooks (IronCalc's test workbooks, saved by Microsoft Excel; tolerance 0)", () => {
  it.each([
    ["ROUND(1.05*(0.0284+0.0046)-0.0284,4)", 1.05 * (0.0284 + 0.0046) - 0.0284, 4, 0.0063],
    ["ROUND(1.745,2)", 1.745, 2, 1.75],
    ["ROUND(1.74499,2)", 1.74499, 2, 1.74],
    ["ROUND(1.745001,2)", 1.745001, 2, 1.75],
    ["ROUND(-2.345,1)", -2.345, 1, -2.3],
    ["ROUND(-2.345,0)", -2.345, 0, -2],
  ])("%s", (_, argument, decimals, saved) => {
    expect(roundMoney(argument, decimals)).toBe(saved);
  });
});

describe("half-penny ties that Math.round, toFixed and most libraries get wrong (exact decimal arithmetic; tolerance 0p)", () => {
  it.each([
    [10.2 * 1.025, 10.46], [10.2 * 1.075, 10.97], [10.6 * 1.025, 10.87], [11 * 1.025, 11.28], [11 * 1.055, 11.61], [13 * 1.005, 13.07],
    [13 * 1.035, 13.46], [14.2 * 1.075, 15.27], [1.005, 1.01], [2.675, 2.68], [1.255, 1.26], [0.285, 0.29], [5.015, 5.02], [39.425, 39.43],
    [-1.005, -1.01], [1.00499999999999, 1],
  ])("%d is %d", (amount, rounded) => {
    expect(roundMoney(amount)).toBe(rounded);
  });

  it("£15.05 at 2.5% for three years: £16.22 rounding each year, £16.21 at the end", () => {
    const eachYear = [1, 2, 3].reduce((price) => roundMoney(price * 1.025), 15.05);
    expect(eachYear).toBe(16.22);
    expect(roundMoney(15.05 * 1.025 ** 3)).toBe(16.21);
  });

  it("three lines of £33.335: £100.02 rounded line by line, £100.01 rounded once", () => {
    expect(roundMoney(3 * roundMoney(33.335))).toBe(100.02);
    expect(roundMoney(3 * 33.335)).toBe(100.01);
  });
});
