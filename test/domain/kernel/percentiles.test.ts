import { areNearly, differenceOf, isAbove, shareOfDifference } from "../../../src/domain/kernel/nearly";
import { comparedName, requireDifferentNames } from "../../../src/domain/kernel/names";
import { median, percentile, quartiles } from "../../../src/domain/kernel/percentiles";
import { steadySum } from "../../../src/domain/kernel/steadySum";

describe("percentiles", () => {
  it("Excel's QUARTILE.INC and PERCENTILE.INC", () => {
    expect(quartiles([12, 1, 10, 2, 9, 4, 8, 7])).toEqual({ minimum: 1, lower: 3.5, median: 7.5, upper: 9.25, maximum: 12 });
    expect([percentile([4, 3, 2, 1], 0), percentile([4, 3, 2, 1], 1), median([3]), median([5, 1])]).toEqual([1, 4, 3, 3]);
    expect(quartiles([6])).toEqual({ minimum: 6, lower: 6, median: 6, upper: 6, maximum: 6 });
  });

  it.each([700, 5000, 20_001])("of %d values, as sorting gives them", (count) => {
    let state = count;
    const values = Array.from({ length: count }, () => (state = (state * 48_271) % 2_147_483_647) % 1000);
    const sorted = values.slice().sort((a, b) => a - b);
    const at = (q: number) => {
      const position = (count - 1) * q;
      const [below, above] = [sorted[Math.floor(position)]!, sorted[Math.ceil(position)]!];
      return below + (above - below) * (position - Math.floor(position));
    };
    expect(quartiles(values)).toEqual({ minimum: sorted[0], lower: at(0.25), median: at(0.5), upper: at(0.75), maximum: sorted[count - 1] });
  });
});

describe("floating point", () => {
  it("does not make two of one number", () => {
    expect([areNearly(0.1 + 0.2, 0.3), areNearly(1, 1.00000000000002), areNearly(0, 1e-300)]).toEqual([true, false, false]);
    expect([differenceOf(0.1 + 0.2, 0.3), differenceOf(-0, 0), differenceOf(3, 1)]).toEqual([0, 0, 2]);
    expect([isAbove(0.1 + 0.2, 0.3), isAbove(2, 1), isAbove(1, 2)]).toEqual([false, true, false]);
    expect([shareOfDifference(3, 2), shareOfDifference(0, 0), shareOfDifference(1, 0), shareOfDifference(1, 5e-324), shareOfDifference(-2, -2)]).toEqual([0.5, null, null, null, 0]);
  });

  it("is not lost in a sum of large and small", () => {
    expect(steadySum([1e16, 1, -1e16])).toBe(1);
    expect(steadySum(new Array<number>(10).fill(0.1))).toBe(1);
    expect(steadySum([])).toBe(0);
  });
});

describe("names", () => {
  it("are compared as Excel compares them", () => {
    expect(comparedName(" York ")).toBe(comparedName("YORK"));
    expect(() => requireDifferentNames("names", ["York", "york "])).toThrow(expect.objectContaining({ code: "duplicate-name" }));
    expect(() => requireDifferentNames("names", ["York", " "])).toThrow(expect.objectContaining({ code: "empty-input" }));
    expect(() => requireDifferentNames("names", [])).toThrow(expect.objectContaining({ code: "empty-input" }));
    expect(() => requireDifferentNames("names", ["York", "Leeds"])).not.toThrow();
  });
});
