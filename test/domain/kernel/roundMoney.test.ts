import { roundMoney, wholeUnits } from "../../../src/domain/kernel/roundMoney";

describe("roundMoney", () => {
  it("worked example: 1.005 is exactly halfway on 15 digits, so it rounds away from zero", () => {
    // As a double it is 1.00499999999999989…; on 15 digits 1.00500000000000.
    expect(roundMoney(1.005)).toBe(1.01);
    expect(roundMoney(-1.005)).toBe(-1.01);
  });

  it.each([
    [1.00499999999999, 2, 1],
    [2.675, 2, 2.68],
    [-2.675, 2, -2.68],
    [1.255, 2, 1.26],
    [0.285, 2, 0.29],
    [5.015, 2, 5.02],
    [39.425, 2, 39.43],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [123456789012.345, 2, 123456789012.35],
    [0.1 + 0.2, 1, 0.3],
    [1e-9, 2, 0],
    [-1e-9, 2, 0],
    [0.005, 2, 0.01],
    [0.00499999999999999, 2, 0],
    [5e-324, 2, 0],
    [9.995, 2, 10],
    [999.9999999999999, 2, 1000],
    [9999999999999.99, 2, 9999999999999.99],
    [1234.56789, 4, 1234.5679],
  ])("%d to %d places is %d", (amount, decimals, rounded) => {
    expect(roundMoney(amount, decimals)).toBe(rounded);
  });

  it("gives plain zero for what rounds to nothing, never −0", () => {
    for (const amount of [0, -0, -0.001, -1e-300, 0.004]) expect(Object.is(roundMoney(amount), 0)).toBe(true);
  });

  it.each([
    ["NaN", NaN, 2, "not-a-number"],
    ["infinity", Infinity, 2, "not-a-number"],
    ["a penny too many", 1e13, 2, "too-large"],
    ["too much the other way", -1e13, 2, "too-large"],
    ["16 digits at four decimals", 123456789012.5, 4, "too-large"],
    ["the largest double", Number.MAX_VALUE, 2, "too-large"],
  ])("refuses %s", (_, amount, decimals, code) => {
    expect(() => roundMoney(amount, decimals)).toThrow(expect.objectContaining({ code }));
  });

  it("law: a rounded amount is left alone", () => {
    for (let pence = -5000; pence <= 5000; pence++) expect(wholeUnits(pence / 100, 2)).toBe(pence);
  });
});
