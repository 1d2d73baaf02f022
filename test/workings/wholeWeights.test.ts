import fc from "fast-check";
import { LARGEST_STEP, longDivision, wholeWeights } from "../../src/workings/wholeWeights";

it("holds 58.123456% and its like exactly, in hundred-millionths", () => {
  expect(wholeWeights([0.58123456, 0.41876544], "shares", 1e9)).toEqual({
    scale: 1e8, units: [58123456, 41876544], used: [0.58123456, 0.41876544], exact: true, base: 1e5, stages: 2,
  });
});

it("holds a third to ten decimals and says that it is not exact", () => {
  const thirds = wholeWeights([1 / 3, 1 / 3, 1 / 3], "shares", 1e9);
  expect(thirds.units).toEqual([3333333333, 3333333333, 3333333333]);
  expect(thirds.exact).toBe(false);
});

it("holds quantities with every decimal they have, and room for three more", () => {
  expect(wholeWeights([512301, 187204.5], "weights", 1e9)).toMatchObject({ scale: 10, exact: true });
  expect(wholeWeights([1, 1], "weights", 1e9)).toMatchObject({ scale: 1000, exact: true });
  expect(wholeWeights([0.000001, 5], "weights", 1e9)).toMatchObject({ scale: 1e6, exact: true });
  expect(wholeWeights([1e12, 1], "weights", 1e9)).toMatchObject({ scale: 1, exact: true, units: [1e12, 1] });
});

it("rounds quantities too many digits apart to about ten figures", () => {
  expect(wholeWeights([1e14, 1], "weights", 1e9)).toMatchObject({ scale: 1e-5, exact: false, units: [1e9, 0] });
  expect(wholeWeights([Math.PI, Math.E], "weights", 1e9)).toMatchObject({ scale: 1e9, exact: false });
});

it("takes damped pounds in pence", () => {
  expect(wholeWeights([102, 102.75, 105.25], "pounds", 31000)).toMatchObject({ scale: 100, units: [10200, 10275, 10525], exact: true });
});

it("leaves weights of nothing for the domain to refuse", () => {
  expect(wholeWeights([0, 0], "weights", 100)).toMatchObject({ units: [0, 0] });
});

it("keeps every step of the division exact with room to double, and ten times the total within its parts", () => {
  fc.assert(fc.property(fc.double({ min: 0, max: 12.7, noNaN: true }), fc.double({ min: 0, max: 14, noNaN: true }), (unitsPower, pencePower) => {
    const units = Math.round(10 ** unitsPower);
    const pence = Math.round(10 ** pencePower);
    const { base, stages } = longDivision(units, pence);
    // remainder × base + digit × units, at twice the units
    expect(2 * (2 * units) * base).toBeLessThanOrEqual(LARGEST_STEP);
    expect(base ** stages).toBeGreaterThanOrEqual(10 * pence);
    expect(base).toBeGreaterThanOrEqual(10);
  }), { numRuns: 10_000, seed: 1 });
});
