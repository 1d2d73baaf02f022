import { correctedCosts } from "../../src/domain/appraisal/optimismCorrection";
import { optionComparison } from "../../src/domain/appraisal/optionComparison";
import { contractValue } from "../../src/domain/contracts/contractValue";
import { discountFactors } from "../../src/domain/savings/discountFactor";
import { impactByYear } from "../../src/domain/savings/impactByYear";
import { presentValue } from "../../src/domain/savings/presentValue";
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

it("NPV(5%, 100, 25, 125, 4, 5, 6), as Excel saved it; within 0.000000001", () => {
  expect(Math.abs(presentValue([100, 25, 125, 4, 5, 6], 0.05) / 1.05 - 237.57926512731055)).toBeLessThanOrEqual(1e-9);
});

describe("CBA-12: net additionality, HCA and BIS Additionality Guide, fourth edition (econstack-data, parameters/uk/additionality.json); within 0.0005", () => {
  // Leakage and substitution are what is not this initiative's doing for those it is for: together, its attribution.
  it.each([["standard", 0.2, 0.25, 0.1, 0, 0.54], ["conservative", 0.35, 0.4, 0.2, 0.05, 0.2964], ["optimistic", 0.1, 0.1, 0.05, 0, 0.7695]])(
    "%s", (_, deadweight, displacement, leakage, substitution, net) => {
      const terms = { deadweight, displacement, attribution: (1 - leakage) * (1 - substitution), dropOff: 0, years: 1, grade: null };
      expect(Math.abs(impactByYear(1, 1, 1, terms)[0]! - net)).toBeLessThanOrEqual(0.0005);
    });
});

describe("CBA-03: Public Health England, investing in families, Worked examples, rows 47 to 98; ratios within 0.005", () => {
  // Benefits to one body cannot be added: the least is the smallest of them and the most the largest.
  const COUNCIL = [[10_400, 11_100], [3700], [16_900]];
  const EVERYBODY = [...COUNCIL, [60, 300, 2400, 1200], [2700], [50], [5100, 200, 18_600]];
  const least = (bodies: readonly number[][]): number => bodies.reduce((sum, benefits) => sum + Math.min(...benefits), 0);
  const most = (bodies: readonly number[][]): number => bodies.reduce((sum, benefits) => sum + Math.max(...benefits), 0);

  it.each([
    ["the council's budgets, least", least(COUNCIL), 31_000, 19_900, 2.79], ["the council's budgets, most", most(COUNCIL), 31_700, 20_600, 2.86],
    ["everybody's, least", least(EVERYBODY), 34_010, 22_910, 3.06], ["everybody's, most", most(EVERYBODY), 55_450, 44_350, 5],
  ])("£1,300 of treatment and £9,800 of rehabilitation against the benefits to %s", (_, benefit, published, net, ratio) => {
    expect(benefit).toBe(published);
    const [, treated] = optionComparison(["Do nothing", "Treat"], [[0], [1300 + 9800]], [[0], [benefit]]);
    expect(treated!.netPresentValue).toBe(net);
    expect(treated!.againstFirst).toBe(net);
    expect(Math.abs(treated!.ratio! - ratio)).toBeLessThanOrEqual(0.005);
    expect(treated!.ratioAgainstFirst).toBe(treated!.ratio);
  });
});

describe("procurement", () => {
  it("PROC-01: changes on 1 January 2026 of the thresholds held; exact", () => {
    const changed = (series: string): number => referenceFigures().on(series, readDay("date", "2026-01-01")) - referenceFigures().on(series, readDay("date", "2025-12-31"));
    expect([changed("THRESHOLD-WORKS"), changed("THRESHOLD-SERVICES"), changed("THRESHOLD-LIGHT-TOUCH")]).toEqual([-179609, -7184, 0]);
  });

  it("PROC-01: 2022-23; exact", () => {
    const on = (series: string): number => referenceFigures().on(series, readDay("date", "2023-06-01"));
    expect([on("THRESHOLD-WORKS"), on("THRESHOLD-SERVICES"), on("THRESHOLD-LIGHT-TOUCH")]).toEqual([5336937, 213477, 663540]);
  });

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

describe("optimism bias: Mott MacDonald, Review of Large Public Procurement in the UK, 2002, section 4", () => {
  it("CBA-08: 28 months of works, 39% upper bound, 23.8% of it managed; within 0.05", () => {
    const managed = [[5, 1], [2, 1], [22, 0.4], [5, 1], [3, 1]].reduce((sum, [contribution, factor]) => sum + contribution! * factor!, 0) / 100;
    const bias = (1 - managed) * 0.39;
    expect(Math.abs(managed * 100 - 23.8)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(bias * 100 - 29.7)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(correctedCosts([28], 0.39)[0]! - 38.9)).toBeLessThanOrEqual(0.05);
    expect(Math.abs(correctedCosts([28], bias)[0]! - 36.3)).toBeLessThanOrEqual(0.05);
  });

  it("CBA-09: £100m at contract award, 51% upper bound, 92% of it managed, £7m to manage risk; within 0.5", () => {
    const bias = (1 - 0.92) * 0.51;
    expect(Math.abs(bias * 100 - 4)).toBeLessThanOrEqual(0.5);
    const [capital] = correctedCosts([100], bias);
    expect(Math.abs(capital! - 104)).toBeLessThanOrEqual(0.5);
    expect(Math.abs(capital! + 7 - 111)).toBeLessThanOrEqual(0.5);
  });
});
