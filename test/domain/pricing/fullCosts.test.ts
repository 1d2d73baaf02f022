import { fullCosts, type OverheadMethod } from "../../../src/domain/pricing/fullCosts";

const COSTS = [120_000, 80_000, 400_000, 600_000];
const USAGE = [[0, 20, 30, 50], [10, 0, 45, 45]];
const METHODS: readonly OverheadMethod[] = ["reciprocal", "stepdown", "direct"];
const shown = (results: readonly number[]) => results.map((result) => Number(result.toPrecision(15)));

describe("fullCosts", () => {
  it("worked example, reciprocal", () => {
    // F = 120,000 + 10% P, P = 80,000 + 20% F: F = 128,000 ÷ 0.98; then 30% F + 45% P and 50% F + 45% P
    expect(shown(fullCosts(COSTS, USAGE))).toEqual([486938.775510204, 713061.224489796]);
  });

  it("worked example, step-down", () => {
    // 120,000 by 20, 30, 50: 24,000, 36,000, 60,000; then 104,000 by 45, 45: 52,000 each
    expect(fullCosts(COSTS, USAGE, "stepdown")).toEqual([488_000, 712_000]);
  });

  it("worked example, direct", () => {
    // 120,000 by 30, 50: 45,000, 75,000; 80,000 by 45, 45: 40,000 each
    expect(fullCosts(COSTS, USAGE, "direct")).toEqual([485_000, 715_000]);
  });

  it("steps down in the order given", () => {
    // the same services, property first: 80,000 by 10, 45, 45: 8,000, 36,000, 36,000; then 128,000 by 30, 50: 48,000, 80,000
    expect(fullCosts([80_000, 120_000, 400_000, 600_000], [[0, 10, 45, 45], [20, 0, 30, 50]], "stepdown")).toEqual([484_000, 716_000]);
  });

  it("ignores what a service supplies to itself", () => {
    const own = [[900, 20, 30, 50], [10, 1e9, 45, 45]];
    for (const method of METHODS) expect(fullCosts(COSTS, own, method)).toEqual(fullCosts(COSTS, USAGE, method));
  });

  it("is the costs where there is no support service", () => {
    for (const method of METHODS) expect(fullCosts([1.1, -2.2, 0], [], method)).toEqual([1.1, -2.2, 0]);
  });

  it("carries credits, and never gives −0", () => {
    expect(fullCosts([-100, 100, -0], [[0, 1, 1]])).toEqual([50, -50]);
    for (const method of METHODS) fullCosts([0, -0, 0, -0], [[0, 1, 1, 1], [1, 0, 1, 1]], method).forEach((result) => expect(Object.is(result, 0)).toBe(true));
  });

  it.each([1e-3, 1e-9, 1e-12, 1e-15, 1e-18, 1e-300])("loses nothing where support services send the front line a part of %d", (part) => {
    // By hand, with e the part: A = 1,000,000 + B/(1 + e) and B = A/(1 + e), so A : B = 1 + e : 1.
    const [first, second] = fullCosts([1_000_000, 0, 0, 0], [[0, 1, part, 0], [1, 0, 0, part]]) as [number, number];
    expect(first + second).toBeCloseTo(1_000_000, 8);
    expect(Math.abs(first / second - (1 + part))).toBeLessThan(1e-14);
  });

  it("takes quantities of any size", () => {
    for (const size of [1e-320, 1e-300, 1e300]) {
      const results = fullCosts([100, 100, 0, 0], [[0, size, size, size * 2], [size, 0, size, size * 4]]);
      const plain = fullCosts([100, 100, 0, 0], [[0, 1, 1, 2], [1, 0, 1, 4]]);
      results.forEach((result, i) => expect(Math.abs(result / plain[i]! - 1)).toBeLessThan(size < 1e-310 ? 1e-3 : 1e-14));
    }
    expect(fullCosts([100, 0, 0], [[Number.MAX_VALUE, Number.MAX_VALUE, Number.MAX_VALUE]])).toEqual([50, 50]);
    expect(fullCosts([100, 0, 0], [[Number.MAX_VALUE, 1e-20, 2.3e-20]])[0]).toBeCloseTo(100 / 3.3, 10);
    expect(fullCosts([0.01, 0, 0], [[0, 5e-324, 1.5e-323]])).toEqual([0.0025, 0.0075]);
  });

  it("closes a hundred support services to the total", () => {
    const [supports, fronts] = [100, 30];
    const costs = Array.from({ length: supports + fronts }, (_, i) => ((i * 7919) % 10_007) + 0.01 * (i % 100));
    const usage = Array.from({ length: supports }, (_, row) => Array.from({ length: supports + fronts }, (_, column) => (row * 31 + column * 17) % 23));
    for (const method of METHODS) {
      const total = fullCosts(costs, usage, method).reduce((sum, each) => sum + each, 0);
      expect(Math.abs(total / costs.reduce((sum, each) => sum + each, 0) - 1)).toBeLessThan(1e-13);
    }
  });

  it.each<readonly [string, readonly number[], readonly (readonly number[])[], OverheadMethod, string, Readonly<Record<string, unknown>>]>([
    ["no costs", [], [], "direct", "empty-input", { argument: "costs" }], ["a cost that is not a number", [1, NaN], [[1, 1]], "direct", "not-a-number", { item: 2 }],
    ["a cost of £10tn", [1, 1e13], [[0, 1]], "direct", "too-large", { item: 2 }], ["results past £10tn", [9e12, 9e12], [[0, 1]], "direct", "too-large", { argument: "result" }],
    ["a column too few", [1, 2, 3], [[0, 1]], "direct", "shape-mismatch", { aCount: 3, bCount: 2 }], ["rows of different lengths", [1, 2, 3], [[0, 1, 1], [1, 1]], "direct", "ragged-block", {}],
    ["usage below zero", [1, 2, 3], [[0, 1, -1]], "direct", "negative", { row: 1, column: 3 }], ["usage that is not a number", [1, 2], [[0, Infinity]], "direct", "not-a-number", {}],
    ["no front-line service", [1, 2], [[0, 1], [1, 0]], "reciprocal", "no-front-line", { count: 2, supports: 2 }], ["one service that supplies itself", [5], [[1]], "reciprocal", "no-front-line", {}],
    ["no front-line service and a row too many", [1, 2], [[0, 1], [1, 0], [1, 1]], "reciprocal", "no-front-line", {}],
    ...METHODS.flatMap((method) => [
      ["nobody supplied", [1, 2, 3], [[0, 0, 0]], method, "supplies-nobody", { row: 1 }] as const,
      ["only itself supplied", [1, 2, 3, 4], [[0, 1, 1, 1], [0, 9, 0, 0]], method, "supplies-nobody", { row: 2 }] as const,
      ["nobody supplied, at no cost", [0, 2, 3], [[0, 0, 0]], method, "supplies-nobody", { row: 1 }] as const,
    ]),
    ["no front-line service supplied, by direct", COSTS, [[0, 20, 0, 0], [0, 0, 1, 1]], "direct", "supplies-no-front-line", { row: 1 }],
    ["only those before supplied, by step-down", COSTS, [[0, 20, 1, 1], [5, 0, 0, 0]], "stepdown", "supplies-only-before", { row: 2 }],
    ["only itself and those before supplied, by step-down", COSTS, [[0, 20, 1, 1], [5, 9, 0, 0]], "stepdown", "supplies-only-before", { row: 2 }],
    ["two that supply one another", COSTS, [[0, 20, 0, 0], [10, 0, 0, 0]], "reciprocal", "supplies-one-another", { services: "1 and 2" }],
    ["one that supplies a closed circle", [1, 2, 3, 4, 5], [[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 1, 0, 0, 0], [0, 0, 0, 0, 1]], "reciprocal", "supplies-one-another", { services: "1, 2 and 3" }],
    ["a way to the front line too small to hold", [1, 0, 0], [[0, 1e300, 1e-300], [1, 0, 0]], "reciprocal", "supplies-nobody", { row: 2 }],
  ])("refuses %s", (_, costs, usage, method, code, detail) => {
    expect(() => fullCosts(costs, usage, method)).toThrow(expect.objectContaining({ code, detail: expect.objectContaining(detail) as unknown }));
  });

  it("finds a way to the front line through other support services", () => {
    // 1 → 2 → 3 → front: the reciprocal method and step-down both carry it; direct cannot
    const chain = [[0, 1, 0, 0], [0, 0, 1, 0], [0, 0, 0, 1]];
    expect(fullCosts([10, 20, 30, 40], chain)).toEqual([100]);
    expect(fullCosts([10, 20, 30, 40], chain, "stepdown")).toEqual([100]);
    // 3 → 2 → 1 → front: only the reciprocal method can
    expect(fullCosts([10, 20, 30, 40], [[0, 0, 0, 1], [1, 0, 0, 0], [0, 1, 0, 0]])).toEqual([100]);
  });
});
