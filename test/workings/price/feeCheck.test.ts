import { DomainError } from "../../../src/domain/kernel/DomainError";
import { explainFee } from "../../../src/workings/price/explainFee";
import { feeCheck, feeTermsOf } from "../../../src/workings/price/feeCheck";
import { priceAnswer } from "../../../src/workings/price/priceAnswer";
import type { FeeTerms, PriceCase } from "../../../src/workings/price/priceCase";
import { day } from "../../domain/inflation/_figures";
import { caseOf, centre, inService, post, service, staffOf, typed } from "./_cases";

/** The Homecare Association's minimum price for 2020-21. */
const HOMECARE: FeeTerms = { fee: 20.69, nonPayCost: 6.56, onCostRate: 3.11 / 10.42, paidHoursPerContactHour: 10.42 / 8.72, surplus: 0.6 / 20.69, surplusOn: "price" };

describe("the pay a fee carries", () => {
  it("of £20.69 is £8.72, that year's National Living Wage", () => {
    const found = feeCheck(HOMECARE, day("2020-04-01"));
    expect(found.pay).toBeCloseTo(8.72, 10);
    expect(found).toMatchObject({ fee: 20.69, floor: 8.72, floorFigure: { series: "NLW", value: 8.72 } });
    expect(found.overFloor).toBeCloseTo(0, 10);
  });

  it("a year later falls short of the wage then", () => {
    const found = feeCheck(HOMECARE, day("2021-04-01"));
    expect(found.floor).toBe(8.91);
    expect(found.overFloor).toBeCloseTo(-0.19, 10);
  });

  it("has no floor where none is held", () => {
    expect(feeCheck(HOMECARE, day("2050-04-01"))).toMatchObject({ floor: null, overFloor: null, floorFigure: null });
  });

  it("is below zero where the fee does not cover what is not pay", () => {
    expect(feeCheck({ ...HOMECARE, fee: 5, surplus: 0 }, day("2020-04-01")).pay).toBeLessThan(0);
  });

  it("is refused where it divides by nothing", () => {
    expect(() => feeCheck({ ...HOMECARE, paidHoursPerContactHour: 0 }, day("2020-04-01"))).toThrow(DomainError);
  });
});

describe("the terms of an hour from the case", () => {
  /** METHOD.md: two posts of £24,000, £13,000 that is not pay, 2,600 hours at £26. */
  const of = (rest: Partial<PriceCase> = {}, funding: number | null = 67_600, units: number | null = 2600) => {
    const staff = staffOf([post("Worker", 24_000, 2, 0)]);
    const priceCase = caseOf([service("Home care", units, { funding: funding === null ? null : typed(funding) })], [], [centre("Home care", 13_000, inService(0))], {
      staff: { ...staff, terms: { ...staff.terms, pension: typed(0.03), other: typed(0) } }, payFrom: "staffing", ...rest,
    });
    return feeTermsOf(priceCase, priceAnswer(priceCase), 0);
  };

  it("are its posts' on-costs, the hours they are paid and the rest of its cost", () => {
    const terms = of()!;
    expect(terms).toMatchObject({ fee: 26, nonPayCost: 5, surplus: 0, surplusOn: "cost" });
    expect(terms.onCostRate).toBeCloseTo(0.14875, 12);
    expect(terms.paidHoursPerContactHour).toBeCloseTo(1.484066, 6);
    const found = feeCheck(terms, day("2025-10-01"));
    expect(found.pay).toBeCloseTo(12.318, 3);
    expect(found.floor).toBe(12.21);
  });

  it("carry the very pay where the fee is the full cost", () => {
    const pay = feeCheck(of({}, 68_140)!, day("2025-10-01")).pay;
    // £24,000 over 365/7 weeks of 37 hours.
    expect(pay).toBeCloseTo(24_000 / ((365 / 7) * 37), 9);
  });

  it("do not move with vacancies, which scale pay and its cost alike", () => {
    const staff = staffOf([post("Worker", 24_000, 2, 0)], 0.1);
    const priceCase = caseOf([service("Home care", 2600, { funding: typed(67_600) })], [], [], { staff, payFrom: "staffing" });
    const terms = feeTermsOf(priceCase, priceAnswer(priceCase), 0)!;
    // 48,000 + 5,700 + 20.5% × 48,000 = 63,540 of 48,000.
    expect(terms.onCostRate).toBeCloseTo(63_540 / 48_000 - 1, 9);
  });

  it.each<[string, FeeTerms | null]>([
    ["pay is from the ledger", of({ payFrom: "ledger" })], ["nothing is paid", of({}, null)], ["there are no units", of({}, 1, null)], ["there are no posts", of({ staff: staffOf([]) })],
    ["the fee is below zero", of({}, -1)], ["its posts are paid nothing", of({ staff: staffOf([post("Volunteer", 0, 1, 0)]) })],
  ])("are not known where %s", (_, terms) => {
    expect(terms).toBeNull();
  });
});

describe("the pay a fee carries, explained", () => {
  it("opens into what is left for pay, beside the floor", () => {
    const explanation = explainFee(HOMECARE, feeCheck(HOMECARE, day("2021-04-01")));
    expect(explanation.steps.map(({ label, formula, value }) => `${label}: ${formula} → ${value}`)).toEqual([
      "Cost the fee allows: £20.69 × (1 − 2.899952% surplus on price) → £20.09", "Left for pay: £20.09 − £6.56 → £13.53",
      "Pay an hour: £13.53 ÷ ((1 + 29.846449% on-costs) × 1.1949541 paid hours) → £8.72",
    ]);
    expect(explanation.sentences[1]).toBe("It is £0.19 an hour below the National Living Wage of £8.91, the least an employer must pay those it applies to.");
    expect(explanation.sources.at(-1)).toMatchObject({ value: "£8.91" });
  });

  it("says where no wage is held, and where it is not yet law", () => {
    expect(explainFee(HOMECARE, feeCheck(HOMECARE, day("2050-04-01"))).sentences).toContain("No National Living Wage is held for this date.");
    const announced = explainFee(HOMECARE, { ...feeCheck(HOMECARE, day("2021-04-01")), floorFigure: { ...feeCheck(HOMECARE, day("2021-04-01")).floorFigure!, status: "announced" } });
    expect(announced.sentences.at(-1)).toBe("That wage is announced and not yet law.");
  });
});
