import { poolDamp } from "../../../src/domain/pooling/poolDamp";

describe("poolDamp", () => {
  it("worked example: 100 each before, targets 90, 105 and 115, floor 2%", () => {
    // Floors 102 each, 306; gains above them 0, 3, 13; the total is 310, so k = 4 ÷ 16 = 0.25: 102, 102.75, 105.25
    expect(poolDamp([100, 100, 100], [90, 105, 115], 0.02)).toEqual([102, 102.75, 105.25]);
  });

  it("stops at a ceiling and gives the rest to those below theirs", () => {
    // Ceilings 103; 4 to share by 3 : 13 would give the third 3.25, so it stops at 103 with 1 and the second has 1, its room.
    expect(poolDamp([100, 100, 100], [90, 105, 115], 0.02, 0.03, 308)).toEqual([102, 103, 103]);
    expect(poolDamp([100, 100, 100], [90, 105, 115], 0.02, 0.04, 309)).toEqual([102, 103, 104]);
  });

  it("lets gains grow past the target where the total is more than the targets", () => {
    // Floors 100, 100; gains 10, 30; 80 to share is k = 2: 120 and 160.
    expect(poolDamp([100, 100], [110, 130], 0, null, 280)).toEqual([120, 160]);
  });

  it("protects from losses with a negative floor", () => {
    // Floor 95 for the first; the second's gain above 95 is 40, and 210 − 190 leaves 20: k = 0.5.
    expect(poolDamp([100, 100], [75, 135], -0.05)).toEqual([95, 115]);
  });

  it("works floors and ceilings out in exact decimals", () => {
    expect(poolDamp([100], [102], 0.02)).toEqual([102]);
    expect(poolDamp([1.1], [1.21], 0.1, 0.1)).toEqual([1.21]);
    // 33.33 × 1.015 = 33.82995, up to 33.83
    expect(poolDamp([33.33, 100], [30, 110], 0.015)).toEqual([33.83, 106.17]);
  });

  it("gives the last pennies by largest remainder among those between", () => {
    // Floors £1 each; gains 1 each of three; 10p to share: 3.33p each, the spare penny to the earliest.
    expect(poolDamp([1, 1, 1], [2, 2, 2], 0, null, 3.1)).toEqual([1.04, 1.03, 1.03]);
    expect(poolDamp([1, 1, 1], [2, 2, 3], 0, null, 3.01)).toEqual([1, 1, 1.01]);
  });

  it("reaches exactly the least and the most, and gives neither −0 nor a penny more", () => {
    expect(poolDamp([100, 100], [0, 200], 0, 0.1, 200)).toEqual([100, 100]);
    expect(poolDamp([100, 100], [0, 200], 0, 0.1, 210)).toEqual([100, 110]);
    expect(poolDamp([0, 0], [0, 0], 0)).toEqual([0, 0]);
    expect(poolDamp([10, 10], [0, 0], -1)).toEqual([0, 0]);
  });

  it("holds the ceiling where no whole penny is between it and the floor", () => {
    // 0.10 × 1.01 = 10.1p up to 11p; 0.10 × 1.05 = 10.5p down to 10p
    expect(poolDamp([0.1, 100], [0.2, 103], 0.01, 0.05, 103)).toEqual([0.1, 102.9]);
  });

  it.each([
    ["a total below the floors", [100, 100], [90, 105], 0.05, null, 209.99, { total: 209.99, least: 210, most: 210, ceiling: "none" }],
    ["a total below the floors, with gains", [100, 100], [90, 115], 0.05, null, 209.99, { total: 209.99, least: 210 }],
    ["a total above the ceilings", [100, 100], [90, 205], 0, 0.1, 210.01, { total: 210.01, least: 200, most: 210 }],
    ["targets below the floors", [100, 100], [90, 95], 0, null, null, { total: 185, least: 200, most: 200, ceiling: "none" }],
    ["nobody above the floor to take the rest", [100, 100], [100, 100], 0, null, 201, { total: 201, least: 200, most: 200, ceiling: "none" }],
  ])("refuses %s, naming what can be reached", (_, previous, target, floor, ceiling, total, detail) => {
    expect(() => poolDamp(previous, target, floor, ceiling, total)).toThrow(
      expect.objectContaining({ code: "unreachable-total", detail: { argument: "total", ...detail } }));
  });

  it.each([
    ["no partners", [], [], 0, null, "empty-input"],
    ["lists of different lengths", [1], [1, 2], 0, null, "shape-mismatch"],
    ["a negative amount before", [-1], [1], 0, null, "negative"],
    ["a negative target", [1], [-1], 0, null, "negative"],
    ["a floor of 2 for 2%", [1], [1], 2, null, "looks-like-percent"],
    ["a floor of more than everything", [1], [1], -1.5, null, "out-of-range"],
    ["a ceiling of 10 for 10%", [1], [1], 0, 10, "looks-like-percent"],
    ["a ceiling below the floor", [1], [1], 0.05, 0.02, "out-of-range"],
    ["a target that is not a number", [1], [NaN], 0, null, "not-a-number"],
    ["an amount past the bound", [1e13], [1], 0, null, "too-large"],
  ])("refuses %s", (_, previous, target, floor, ceiling, code) => {
    expect(() => poolDamp(previous, target, floor, ceiling)).toThrow(expect.objectContaining({ code }));
  });
});
