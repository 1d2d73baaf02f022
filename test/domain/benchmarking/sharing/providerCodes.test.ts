import { providerCodes } from "../../../../src/domain/benchmarking/sharing/providerCodes";

const NAMES = ["Ashby", "Beech", "Cedar", "Dale"];

describe("provider codes", () => {
  it("gives each a code, and the same for the same seed whatever the table's order", () => {
    const codes = providerCodes(NAMES, 7);
    expect([...codes.values()].sort()).toEqual(["P01", "P02", "P03", "P04"]);
    expect([...codes.keys()]).toEqual(NAMES);
    const turned = providerCodes(["Cedar", "Ashby", "Dale", "Beech"], 7);
    for (const name of NAMES) expect(turned.get(name)).toBe(codes.get(name));
  });

  it("is never the table's order, and comes near every other order over many seeds", () => {
    const seen = new Map<string, number>();
    for (let seed = 0; seed < 4600; seed++) {
      const order = [...providerCodes(NAMES, seed)].map(([, code]) => code).join();
      seen.set(order, (seen.get(order) ?? 0) + 1);
    }
    expect(seen.has("P01,P02,P03,P04")).toBe(false);
    // 23 orders of 200 each.
    expect(seen.size).toBe(23);
    for (const times of seen.values()) expect(Math.abs(times - 200)).toBeLessThan(80);
  });

  it("widens the codes with the number, and has one for one", () => {
    expect(providerCodes(Array.from({ length: 120 }, (_, i) => `H${i}`), 1).get("H0")).toMatch(/^P\d{3}$/);
    expect([...providerCodes(["Ashby"], 1)]).toEqual([["Ashby", "P01"]]);
  });

  it("refuses no names, a name twice and a seed that is none", () => {
    expect(() => providerCodes([], 1)).toThrow("empty-input");
    expect(() => providerCodes(["A", "a "], 1)).toThrow("duplicate-name");
    for (const seed of [-1, 0.5, 2 ** 32, NaN]) expect(() => providerCodes(["A"], seed)).toThrow("not-whole");
  });
});
