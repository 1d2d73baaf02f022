import { parseClause } from "../../../src/domain/inflation/clause/parseClause";
import { upliftSchedule } from "../../../src/domain/inflation/upliftSchedule";
import { isoDate } from "../../../src/domain/kernel/day";
import { day, PUBLISHED } from "./_figures";

const schedule = (price: number, start: string, years: number, clause: string, pennies?: boolean) =>
  upliftSchedule(price, day(start), years, parseClause(clause), PUBLISHED, pennies).map(({ year, from, change, price: each }) => [year, isoDate(from), change, each]);

describe("upliftSchedule", () => {
  it("worked example: £100 by the published September rate", () => {
    // September 2023 6.7%, September 2024 1.7%: 100 × 1.067 = 106.70; 106.70 × 1.017 = 108.5139
    const rows = schedule(100, "2023-04-01", 3, "published(CPI[Sep])");
    expect(rows.slice(0, 2)).toEqual([[1, "2023-04-01", null, 100], [2, "2024-04-01", 0.067, 100 * 1.067]]);
    expect(rows[2]![3]).toBeCloseTo(108.5139, 10);
  });

  it("rounds each year before the next when asked", () => {
    // 10.005 → 10.01; × 1.05 = 10.5105 → 10.51; × 1.05 = 11.0355 → 11.04
    expect(schedule(10.005, "2023-04-01", 3, "5%", true).map((row) => row[3])).toEqual([10.01, 10.51, 11.04]);
    expect(schedule(10.005, "2023-04-01", 1, "5%")).toEqual([[1, "2023-04-01", null, 10.005]]);
  });

  it("keeps a 29 February start on the last of February, and on the 29th when there is one", () => {
    expect(schedule(1, "2024-02-29", 6, "0%").map((row) => row[1])).toEqual(["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"]);
  });

  it.each<readonly [string, number, string, number, string, string]>([
    ["no years", 100, "2023-04-01", 0, "5%", "not-whole"], ["half a year", 100, "2023-04-01", 1.5, "5%", "not-whole"], ["101 years", 100, "2023-04-01", 101, "5%", "not-whole"],
    ["years past the end", 100, "2024-04-01", 5, "CPI", "date-not-covered"], ["a year 10000", 100, "9990-04-01", 20, "5%", "not-a-date"], ["a price that is not a number", NaN, "2023-04-01", 2, "5%", "not-a-number"],
    ["a price that outgrows fifteen digits", 9e12, "2023-04-01", 9, "50%", "too-large"],
  ])("refuses %s", (_, price, start, years, clause, code) => {
    expect(() => schedule(price, start, years, clause)).toThrow(expect.objectContaining({ code }));
  });
});
