import fc from "fast-check";
import { poolSplit } from "../../../src/domain/pooling/poolSplit";

describe("poolSplit", () => {
  it("worked example: 5p at 60 : 25 : 15", () => {
    // Quotas 3p, 1.25p and 0.75p: rounded down 3, 1, 0; the penny left goes to the largest remainder, 0.75.
    expect(poolSplit(0.05, [60, 25, 15])).toEqual([0.03, 0.01, 0.01]);
  });

  it("shares Staffordshire's service 58 : 17 : 25", () => {
    expect(poolSplit(100, [58, 17, 25])).toEqual([58, 17, 25]);
  });

  // Total, weights and shares in pence, from the table of hard cases; what goes wrong elsewhere in brackets.
  it.each([
    ["naive rounding loses a penny", 10000, [1, 1, 1], [3334, 3333, 3333]],
    ["the largest share first overpays an exact share", 5, [60, 25, 15], [3, 1, 1]],
    ["naive rounding gives 99", 100, [333, 333, 334], [33, 33, 34]],
    ["less than a penny each", 1, [1, 1, 1], [1, 0, 0]],
    ["nothing to share", 0, [1, 2, 3], [0, 0, 0]],
    ["a credit", -10000, [1, 1, 1], [-3334, -3333, -3333]],
    ["a small credit", -5, [60, 25, 15], [-3, -1, -1]],
    ["before the Alabama paradox", 10, [6, 6, 2], [4, 4, 2]],
    ["after it: a penny more, a penny less", 11, [6, 6, 2], [5, 5, 1]],
    ["no penny to a zero share", 101, [0, 50, 50], [0, 51, 50]],
    ["fewer pennies than partners", 7, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [1, 1, 1, 1, 1, 1, 1, 0, 0, 0]],
    ["population shares", 123456789, [512, 301, 187], [63209876, 37160493, 23086420]],
    ["products past 2^53", 99999999999, [7, 11, 13], [22580645161, 35483870967, 41935483871]],
  ])("%s", (_, total, weights, shares) => {
    expect(poolSplit(total / 100, weights)).toEqual(shares.map((pence) => pence / 100));
  });

  it("rounds the total to the unit first, half away from zero", () => {
    expect(poolSplit(1.005, [1])).toEqual([1.01]);
    expect(poolSplit(-1.005, [1])).toEqual([-1.01]);
    expect(poolSplit(0.004, [1, 2])).toEqual([0, 0]);
  });

  it("splits in other units", () => {
    expect(poolSplit(100, [1, 1, 1], 0)).toEqual([34, 33, 33]);
    expect(poolSplit(1, [1, 1, 1], 4)).toEqual([0.3334, 0.3333, 0.3333]);
    expect(poolSplit(99999, [1, 1, 1], 10)).toEqual([33333, 33333, 33333]);
  });

  it("gives one partner everything, and plain zeros, never −0", () => {
    expect(poolSplit(123.45, [0.2])).toEqual([123.45]);
    for (const share of poolSplit(-0.01, [1, 1])) expect(Object.is(share, -0)).toBe(false);
    for (const weights of [[1, -0, 1], [0.5, -0], [1e-9, -0, 1e12]]) for (const share of poolSplit(10, weights)) expect(Object.is(share, -0)).toBe(false);
  });

  it.each([
    ["all zero weights", 100, [0, 0, 0], 2, "nothing-to-split-by"],
    ["all zero weights even of nothing", 0, [0, 0], 2, "nothing-to-split-by"],
    ["a negative weight", 100, [-1, 2], 2, "negative"],
    ["no weights", 100, [], 2, "empty-input"],
    ["a weight that is not a number", 100, [1, NaN], 2, "not-a-number"],
    ["a total that is not a number", NaN, [1], 2, "not-a-number"],
    ["a total of £10tn", 1e13, [1], 2, "too-large"],
    ["decimals that are not whole", 100, [1], 1.5, "not-whole"],
    ["negative decimals", 100, [1], -1, "not-whole"],
    ["more decimals than there are", 100, [1], 11, "not-whole"],
    ["decimals that are no number", 100, [1], NaN, "not-a-number"],
  ])("refuses %s", (_, total, weights, decimals, code) => {
    expect(() => poolSplit(total, weights, decimals)).toThrow(expect.objectContaining({ code }));
  });

  it("law: splitting by the shares gives the shares", () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 10 ** 12 }), fc.array(fc.nat(1000), { minLength: 1, maxLength: 10 }), (pence, weights) => {
      fc.pre(weights.some((weight) => weight > 0));
      const shares = poolSplit(pence / 100, weights);
      expect(poolSplit(pence / 100, shares)).toEqual(shares);
    }));
  });
});
