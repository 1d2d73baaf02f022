import { roundMoney } from "../../src/domain/kernel/roundMoney";
import { law, must } from "./law";
import fc from "fast-check";

describe("rounding", () => {
  it("is right for every price from £0.01 to £100.00 at 41 uplifts, up and down: 820,000 cases, 0 wrong", () => {
    let cases = 0;
    let ties = 0;
    const wrong: string[] = [];
    for (let price = 1; price <= 10_000; price++) {
      for (let quarter = 0; quarter <= 40; quarter++) {
        // Exact: pence × (10,000 + basis points) ÷ 10,000, half up in integers.
        const basis = BigInt(price) * BigInt(10_000 + quarter * 25);
        const exact = Number((basis * 2n + 10_000n) / 20_000n) / 100;
        if (basis % 10_000n === 5_000n) ties++;
        const uplifted = (price / 100) * (1 + quarter * 0.0025);
        for (const sign of [1, -1]) {
          cases++;
          if (roundMoney(sign * uplifted) !== sign * exact) wrong.push(`${sign * price / 100} at ${quarter / 4}%`);
        }
      }
    }
    expect({ cases, wrong }).toEqual({ cases: 820_000, wrong: [] });
    expect(ties).toBe(4_600);
  });

  law("agrees with the language's decimal text at 15 digits", [fc.double({ min: -999e9, max: 999e9, noNaN: true }), fc.integer({ min: 0, max: 3 })], (amount, decimals) => {
    const [mantissa, exponent] = Math.abs(amount).toExponential(14).split("e") as [string, string];
    const scaled = BigInt(mantissa.replace(".", "")) * 10n ** BigInt(400 + Number(exponent) - 14 + decimals);
    const rounded = Number((scaled * 2n + 10n ** 400n) / (2n * 10n ** 400n)) / 10 ** decimals;
    const signed = amount < 0 && rounded !== 0 ? -rounded : rounded;
    must(Object.is(roundMoney(amount, decimals), signed), "not what the decimal text rounds to");
  });
});
