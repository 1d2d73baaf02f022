import { contractTerm, termMonths } from "../../../src/domain/contracts/contractTerm";
import { contractValue } from "../../../src/domain/contracts/contractValue";
import { thresholdSeries } from "../../../src/domain/contracts/thresholdSeries";
import { isoDate } from "../../../src/domain/kernel/day";
import { readDay } from "../../../src/domain/kernel/readDay";

const periods = (term: string, start: string): (string | number)[][] =>
  contractTerm(term, readDay("start", start)).map(({ name, from, to, yearsSoFar }) => [name, isoDate(from), isoDate(to), yearsSoFar]);

describe("contractTerm", () => {
  it("worked example: five years and two more", () => {
    expect(periods("5+2", "2025-04-01")).toEqual([["Initial term", "2025-04-01", "2030-03-31", 5], ["Extension 1", "2030-04-01", "2032-03-31", 7]]);
  });

  it.each([
    ["5+2+2+1", [60, 24, 24, 12]], ["18m", [18]], [" 3 + 18M ", [36, 18]], ["1.5", [18]], ["2y+1 year", [24, 12]], ["2 yrs + 6 months", [24, 6]], ["0.25", [3]], ["100", [1200]],
  ])("reads %s", (term, months) => {
    expect(termMonths(term)).toEqual(months);
  });

  it("counts every end from the start of the contract", () => {
    expect(periods("1m+1m+1m", "2025-01-31").map(([, from, to]) => [from, to])).toEqual([["2025-01-31", "2025-02-27"], ["2025-02-28", "2025-03-30"], ["2025-03-31", "2025-04-29"]]);
    expect(periods("1+3", "2024-02-29").map(([, from, to]) => [from, to])).toEqual([["2024-02-29", "2025-02-27"], ["2025-02-28", "2028-02-28"]]);
  });

  it.each(["5 and 2", "5+", "+5", "5++2", "-5", "0", "5+0", "0m", "1.51", "1.5m", "5w", "five", "1e3", "Infinity", "1+".repeat(1000)])("refuses %.20s", (term) => {
    expect(() => termMonths(term)).toThrow(expect.objectContaining({ code: "not-a-term" }));
  });

  it.each([["101", "101 years"], ["100+1m", "100.08 years"], [`${"1+".repeat(50)}1`, "51 parts"]])("refuses %s as too long", (term, seen) => {
    expect(() => termMonths(term)).toThrow(expect.objectContaining({ code: "term-too-long", detail: expect.objectContaining({ seen }) as object }));
  });

  it("refuses nothing, and an end past the calendar", () => {
    expect(() => termMonths(" ")).toThrow(expect.objectContaining({ code: "empty-input" }));
    expect(() => contractTerm("100", readDay("start", "9950-01-01"))).toThrow(expect.objectContaining({ code: "not-a-date" }));
  });
});

describe("contractValue", () => {
  it("worked example: £70,000 a year for 1+1+1", () => {
    // 3 × 70,000 × 1.2
    expect(contractValue(70000, "1+1+1")).toBe(252000);
  });

  it("uplifts each contract year on the one before, and takes part of the last", () => {
    // 100,000 + 110,000 × 6/12
    expect(contractValue(100000, "18m", 0.1, 0)).toBeCloseTo(155000, 8);
    expect(contractValue(100000, "9m+9m", 0.1, 0)).toBeCloseTo(155000, 8);
    expect(contractValue(100, "3", -0.5, 0)).toBe(175);
    expect(contractValue(0, "3")).toBe(0);
  });

  it.each([
    ["20 for 20%", 1, "1", 0, 20, "looks-like-percent"], ["a fall of more than all", 1, "1", -1.1, 0, "out-of-range"], ["a negative amount", -1, "1", 0, 0, "negative"],
    ["a negative VAT", 1, "1", 0, -0.2, "negative"], ["no term", 1, "", 0, 0, "empty-input"], ["too much money", 9e12, "5", 0, 0, "too-large"],
  ])("refuses %s", (_, annual, term, change, vat, code) => {
    expect(() => contractValue(annual, term, change, vat)).toThrow(expect.objectContaining({ code }));
  });
});

describe("thresholdSeries", () => {
  it.each([["light-touch", "THRESHOLD-LIGHT-TOUCH"], [" Light touch", "THRESHOLD-LIGHT-TOUCH"], ["SERVICES", "THRESHOLD-SERVICES"], ["works", "THRESHOLD-WORKS"]])("finds %s", (kind, series) => {
    expect(thresholdSeries(kind)).toBe(series);
  });

  it.each(["goods", "", "constructor", "toString"])("refuses %s", (kind) => {
    expect(() => thresholdSeries(kind)).toThrow(expect.objectContaining({ code: "unknown-choice" }));
  });
});

