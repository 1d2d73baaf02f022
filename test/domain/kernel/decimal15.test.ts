import fc from "fast-check";
import { exponent15, mantissa15, productError, tenTo } from "../../../src/domain/kernel/decimal15";

/** The same view through the language's own correctly rounded conversion. */
function byText(x: number): bigint[] {
  const [digits, exponent] = x.toExponential(14).split("e") as [string, string];
  return [BigInt(digits.replace(".", "")), BigInt(exponent)];
}

/** Mantissa and exponent as one value, since 10^15 × 10^0 is 10^14 × 10^1. */
function sameValue([mantissa, exponent]: bigint[], [other, otherExponent]: bigint[]): boolean {
  const least = exponent! < otherExponent! ? exponent! : otherExponent!;
  return mantissa! * 10n ** (exponent! - least) === other! * 10n ** (otherExponent! - least);
}

function ours(x: number): bigint[] {
  const exponent = exponent15(x);
  return [BigInt(mantissa15(x, exponent)), BigInt(exponent)];
}

describe("the 15-digit view", () => {
  it("worked example: 0.1 + 0.2 is 3 tenths", () => {
    expect(exponent15(0.1 + 0.2)).toBe(-1);
    expect(mantissa15(0.1 + 0.2, -1)).toBe(300000000000000);
  });

  it("holds at every power of ten and the doubles either side", () => {
    for (let power = -320; power <= 308; power++) {
      const x = Number(`1e${power}`);
      for (const beside of [x, x * (1 - 2 ** -53), x * (1 + 2 ** -52), x * 9.999999999999995, x * 9.999999999999994]) {
        if (Number.isFinite(beside) && beside > 0) expect([beside, sameValue(ours(beside), byText(beside))]).toEqual([beside, true]);
      }
    }
  });

  it("law: agrees with the language's own conversion for every positive double", () => {
    const positive = fc.oneof(fc.double({ min: 5e-324, noNaN: true, noDefaultInfinity: true }), fc.double({ min: 1e-9, max: 1e15, noNaN: true }));
    fc.assert(fc.property(positive, (x) => sameValue(ours(x), byText(x))), { numRuns: 100_000 });
  });

  it("law: a product and its error are the product exactly", () => {
    const whole = fc.integer({ min: 0, max: 999_999_999_999_999 });
    fc.assert(fc.property(whole, whole, (a, b) => BigInt(a * b) + BigInt(productError(a, b, a * b)) === BigInt(a) * BigInt(b)), { numRuns: 10_000 });
    expect(tenTo(22)).toBe(1e22);
  });
});
