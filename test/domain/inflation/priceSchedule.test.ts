import { clauseChange } from "../../../src/domain/inflation/clause/clauseChange";
import { parseClause } from "../../../src/domain/inflation/clause/parseClause";
import { anniversary } from "../../../src/domain/kernel/anniversary";
import { priceSchedule, type ScheduleRounding } from "../../../src/domain/inflation/priceSchedule";
import { isoDate } from "../../../src/domain/kernel/day";
import { DomainError } from "../../../src/domain/kernel/DomainError";
import { day, PUBLISHED } from "./_figures";

const NONE: ScheduleRounding = { kind: "none" };
const END: ScheduleRounding = { kind: "end" };
const EACH: ScheduleRounding = { kind: "each year" };
const up = (multiple: number): ScheduleRounding => ({ kind: "up", multiple });

function schedule(price: number, base: string, review: string, years: number, rounding: ScheduleRounding, clause: string) {
  const tree = parseClause(clause);
  return priceSchedule(price, day(base), day(review), years, rounding, (from, to) => clauseChange(tree, from, to, PUBLISHED));
}
const prices = (...given: Parameters<typeof schedule>) => schedule(...given).years.map(({ price }) => price);

describe("priceSchedule", () => {
  it("worked example: £15.05 at 2.5% for three years", () => {
    // each year: 15.05 × 1.025 = 15.42625 → 15.43; 15.81575 → 15.82; 16.2155 → 16.22
    expect(prices(15.05, "2024-04-01", "2025-04-01", 3, EACH, "2.5%")).toEqual([15.43, 15.82, 16.22]);
    // at the end: 15.05 × 1.025³ = 16.2072… → 16.21
    expect(prices(15.05, "2024-04-01", "2025-04-01", 3, END, "2.5%")).toEqual([15.43, 15.81, 16.21]);
    expect(prices(15.05, "2024-04-01", "2025-04-01", 3, NONE, "2.5%")[2]).toBeCloseTo(15.05 * 1.025 ** 3, 12);
  });

  // City of Wolverhampton, Cabinet, 19 February 2025: hourly rates up to the next penny divisible by four.
  it.each([[20.28, "6.6%", 21.64], [21.68, "6.6%", 23.12], [19.36, "6.6%", 20.64], [14.08, "9.91%", 15.48], [17.24, "9.33%", 18.88]])("rounds £%s up by %s to £%s", (price, rise, published) => {
    expect(prices(price, "2024-04-01", "2025-04-01", 1, up(4), rise)).toEqual([published]);
  });

  it("rounds up before the next year, and leaves the price now as it is", () => {
    // 10.01 × 1.01 = 10.1101 → 10.12; × 1.01 = 10.2212 → 10.24
    expect(schedule(10.01, "2024-04-01", "2025-04-01", 2, up(4), "1%")).toMatchObject({ now: 10.01, years: [{ price: 10.12 }, { price: 10.24 }] });
  });

  it("rounds the price now only where every year is rounded", () => {
    expect([NONE, END, EACH, up(1)].map((rounding) => schedule(10.005, "2024-04-01", "2025-04-01", 1, rounding, "5%").now)).toEqual([10.005, 10.005, 10.01, 10.005]);
  });

  it("reads year 1 from base to review, and the rest between anniversaries of the review", () => {
    // CPI 2022-09 123.8, 2023-09 132, 2024-09 134.2; a base 18 months before the review.
    const { years, stopped } = schedule(100, "2022-10-01", "2024-04-01", 2, NONE, "CPI[Sep]");
    expect(stopped).toBeNull();
    expect(years.map(({ year, from }) => [year, isoDate(from)])).toEqual([[1, "2024-04-01"], [2, "2025-04-01"]]);
    expect(years[0]!.change).toBeCloseTo(132 / 123.8 - 1, 12);
    expect(years[1]!.price).toBeCloseTo((100 * 134.2) / 123.8, 10);
  });

  it("stops where a figure is not held, and says which", () => {
    const { years, stopped } = schedule(100, "2023-04-01", "2024-04-01", 5, EACH, "NLW + published(CPI[Sep])");
    expect(years.map(({ year }) => year)).toEqual([1, 2]);
    expect(stopped).toMatchObject({ code: "date-not-covered", detail: { series: "CPI12M", period: "2025-09" } });
    expect(schedule(100, "2030-04-01", "2031-04-01", 2, NONE, "CPI")).toMatchObject({ now: 100, years: [], stopped: { code: "date-not-covered" } });
  });

  it("keeps 29 February where there is one", () => {
    expect(schedule(1, "2023-02-28", "2024-02-29", 5, NONE, "0%").years.map(({ from }) => isoDate(from))).toEqual(["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
    expect(() => anniversary(day("9999-01-01"), 1)).toThrow(expect.objectContaining({ code: "not-a-date" }));
  });

  it("gives plain zeros, never −0", () => {
    for (const price of [0, -0]) for (const rounding of [NONE, END, EACH, up(4)]) {
      const { now, years } = schedule(price, "2024-04-01", "2025-04-01", 1, rounding, "-100%");
      for (const each of [now, years[0]!.price, years[0]!.unrounded]) expect(Object.is(each, 0)).toBe(true);
    }
  });

  it.each<readonly [string, number, string, number, ScheduleRounding, string, string]>([
    ["no years", 100, "2025-04-01", 0, NONE, "5%", "not-whole"], ["half a year", 100, "2025-04-01", 1.5, NONE, "5%", "not-whole"], ["101 years", 100, "2025-04-01", 101, NONE, "5%", "not-whole"],
    ["a price that is not a number", NaN, "2025-04-01", 1, NONE, "5%", "not-a-number"], ["a price past £10tn", 9e12, "2025-04-01", 9, NONE, "50%", "too-large"],
    ["a year 10000", 100, "9990-04-01", 20, NONE, "5%", "not-a-date"], ["no pence to round up to", 100, "2025-04-01", 1, up(0), "5%", "not-whole"],
    ["rounding up a price below zero", -1, "2025-04-01", 1, up(4), "5%", "negative"], ["a series that is not held", 100, "2025-04-01", 1, NONE, "FOO", "clause-series"],
    ["a later year that divides by zero", 100, "2024-04-01", 2, NONE, "1% / (0% CPI[Jan])", "zero-divisor"],
  ])("refuses %s", (_, price, review, years, rounding, clause, code) => {
    expect(() => schedule(price, "2024-04-01", review, years, rounding, clause)).toThrow(expect.objectContaining({ code }));
  });

  it("lets through what is no refusal", () => {
    const fault = new Error("a fault of ours");
    expect(() => priceSchedule(1, day("2024-04-01"), day("2025-04-01"), 1, NONE, () => { throw fault; })).toThrow(fault);
    expect(fault).not.toBeInstanceOf(DomainError);
  });
});
