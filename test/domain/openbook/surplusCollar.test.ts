import { surplusCollar, type CollarTerms } from "../../../src/domain/openbook/surplusCollar";

const OPEN: CollarTerms = { minimum: null, maximum: null, providerShare: 0.5, topUpLimit: null };
const COLLAR: CollarTerms = { ...OPEN, minimum: 0.02, maximum: 0.08 };

describe("surplusCollar", () => {
  it("worked example: 12% under a collar of 2% to 8%, the excess shared equally", () => {
    // surplus 12,000; over 8,000 by 4,000; half goes back; 10,000 is 10%
    expect(surplusCollar(100000, 88000, COLLAR)).toEqual({ surplus: 12000, rate: 0.12, adjustment: -2000, after: 10000, afterRate: 0.1 });
  });

  it.each([
    ["topped up to the minimum", 101000, COLLAR, 3000, 2000],
    ["topped up as far as the limit", 101000, { ...COLLAR, topUpLimit: 2500 }, 2500, 1500],
    ["not topped up at a limit of nothing", 101000, { ...COLLAR, topUpLimit: 0 }, 0, -1000],
    ["within the collar", 95000, COLLAR, 0, 5000],
    ["at its edges", 98000, COLLAR, 0, 2000],
    ["a loss made good to nothing at a minimum of 0", 101000, { ...OPEN, minimum: 0 }, 1000, 0],
    ["a first loss borne by the provider", 105000, { ...OPEN, minimum: -0.02 }, 3000, -2000],
    ["no collar at all", 50000, OPEN, 0, 50000],
    ["all the excess returned", 88000, { ...COLLAR, providerShare: 0 }, -4000, 8000],
    ["all the excess kept", 88000, { ...COLLAR, providerShare: 1 }, 0, 12000],
  ])("%s", (_, cost, terms, adjustment, after) => {
    expect(surplusCollar(100000, cost, terms)).toMatchObject({ adjustment, after });
  });

  it.each([["minimum", 0.08], ["maximum", 0.08]] as const)("leaves a surplus exactly at the %s as it is, though decimals leave dust", (limit, rate) => {
    // 8% of 1,234.56 is 98.7648, and 1,234.56 − 1,135.7952 = 98.7648
    expect(surplusCollar(1234.56, 1135.7952, { ...OPEN, [limit]: rate }).adjustment).toBe(0);
    expect(surplusCollar(1100.1, 1078.098, { ...OPEN, [limit]: 0.02 }).adjustment).toBe(0);
  });

  it("has no rates without income, and no −0", () => {
    const none = surplusCollar(0, 0, COLLAR);
    expect(none).toEqual({ surplus: 0, rate: null, adjustment: 0, after: 0, afterRate: null });
  });

  it.each([
    ["negative income", -1, 0, {}, "negative"],
    ["a cost that is not a number", 1, NaN, {}, "not-a-number"],
    ["2 for 2%", 1, 0, { minimum: 2 }, "looks-like-percent"],
    ["a maximum below the minimum", 1, 0, { minimum: 0.08, maximum: 0.02 }, "out-of-range"],
    ["a negative share", 1, 0, { providerShare: -0.1 }, "negative"],
    ["a negative limit", 1, 0, { topUpLimit: -1 }, "negative"],
    ["too much money", 1e13, 0, {}, "too-large"],
  ])("refuses %s", (_, income, cost, terms, code) => {
    expect(() => surplusCollar(income, cost, { ...OPEN, ...terms })).toThrow(expect.objectContaining({ code }));
  });
});
