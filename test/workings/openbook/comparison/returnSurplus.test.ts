import { SCENARIO_LINES, SCENARIOS } from "../../../../src/workbench/samples/appraisalFigures";
import { returnSurplus, surplusTotal } from "../../../../src/workings/openbook/returnSurplus";
import { whyNoSurplus } from "../../../../src/workings/openbook/whyNoSurplus";
import { COLLAR, NO_COLLAR, typed } from "./_cases";
import { returnOf, type Given } from "./_returns";

const year = (income: Given, cost: Given) => returnOf({ costs: { C01: { cost: [0, 0, cost] } }, income: { I01: { cost: [0, 0, income] } } });

test("by hand: £4,300 less £3,820 is £480; above 8% half goes back", () => {
  const { income, cost, result } = returnSurplus(0, year(4_300, 3_820), 0, COLLAR);
  expect([income, cost, result]).toEqual([4_300, 3_820, { surplus: 480, rate: 480 / 4_300, adjustment: -68, after: 412, afterRate: 412 / 4_300 }]);
});

test("n/a counts for nothing", () => {
  expect(returnSurplus(0, year("n/a", "n/a"), 0, COLLAR)).toMatchObject({ income: 0, cost: 0, result: { surplus: 0, rate: null, adjustment: 0 } });
});

test("a blank or what cannot be read is not nothing: no surplus is worked out, and what to ask for is said", () => {
  const tbc = returnSurplus(0, year("TBC", 816_060.3), 0, COLLAR);
  expect(tbc).toMatchObject({ result: null, refused: null, notGiven: ["Income I01"] });
  expect(whyNoSurplus(tbc, ({ code }) => code)).toBe("Its surplus is not worked out: no figure of this year is given for “Income I01”. Ask for it, for 0 if there was none, or for n/a.");
  expect(returnSurplus(0, year(100, ""), 0, COLLAR)).toMatchObject({ result: null, notGiven: ["Line C01"] });
  expect(returnSurplus(0, returnOf({ costs: { C01: { cost: [0, 0, 5] } } }), 0, COLLAR)).toMatchObject({ result: null, notGiven: ["income"] });
  expect(surplusTotal([tbc])).toEqual({ income: 0, cost: 0, surplus: 0, adjustment: 0, after: 0 });
});

test("what cannot be worked out is refused by itself and is in no total", () => {
  const wrong = returnSurplus(0, year(-5, 0), 0, COLLAR);
  const crossed = returnSurplus(1, year(100, 50), 0, { ...COLLAR, minimum: typed(0.2), maximum: typed(0.1) });
  const sound = returnSurplus(2, year(100, 90), 0, NO_COLLAR);
  expect([wrong.refused?.code, crossed.refused?.code, sound.refused]).toEqual(["negative", "out-of-range", null]);
  expect(surplusTotal([wrong, crossed, sound])).toEqual({ income: 100, cost: 90, surplus: 10, adjustment: 0, after: 10 });
});

describe("the negotiation scenarios of the samples", () => {
  const priced = (scenario: string): readonly number[] => SCENARIO_LINES.find(({ option, kind }) => option === scenario && kind === "Cost")!.flows.map(Number);
  const openBook = SCENARIOS.at(-1)!;
  // A least surplus of 3% on cost is 3 ÷ 103 of income.
  const LEAST = { ...COLLAR, name: openBook, minimum: typed(0.03 / 1.03), maximum: null, topUpLimit: null };

  test("seven, open book with a least surplus of 3%: its price is the actual cost with that surplus, so nothing is topped up in any year", () => {
    for (const price of priced(openBook)) expect(returnSurplus(0, year(price, price / 1.03), 0, LEAST).result!.adjustment).toBeCloseTo(0, 6);
  });

  test("seven, where costs run 2% over: topped up to the least surplus by what costs ran over", () => {
    for (const price of priced(openBook)) {
      const { surplus, adjustment, afterRate } = returnSurplus(0, year(price, (price / 1.03) * 1.02), 0, LEAST).result!;
      expect([afterRate, adjustment]).toEqual([expect.closeTo(0.03 / 1.03, 12), expect.closeTo((price / 1.03) * 0.02, 4)]);
      expect(surplus).toBeGreaterThan(0);
    }
  });

  test("the others are a price and no open book: the provider bears a loss and keeps a surplus", () => {
    for (const scenario of SCENARIOS.slice(0, -1)) {
      for (const price of priced(scenario)) for (const share of [0.9, 1.1]) expect(returnSurplus(0, year(price, price * share), 0, NO_COLLAR).result!.adjustment).toBe(0);
    }
  });
});
