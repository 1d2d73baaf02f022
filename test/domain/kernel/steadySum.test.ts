import { steadySum } from "../../../src/domain/kernel/steadySum";

describe("steadySum", () => {
  it("keeps what plain addition loses", () => {
    expect(steadySum([1e16, 1, -1e16])).toBe(1);
    expect(steadySum([1, 1e100, 1, -1e100])).toBe(2);
    expect(steadySum(new Array<number>(1_000_000).fill(0.01))).toBe(10_000);
  });

  it("is 0 of nothing", () => {
    expect(Object.is(steadySum([]), 0)).toBe(true);
  });
});
