import { requireBlock, requireNonNegative, requireNonNegativeBlock, requireNumbers, requireSameLength } from "../../../src/domain/kernel/lists";
import { addPence, MOST_POUNDS, toPence, toPounds } from "../../../src/domain/kernel/money";
import { requireRate, requireWholeShares } from "../../../src/domain/kernel/rates";
import { requireWhole } from "../../../src/domain/kernel/requireWhole";
import { runningPence } from "../../../src/domain/kernel/runningPence";

const refusal = (code: string, detail: object = {}) => expect.objectContaining({ code, detail: expect.objectContaining(detail) as object }) as Error;

describe("lists and blocks", () => {
  it("pass when they are numbers", () => {
    expect(() => requireNonNegative("costs", [0, 1, 2.5])).not.toThrow();
    expect(() => requireNonNegativeBlock("shares", [[0.5, 0.5], [1, 0]])).not.toThrow();
  });

  it("are refused by place", () => {
    expect(() => requireNumbers("costs", [])).toThrow(refusal("empty-input", { argument: "costs" }));
    expect(() => requireNumbers("costs", [1, NaN])).toThrow(refusal("not-a-number", { argument: "costs", item: 2 }));
    expect(() => requireNonNegative("costs", [1, -2])).toThrow(refusal("negative", { item: 2, value: -2 }));
    expect(() => requireSameLength("names", ["a"], "paid", [1, 2])).toThrow(refusal("shape-mismatch", { a: "names", aCount: 1, b: "paid", bCount: 2 }));
    expect(() => requireBlock("shares", [])).toThrow(refusal("empty-input"));
    expect(() => requireBlock("shares", [[]])).toThrow(refusal("empty-input"));
    expect(() => requireBlock("shares", [[1, 2], [3]])).toThrow(refusal("ragged-block", { row: 2, found: 1, expected: 2 }));
    expect(() => requireBlock("shares", [[1], [Infinity]])).toThrow(refusal("not-a-number", { row: 2, column: 1 }));
    expect(() => requireNonNegativeBlock("shares", [[1, 2], [3, -4]])).toThrow(refusal("negative", { row: 2, column: 2, value: -4 }));
  });
});

describe("rates and shares", () => {
  it.each([[0], [0.05], [1], [0.1 * 3 + 0.7]])("%d is a rate", (rate) => expect(() => requireRate("rate", rate)).not.toThrow());

  it.each([
    [5, "looks-like-percent"], [1.0001, "looks-like-percent"], [100, "looks-like-percent"], [100.5, "out-of-range"],
    [-0.01, "negative"], [NaN, "not-a-number"], [Infinity, "not-a-number"],
  ])("%d is not: %s", (rate, code) => expect(() => requireRate("rate", rate)).toThrow(refusal(code)));

  it("may fall as far as is said", () => {
    expect(() => requireRate("floor", -1, -1)).not.toThrow();
    expect(() => requireRate("floor", -1.01, -1)).toThrow(refusal("out-of-range", { least: -1, most: 1 }));
  });

  it("shares total 100% to within 1e-9, and are never scaled", () => {
    expect(() => requireWholeShares("shares", [0.7, 0.2, 0.1])).not.toThrow();
    expect(() => requireWholeShares("shares", [0.5, 0.5 + 1e-9])).not.toThrow();
    expect(() => requireWholeShares("shares", [0.5, 0.5 - 1e-9])).not.toThrow();
    expect(() => requireWholeShares("shares", [0.5, 0.5 + 1.1e-9])).toThrow(refusal("shares-not-whole"));
    expect(() => requireWholeShares("shares", [0.333, 0.333, 0.333])).toThrow(refusal("shares-not-whole", { total: 0.9990000000000001 }));
    expect(() => requireWholeShares("shares", [60, 40])).toThrow(refusal("looks-like-percent", { item: 1, value: 60 }));
    expect(() => requireWholeShares("shares", [0.5, 0.4], 2)).toThrow(refusal("shares-not-whole", { row: 2 }));
    expect(() => requireWholeShares("shares", [])).toThrow(refusal("empty-input"));
  });
});

describe("whole numbers", () => {
  it("are those that Excel shows as whole, though floating point leaves dust", () => {
    expect(requireWhole("year", (1.1 - 1) * 10, 0, 1000)).toBe(1);
    expect(requireWhole("grade", 4.35 - 0.35, 1, 6)).toBe(4);
    expect(requireWhole("year", 0, 0, 1000)).toBe(0);
  });

  it.each([[2.9999999], [-1], [1001], [NaN], [Infinity]])("%d is refused", (value) => {
    expect(() => requireWhole("year", value, 0, 1000)).toThrow(expect.objectContaining({ code: "not-whole", detail: { argument: "year", value, least: 0, most: 1000 } }));
  });
});

describe("money", () => {
  it("goes to pence and back", () => {
    expect(toPence(MOST_POUNDS)).toBe(999_999_999_999_999);
    expect(toPounds(toPence(-1.005))).toBe(-1.01);
    expect(Object.is(toPounds(-0), 0)).toBe(true);
  });

  it("stops at 15 digits", () => {
    expect(() => toPence(1e13, "total")).toThrow(refusal("too-large", { argument: "total" }));
    expect(() => toPence(NaN, "paid", { item: 3 })).toThrow(refusal("not-a-number", { argument: "paid", item: 3 }));
    expect(() => addPence([toPence(MOST_POUNDS), toPence(0.01)], "paid")).toThrow(refusal("too-large"));
  });

  it("adds before it rounds: twelve twelfths of £100 are £100.00", () => {
    const months = runningPence("totals", new Array<number>(12).fill(100 / 12));
    expect(months[11]).toBe(10000);
    expect(months[0]).toBe(833);
  });

  it("rounds a running total of tiny amounts half away from zero, either way", () => {
    expect(runningPence("totals", [0.0025, 0.0025])).toEqual([0, 1]);
    expect(runningPence("totals", [-0.0025, -0.0025])).toEqual([0, -1]);
    expect(runningPence("totals", [0.004, -0.004])).toEqual([0, 0]);
    expect(Object.is(runningPence("totals", [-0.004])[0], 0)).toBe(true);
    expect(runningPence("totals", [1e-300, 5.5])).toEqual([0, 550]);
    expect(() => runningPence("totals", [MOST_POUNDS, 0.01])).toThrow(refusal("too-large", { item: 2 }));
    expect(() => runningPence("totals", [1, NaN])).toThrow(refusal("not-a-number", { item: 2 }));
  });
});
