import { carefulSum } from "../../../src/domain/kernel/carefulSum";

describe("carefulSum", () => {
  it("keeps what plain addition loses", () => {
    expect(carefulSum([1e16, 1, -1e16])).toBe(1);
    expect(carefulSum([1, 1e100, 1, -1e100])).toBe(2);
    expect(carefulSum(new Array<number>(1_000_000).fill(0.01))).toBe(10_000);
  });

  it("is 0 of nothing", () => {
    expect(Object.is(carefulSum([]), 0)).toBe(true);
  });
});
