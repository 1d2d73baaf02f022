import { combinedSaving } from "../../../src/domain/savings/combinedSaving";
import { efficiencyParts } from "../../../src/domain/savings/efficiencyParts";
import { gainShare, type GainBand } from "../../../src/domain/savings/gainShare";
import { impactByYear, type ImpactTerms } from "../../../src/domain/savings/impactByYear";

const TERMS: ImpactTerms = { deadweight: 0, attribution: 1, displacement: 0, dropOff: 0, years: 1, grade: null };

describe("impactByYear", () => {
  it("worked example: what is left of £60,000 by deadweight, attribution, displacement, drop-off and grade", () => {
    // 100 × 2,000 × 0.3 × 0.8 × 0.5 × 0.75 × 0.85 = 15,300, then × 0.9 a year
    const impact = impactByYear(100, 2000, 0.3, { deadweight: 0.2, attribution: 0.5, displacement: 0.25, dropOff: 0.1, years: 3, grade: 4 });
    [15300, 13770, 12393].forEach((each, i) => expect(impact[i]).toBeCloseTo(each, 8));
  });

  it.each([[1, 1], [2, 0.95], [3, 0.9], [4, 0.85], [5, 0.75], [6, 0.6]])("corrects grade %i to %d", (grade, left) => {
    expect(impactByYear(1, 100, 1, { ...TERMS, grade })[0]).toBeCloseTo(100 * left, 10);
  });

  it("is a harm where the change is negative, and nothing after a drop-off of everything", () => {
    expect(impactByYear(10, 5, -0.5, TERMS)).toEqual([-25]);
    expect(impactByYear(10, 5, 0.5, { ...TERMS, dropOff: 1, years: 3 })).toEqual([25, 0, 0]);
    expect(impactByYear(0, 5, -0.5, TERMS).every((each) => Object.is(each, 0))).toBe(true);
  });

  it.each([
    ["30 for 30%", 30, {}, "looks-like-percent"], ["a change of −2", -2, {}, "out-of-range"], ["a negative deadweight", 0.3, { deadweight: -0.1 }, "negative"],
    ["an attribution of 80", 0.3, { attribution: 80 }, "looks-like-percent"], ["no years", 0.3, { years: 0 }, "not-whole"], ["grade 0", 0.3, { grade: 0 }, "not-whole"],
    ["grade 7", 0.3, { grade: 7 }, "not-whole"], ["half a grade", 0.3, { grade: 1.5 }, "not-whole"],
  ])("refuses %s", (_, change, terms, code) => {
    expect(() => impactByYear(100, 2000, change, { ...TERMS, ...terms })).toThrow(expect.objectContaining({ code }));
  });

  it("refuses a cohort below zero, and money too large", () => {
    expect(() => impactByYear(-1, 1, 1, TERMS)).toThrow(expect.objectContaining({ code: "negative" }));
    expect(() => impactByYear(Infinity, 1, 1, TERMS)).toThrow(expect.objectContaining({ code: "not-a-number" }));
    expect(() => impactByYear(1e9, 1e9, 1, TERMS)).toThrow(expect.objectContaining({ code: "too-large" }));
  });
});

describe("efficiencyParts", () => {
  it("worked example: £5,000 less for a tenth more", () => {
    // 100,000 − 95,000; 100 × £100; 95,000 ÷ 1,100 − 100
    const parts = efficiencyParts(100000, 1000, 95000, 1100);
    expect(parts).toMatchObject({ cashable: 5000, nonCashable: 10000, total: 15000, unitCostBefore: 100 });
    expect(parts.unitCostAfter).toBeCloseTo(86.3636363636, 9);
    expect(parts.change).toBeCloseTo(-13.6363636364, 9);
  });

  it("has no unit cost where nothing is done any more, and none to start from", () => {
    expect(efficiencyParts(100, 10, 0, 0)).toEqual({ cashable: 100, nonCashable: -100, total: 0, unitCostBefore: 10, unitCostAfter: null, change: null });
    expect(() => efficiencyParts(100, 0, 0, 0)).toThrow(expect.objectContaining({ code: "zero-divisor" }));
    expect(() => efficiencyParts(100, -1, 0, 0)).toThrow(expect.objectContaining({ code: "negative" }));
    expect(() => efficiencyParts(NaN, 1, 0, 0)).toThrow(expect.objectContaining({ code: "not-a-number" }));
  });
});

describe("combinedSaving", () => {
  it("worked example: 10% and 20% of £100,000", () => {
    // 100,000 × (1 − 0.9 × 0.8)
    expect(combinedSaving(100000, [0.1, 0.2])).toBeCloseTo(28000, 9);
  });

  it("never passes the baseline, and keeps one share exactly", () => {
    expect(combinedSaving(100000, [1, 0.5])).toBe(100000);
    expect(combinedSaving(100000, [0.1])).toBe(10000);
    expect(combinedSaving(100000, [0, 0])).toBe(0);
    expect(combinedSaving(1e9, [1e-9, 1e-9])).toBeCloseTo(2 - 1e-9, 12);
  });

  it.each([["10 for 10%", [10], "looks-like-percent"], ["a negative share", [-0.1], "negative"], ["no shares", [], "empty-input"]])("refuses %s", (_, shares, code) => {
    expect(() => combinedSaving(100, shares)).toThrow(expect.objectContaining({ code }));
  });
});

describe("gainShare", () => {
  const BANDS: readonly GainBand[] = [
    { from: 0, to: 0.8, share: 0.15 }, { from: 0.8, to: 0.9, share: 0.3 }, { from: 0.9, to: 1.1, share: 0.5 }, { from: 1.1, to: null, share: 0.2 },
  ];

  it.each([
    // 5 × 15% + 10 × 30% + 10 × 50%
    ["a gain through three bands", 75, 8.75],
    // 10 × 50% + 20 × 20%
    ["a pain through two", 130, -9],
    ["a gain within one", 95, 2.5], ["on target", 100, 0], ["at an edge", 110, -5], ["everything saved", 0, 20],
  ])("%s", (_, actual, share) => {
    expect(gainShare(100, actual, BANDS)).toBeCloseTo(share, 12);
  });

  it("is half of the gap without bands, and never −0", () => {
    expect(gainShare(100, 80)).toBe(10);
    expect(gainShare(100, 120)).toBe(-10);
    expect(Object.is(gainShare(100, 120, [{ from: 0, to: null, share: 0 }]), 0)).toBe(true);
  });

  it("reads a blank that came as 0 at the end, and a blank start", () => {
    expect(gainShare(100, 130, [{ from: null, to: 1, share: 0.5 }, { from: 1, to: 0, share: 0.2 }])).toBeCloseTo(-6, 12);
  });

  it.each([
    ["a hole between bands", [{ from: 0, to: 0.8, share: 0.1 }, { from: 0.9, to: null, share: 0.1 }], "bands-not-joined"],
    ["a band that ends where it begins", [{ from: 0, to: 1, share: 0.1 }, { from: 1, to: 1, share: 0.1 }], "out-of-range"],
    ["a blank end before the last", [{ from: 0, to: null, share: 0.1 }, { from: 1, to: null, share: 0.1 }], "empty-input"],
    ["a blank start after the first", [{ from: 0, to: 1, share: 0.1 }, { from: null, to: null, share: 0.1 }], "empty-input"],
    ["a negative start", [{ from: -1, to: null, share: 0.1 }], "negative"],
    ["15 for 15%", [{ from: 0, to: null, share: 15 }], "looks-like-percent"],
    ["a gap beyond the last band", [{ from: 0, to: 1.2, share: 0.1 }], "out-of-range"],
    ["a gap below the first", [{ from: 1.05, to: null, share: 0.1 }], "out-of-range"],
    ["no bands", [], "empty-input"],
  ])("refuses %s", (_, bands, code) => {
    expect(() => gainShare(100, 130, bands)).toThrow(expect.objectContaining({ code }));
  });

  it("refuses a target of zero, and costs below it", () => {
    expect(() => gainShare(0, 10)).toThrow(expect.objectContaining({ code: "zero-divisor" }));
    expect(() => gainShare(-1, 10)).toThrow(expect.objectContaining({ code: "negative" }));
    expect(() => gainShare(1, -1)).toThrow(expect.objectContaining({ code: "negative" }));
  });
});
