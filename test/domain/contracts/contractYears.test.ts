import { contractYears } from "../../../src/domain/contracts/contractYears";
import { isoDate } from "../../../src/domain/kernel/day";
import { readDay } from "../../../src/domain/kernel/readDay";

const shown = (term: string, start: string, change = 0) =>
  contractYears(term, readDay("start", start), change).map(({ year, from, to, months, price }) => [year, isoDate(from), isoDate(to), months, price]);

it("gives each contract year with its months and its price, the last cut where the term ends", () => {
  expect(shown("1+6m", "2026-04-01", 0.1)).toEqual([[1, "2026-04-01", "2027-03-31", 12, 1], [2, "2027-04-01", "2027-09-30", 6, 1.1]]);
});

it("counts from the start, so that one on the 29th comes back in a leap year", () => {
  expect(shown("2+3", "2024-02-29").map(([, from]) => from)).toEqual(["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]);
});

it("has a first year at the price given where nothing is paid after it", () => {
  expect(shown("2", "2026-04-01", -1).map(([, , , , price]) => price)).toEqual([1, 0]);
});

it.each([["looks-like-percent", "1", 3], ["out-of-range", "1", -1.5], ["not-a-number", "1", Number.NaN], ["not-a-term", "1 and 1", 0], ["empty-input", " ", 0]])("refuses %s", (code, term, change) => {
  expect(() => contractYears(term, readDay("start", "2026-04-01"), change)).toThrow(expect.objectContaining({ code }) as Error);
});

it("refuses an end after the last date there is", () => {
  expect(() => contractYears("2", readDay("start", "9998-06-01"))).toThrow(expect.objectContaining({ code: "not-a-date" }) as Error);
});
