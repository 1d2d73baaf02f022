import { priceVolumeMix } from "../../../src/domain/openbook/priceVolumeMix";

describe("priceVolumeMix", () => {
  it("worked example: £2,000 of two lines becomes £2,390", () => {
    // average 2,000 ÷ 150; volume 10 × 13.3333; mix 10 × 90 + 20 × 70 − 13.3333 × 160; price 1 × 90
    const effects = priceVolumeMix([10, 20], [100, 50], [11, 20], [90, 70]);
    expect(effects.volume).toBeCloseTo(133.333333333333, 10);
    expect(effects.mix).toBeCloseTo(166.666666666667, 10);
    expect(effects.price).toBe(90);
    expect(effects.total).toBe(390);
  });

  it("is all price where volumes stay, all volume where one line grows, all mix where volume moves between lines", () => {
    expect(priceVolumeMix([10, 20], [5, 5], [11, 21], [5, 5])).toEqual({ volume: 0, mix: 0, price: 10, total: 10 });
    expect(priceVolumeMix([10], [5], [10], [8])).toEqual({ volume: 30, mix: 0, price: 0, total: 30 });
    expect(priceVolumeMix([10, 20], [5, 5], [10, 20], [4, 6])).toEqual({ volume: 0, mix: 10, price: 0, total: 10 });
  });

  it("refuses a price that is too large whatever its volume, and says of a cost that it is one", () => {
    expect(() => priceVolumeMix([5], [1], [1e14], [0])).toThrow(expect.objectContaining({ code: "too-large", detail: { argument: "priceAfter", item: 1, value: 1e14 } }));
    expect(() => priceVolumeMix([1e9], [81_522], [138], [714_753])).toThrow(expect.objectContaining({ code: "too-large", detail: { argument: "priceBefore × volumeBefore", item: 1, value: 81_522e9 } }));
  });

  it("takes a new line's cost as price and mix, and a line that goes as volume and mix", () => {
    // average 10; volume (5 + 3 − 5) × 10 = 30; mix 50 − 10 × 8 = −30; price 12 × 3 = 36
    expect(priceVolumeMix([10, 0], [5, 0], [10, 12], [5, 3])).toEqual({ volume: 30, mix: -30, price: 36, total: 36 });
    // average 16; volume (5 − 10) × 16 = −80 … at £10 and £22
    expect(priceVolumeMix([10, 22], [5, 5], [10, 0], [5, 0])).toEqual({ volume: -80, mix: -30, price: 0, total: -110 });
  });

  it.each([
    ["nothing", [], [], [], [], "empty-input"],
    ["lists of different lengths", [1], [1, 2], [1], [1], "shape-mismatch"],
    ["a negative volume", [1], [-1], [1], [1], "negative"],
    ["no volume before", [1], [0], [1], [1], "zero-divisor"],
    ["what is not a number", [1], [1], [Infinity], [1], "not-a-number"],
    ["too much money", [1e12], [1], [1e12], [100], "too-large"],
  ])("refuses %s", (_, p0, v0, p1, v1, code) => {
    expect(() => priceVolumeMix(p0, v0, p1, v1)).toThrow(expect.objectContaining({ code }));
  });
});
