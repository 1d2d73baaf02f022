import { optionComparison } from "../../src/domain/appraisal/optionComparison";
import { unitCost } from "../../src/domain/benchmarking/unitCost";
import { contractTerm } from "../../src/domain/contracts/contractTerm";
import { isoDate } from "../../src/domain/kernel/day";
import { financialYearOfDay } from "../../src/domain/kernel/financialYear";
import { readDay } from "../../src/domain/kernel/readDay";
import { roundMoney } from "../../src/domain/kernel/roundMoney";
import { efficiencyParts } from "../../src/domain/savings/efficiencyParts";
import { gainShare } from "../../src/domain/savings/gainShare";
import { paybackYears } from "../../src/domain/savings/paybackYears";
import { savingProfile } from "../../src/domain/savings/savingProfile";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { percentInWords } from "../../src/workings/figuresInWords";
import { contractAnswer } from "../../src/workings/contracts/contractAnswer";
import { savingsAnswer } from "../../src/workings/savings/savingsAnswer";
import type { SavingType } from "../../src/workings/savings/savingsCase";
import { caseOf, inWords, lot, on } from "../workings/contracts/_cases";
import { initiative, savingsCase } from "../workings/savings/_cases";

const byType = (...savings: readonly (readonly [SavingType, number])[]) =>
  Object.fromEntries(savingsAnswer(savingsCase(savings.map(([type, amount], at) => initiative(`Saving ${at + 1}`, amount, { type })), { years: 1 })).byType.map(({ type, total }) => [type, total]));

describe("payback", () => {
  it("£37,000 of equipment that saves £4,900 a week is recouped in 7.55 weeks, 52.86 days", () => {
    const weeks = paybackYears([-37_000, 4900 * 52]) * 52;
    expect(weeks).toBeCloseTo(7.55, 2);
    expect(weeks * 7).toBeCloseTo(52.86, 2);
  });

  it("a £6,000 adaptation that lasts five years costs what 6.5 hours of home care a week at £14.20 do in a year and three months", () => {
    const years = paybackYears([-6000, ...Array<number>(5).fill(6.5 * 14.2 * 52)]);
    expect(years * 12).toBeCloseTo(15, 1);
  });
});

describe("savings", () => {
  it("two residential placements at £72,800 a year: £30,000 saved on each in every year after the first", () => {
    expect(unitCost([72_800], [2])).toBe(36_400);
    const [start, first] = [readDay("start", "2026-04-01"), financialYearOfDay(readDay("first", "2025-04-01"))];
    expect(savingProfile(2 * 30_000, first, 3, { start, end: null, rampMonths: 0 })).toEqual([0, 60_000, 60_000]);
  });

  it("£2m gross on £17m of contracts: 11.76% exactly, published as 11%, which is the whole per cent below and not the nearest", () => {
    const share = efficiencyParts(17_000_000, 1, 15_000_000, 1).cashable / 17_000_000;
    expect(percentInWords(roundMoney(share, 4))).toBe("11.76%");
    expect(Math.floor(share * 100)).toBe(11);
    expect(roundMoney(share * 100, 0)).toBe(12);
  });

  it("£1.2m a year saved while support rose by a fifth: what leaves the budget apart from what does not, whatever it cost before", () => {
    for (const before of [3_000_000, 6_000_000, 12_500_000]) {
      const { cashable, nonCashable } = efficiencyParts(before, 1000, before - 1_200_000, 1200);
      expect(cashable).toBe(1_200_000);
      expect(nonCashable).toBeCloseTo(before / 5, 6);
    }
  });

  it("£900,000 cashable of £8m, and £200,000 more identified: cashable is never added to the rest", () => {
    expect(byType(["cashable", 900_000], ["non-cashable", 7_100_000], ["cashable", 200_000])).toEqual({ "cashable": 1_100_000, "non-cashable": 7_100_000, "cost avoidance": 0 });
  });

  it("£3.8m and £4.7m over 44 services and 154 people: £8.5m, and £55,194.81 a person", () => {
    expect(Object.values(byType(["non-cashable", 3_800_000], ["cost avoidance", 4_700_000])).reduce((sum, total) => sum + total, 0)).toBe(8_500_000);
    expect(roundMoney(unitCost([3_800_000, 4_700_000], [77, 77]))).toBe(55_194.81);
  });

  it("an efficiency of 2.5% a year, half of it cashable", () => {
    const { cashable, nonCashable, total } = efficiencyParts(1_000_000, 10_000, 987_500, 10_125);
    expect([cashable, nonCashable, total]).toEqual([12_500, 12_500, 25_000]);
  });

  it("savings from innovation shared equally between commissioner and provider", () => {
    expect(gainShare(1_000_000, 900_000)).toBe(50_000);
    expect(gainShare(1_000_000, 1_100_000)).toBe(-50_000);
  });
});

describe("value for money", () => {
  it("a tender that took 115 hours and £4,865 cost £42.30 an hour", () => {
    expect(roundMoney(unitCost([4865], [115]))).toBe(42.3);
  });

  it("£4.50 back for every £1 over four years, in cash", () => {
    const [, programme] = optionComparison(["Do nothing", "Programme"], [[0, 0, 0, 0], [25_000, 25_000, 25_000, 25_000]], [[0, 0, 0, 0], [0, 150_000, 150_000, 150_000]], 0);
    expect(programme!.ratio).toBe(4.5);
  });

  it("£21,907 saved a person of 154; £8.5m and £23m of wider value over 7,025 people are £1,209.96 and £3,274.02 a person", () => {
    expect(unitCost([21_907 * 154], [154])).toBe(21_907);
    expect([8_500_000, 23_000_000].map((value) => roundMoney(unitCost([value], [7025])))).toEqual([1209.96, 3274.02]);
  });
});

describe("contracts", () => {
  it.each([
    ["5+2", [["Initial term", "2030-03-31"], ["Extension 1", "2032-03-31"]]],
    ["5+2+2+1", [["Initial term", "2030-03-31"], ["Extension 1", "2032-03-31"], ["Extension 2", "2034-03-31"], ["Extension 3", "2035-03-31"]]],
  ])("a term written %s from 1 April 2025", (term, ends) => {
    expect(contractTerm(term, readDay("start", "2025-04-01")).map(({ name, to }) => [name, isoDate(to)])).toEqual(ends);
  });

  it("thresholds of £214,904 and £663,540, and not the £663,450 or the central government's £139,688 of a widely copied guide", () => {
    const held = ["SERVICES", "LIGHT-TOUCH", "WORKS"].map((kind) => referenceFigures().on(`THRESHOLD-${kind}`, readDay("date", "2025-04-01")));
    expect(held.slice(0, 2)).toEqual([214_904, 663_540]);
    expect(held).not.toContain(663_450);
    expect(held).not.toContain(139_688);
  });

  it("£55,300 a year of light-touch support for 5+2+2+1 is a hundred pounds over the threshold with VAT, and below it without its last extension", () => {
    const whole = contractAnswer(caseOf({ kind: "light-touch", term: inWords("5+2+2+1"), lots: [lot("Support", 55_303.33)], procurement: on("2025-04-01"), start: on("2025-09-01") }));
    expect([whole.value, whole.standing, whole.periods[whole.reachedIn!]!.name]).toEqual([663_639.96, "at or above", "Extension 3"]);
    expect(contractAnswer(caseOf({ kind: "light-touch", term: inWords("5+2+2"), lots: [lot("Support", 55_303.33)], procurement: on("2025-04-01"), start: on("2025-09-01") })).standing).toBe("below");
  });
});
