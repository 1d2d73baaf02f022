import fc from "fast-check";
import { exactSplit } from "../../../src/domain/kernel/exactSplit";
import { scaleWeights } from "../../../src/domain/kernel/scaleWeights";
import { splitBigInt } from "../../../src/domain/kernel/splitBigInt";
import { largestRemainder } from "../../properties/largestRemainder";

describe("exactSplit", () => {
  it("worked example: 5 at 60 : 25 : 15", () => {
    // Quotas 3, 1.25 and 0.75: rounded down 3, 1, 0; the one left goes to 0.75.
    expect(exactSplit([60, 25, 15])(5)).toEqual([3, 1, 1]);
  });

  it.each([
    ["NaN", [1, NaN], "not-a-number"],
    ["infinity", [1, Infinity], "not-a-number"],
    ["a negative weight", [2, -1], "negative"],
    ["no weights", [], "empty-input"],
    ["weights of nothing", [0, -0, 0], "nothing-to-split-by"],
  ])("refuses %s", (_, weights, code) => {
    expect(() => exactSplit(weights)).toThrow(expect.objectContaining({ code }));
  });

  it("names the item that is wrong", () => {
    expect(() => exactSplit([1, 2, -5], "beds")).toThrow(expect.objectContaining({ detail: { argument: "beds", item: 3, value: -5 } }));
  });

  it("splits a total past 2^53 in products exactly: £1bn at 7 : 11 : 13", () => {
    expect(exactSplit([7, 11, 13])(99999999999)).toEqual([22580645161, 35483870967, 41935483871]);
  });

  it("reads weights as they look: 0.1 + 0.2 and 0.3 are equal, so the earlier has the penny", () => {
    expect(exactSplit([0.1 + 0.2, 0.3])(1)).toEqual([1, 0]);
    expect(exactSplit([0.3, 0.1 + 0.2])(1)).toEqual([1, 0]);
  });

  it("breaks a tie by weight before order", () => {
    // Quotas 0.5, 1.5 and 2: both halves tie, and the larger weight has it.
    expect(exactSplit([1, 3, 4])(4)).toEqual([0, 2, 2]);
  });

  const kinds: readonly (readonly [string, fc.Arbitrary<number>, number])[] = [
    ["whole weights", fc.integer({ min: 0, max: 1000 }), 10_000],
    ["large whole weights", fc.integer({ min: 0, max: 999_999_999_999_999 }), 10_000],
    ["weights in pence", fc.integer({ min: 0, max: 100_000_000 }).map((pence) => pence / 100), 10_000],
    ["any doubles from 0 to 1", fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1, noNaN: true })), 10_000],
    ["doubles of any size", fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }), 1_000],
    ["thirds, sixths and sevenths", fc.constantFrom(1 / 3, 2 / 3, 1 / 6, 1 / 7, 3 / 7, 0.1 + 0.2, 0.3), 10_000],
  ];
  const units = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }));

  it.each(kinds)("law: equals exact integers with %s", (_, weight, numRuns) => {
    fc.assert(fc.property(units, fc.array(weight, { minLength: 1, maxLength: 12 }), (total, weights) => {
      fc.pre(weights.some((each) => each > 0));
      expect(exactSplit(weights)(total)).toEqual(largestRemainder(total, weights));
    }), { numRuns });
  });

  it("law: equals exact integers with many equal remainders at the cutoff", () => {
    const weight = fc.constantFrom(1, 2, 3, 5, 1 / 3, 2 / 3, 0.3333, 1e-7, 12345678.9);
    fc.assert(fc.property(units, fc.array(weight, { minLength: 100, maxLength: 900 }), (total, weights) => {
      expect(exactSplit(weights)(total)).toEqual(largestRemainder(total, weights));
    }), { numRuns: 300 });
  });

  it("law: splitBigInt gives the same", () => {
    fc.assert(fc.property(fc.nat(100_000), fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }), (total, weights) => {
      fc.pre(weights.some((each) => each > 0));
      expect(splitBigInt(BigInt(total), weights.map(BigInt)).map(Number)).toEqual(exactSplit(weights)(total));
    }), { numRuns: 5_000 });
  });

  it("takes each of its ways", () => {
    expect(scaleWeights([58, 17, 25]).kind).toBe("whole");
    expect(scaleWeights([0.58, 0.17, 0.25])).toEqual(expect.objectContaining({ kind: "whole", total: 100 }));
    expect(scaleWeights([1 / 3, 1 / 3])).toEqual(expect.objectContaining({ kind: "whole", total: 2 }));
    expect(scaleWeights(Array.from({ length: 20 }, (_, i) => 1 / (i + 3))).kind).toBe("decimal");
  });

  it("splits between a million in one go: equal, whole and any doubles", () => {
    const count = 1_000_000;
    const ways = [new Array<number>(count).fill(1 / 3), Array.from({ length: count }, (_, i) => (i * 7919) % 1000), Array.from({ length: count }, (_, i) => ((i * 7919) % 1_000_003) / 1_000_003)];
    for (const weights of ways) {
      const shares = exactSplit(weights)(123_456_789_012);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(123_456_789_012);
    }
    expect(exactSplit(ways[0]!)(3).slice(0, 5)).toEqual([1, 1, 1, 0, 0]);
  });
});
