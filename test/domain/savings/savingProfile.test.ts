import { dayOf, type Day } from "../../../src/domain/kernel/day";
import type { FinancialYear } from "../../../src/domain/kernel/financialYear";
import { savingProfile } from "../../../src/domain/savings/savingProfile";

const day = (iso: string): Day => {
  const [year, month, ofMonth] = iso.split("-").map(Number) as [number, number, number];
  return dayOf({ year, month, day: ofMonth })!;
};
const profile = (start: string, years: number, rampMonths = 0, end: string | null = null, fullYear = 120000): number[] =>
  savingProfile(fullYear, 2025 as FinancialYear, years, { start: day(start), end: end === null ? null : day(end), rampMonths });

describe("savingProfile", () => {
  it("worked example: from 1 October, half a year and then whole ones", () => {
    // 6 × 10,000, then 12 × 10,000
    expect(profile("2025-10-01", 3)).toEqual([60000, 120000, 120000]);
  });

  it("takes part months by their days, the first and the last included", () => {
    // 15 of 30 days of April and eleven months; then 15 of 30 days
    expect(profile("2025-04-16", 2, 0, "2026-04-15")).toEqual([115000, 5000]);
    // one day of a February of 28
    expect(profile("2026-02-14", 1, 0, "2026-02-14")[0]).toBeCloseTo(10000 / 28, 10);
    expect(profile("2027-03-31", 2)[1]).toBeCloseTo(10000 / 31, 10);
  });

  it("ramps up by calendar months from the month it starts in", () => {
    // 10,000 × (1/8 + 3/8 + 5/8 + 7/8 + 8) = 100,000
    expect(profile("2025-04-01", 2, 4)).toEqual([100000, 120000]);
    // half of April at a half, then in full: 10,000 × (0.5 × 0.5 + 11)
    expect(profile("2025-04-16", 1, 1)).toEqual([112500]);
    // a ramp of two years: (1 + … + 12 − 6) ÷ 24 = 72 ÷ 24 = 3 months' worth, then 9
    [30000, 90000, 120000].forEach((saving, year) => expect(profile("2025-04-01", 3, 24)[year]).toBeCloseTo(saving, 9));
  });

  it("is nothing before it starts and after it ends, and spreads a cost alike", () => {
    expect(profile("2026-07-01", 2)).toEqual([0, 90000]);
    expect(profile("2020-04-01", 2, 0, "2024-03-31").every((each) => Object.is(each, 0))).toBe(true);
    expect(profile("2020-04-01", 1)).toEqual([120000]);
    expect(profile("2025-10-01", 1, 0, null, -120000)).toEqual([-60000]);
  });

  it.each([
    ["an end before the start", () => profile("2025-04-02", 1, 0, "2025-04-01"), "dates-reversed"],
    ["no years", () => profile("2025-04-01", 0), "not-whole"],
    ["half a year", () => profile("2025-04-01", 1.5), "not-whole"],
    ["101 years", () => profile("2025-04-01", 101), "not-whole"],
    ["part of a month's ramp", () => profile("2025-04-01", 1, 1.5), "not-whole"],
    ["a negative ramp", () => profile("2025-04-01", 1, -1), "not-whole"],
    ["a saving that is not a number", () => profile("2025-04-01", 1, 0, null, NaN), "not-a-number"],
    ["too much money", () => profile("2025-04-01", 1, 0, null, 1e13), "too-large"],
  ])("refuses %s", (_, run, code) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});
