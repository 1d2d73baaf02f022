import { contractValue } from "../../src/domain/contracts/contractValue";
import { discountFactors } from "../../src/domain/savings/discountFactor";
import { presentValue } from "../../src/domain/savings/presentValue";
import { paybackYears } from "../../src/domain/savings/paybackYears";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { readDay } from "../../src/domain/kernel/readDay";

describe("CBA-02: greenbook (an R package by C. Coverdale), test of discounting; −100 and five times 30 at 3.5%; within 0.000001", () => {
  const flows = [-100, 30, 30, 30, 30, 30];

  it("gives the net present value and its equivalent annual cost", () => {
    const annuity = discountFactors(6).slice(1).reduce((sum, factor) => sum + factor, 0);
    expect(Math.abs(presentValue(flows) - 35.4515712)).toBeLessThanOrEqual(1e-6);
    expect(Math.abs(annuity - 4.51505238)).toBeLessThanOrEqual(1e-6);
    expect(Math.abs(presentValue(flows) / annuity - 7.8518625)).toBeLessThanOrEqual(1e-6);
  });

  it("is Excel's NPV, which discounts the first flow too, a year on", () => {
    expect(Math.abs(presentValue(flows) / 1.035 - 34.2527258)).toBeLessThanOrEqual(1e-6);
  });
});

it("NPV of 10, 20, two blanks, 10 and 20 at 10%, as Excel saved it: blanks skipped there, kept in their place here; within 0.000000001", () => {
  expect(Math.abs(presentValue([10, 20, 10, 20], 0.1) / 1.1 - 46.793251827060985)).toBeLessThanOrEqual(1e-9);
  expect(Math.abs(presentValue([10, 20, 0, 0, 10, 20], 0.1) / 1.1 - 43.118526542411)).toBeLessThanOrEqual(1e-9);
});

describe("procurement", () => {
  it.each([
    ["2025-12-31", 5372609, 214904, 663540], ["2026-01-01", 5193000, 207720, 663540],
  ])("PROC-01: thresholds of the Procurement Act 2023 on %s, VAT included; exact", (day, works, services, lightTouch) => {
    const on = (series: string): number => referenceFigures().on(series, readDay("date", day));
    expect([on("THRESHOLD-WORKS"), on("THRESHOLD-SERVICES"), on("THRESHOLD-LIGHT-TOUCH")]).toEqual([works, services, lightTouch]);
  });

  it("PROC-02: Bevan Brittan, 25 November 2025: £205,000 net is £246,000 with VAT, above £207,720", () => {
    expect(contractValue(205000, "1")).toBe(246000);
    expect(contractValue(205000, "1")).toBeGreaterThan(referenceFigures().on("THRESHOLD-SERVICES", readDay("date", "2026-01-01")));
  });

  it("PROC-03: Procurement Act 2023, Schedule 3: one year and two options at £70,000 is £210,000 net, £252,000 with VAT", () => {
    expect(contractValue(70000, "1+1+1", 0, 0)).toBe(210000);
    expect(contractValue(70000, "1+1+1")).toBe(252000);
  });
});

describe("worked cases of commissioners", () => {
  it("£37,000 of equipment that saves £4,900 a week is recouped in 7.55 weeks", () => {
    expect(paybackYears([-37000, 4900 * 52]) * 52).toBeCloseTo(7.55, 2);
  });
});
