import { serialDay, serialWords, isCalendarDay } from "../../src/intake/dateSerial";
import { financialYearsIn, isFinancialYear, oneFinancialYear } from "../../src/intake/financialYear";
import { readFormat } from "../../src/intake/numberFormat";
import { monthLabel, monthsBetween, readMonth, readMonthWords, settledMonth } from "../../src/intake/readMonth";
import { serialOf } from "./_block";

const YEAR = 2025;

test.each<[string, string]>([
  ["Apr-25", "2025-04"], ["Apr 25", "2025-04"], ["Apr'25", "2025-04"], ["Apr/25", "2025-04"], ["April 2025", "2025-04"], ["APRIL 2025", "2025-04"], ["2025 APR", "2025-04"], ["2025-04", "2025-04"], ["2025/4", "2025-04"],
  ["2025-04-30", "2025-04"], ["2025-04-30T00:00:00", "2025-04"], ["04/2025", "2025-04"], ["30/04/2025", "2025-04"], ["30.4.25", "2025-04"], ["1st April 2025", "2025-04"], ["30 Apr 25", "2025-04"], ["Sept", "2025-09"], ["sep", "2025-09"], ["Sept-25", "2025-09"],
  ["April", "2025-04"], ["March", "2026-03"], ["Jan", "2026-01"], ["M1", "2025-04"], ["M12", "2026-03"], ["Month 9", "2025-12"], ["P10", "2026-01"], ["Period 1", "2025-04"], ["P03", "2025-06"], ["April actual", "2025-04"], ["Apr-25 Forecast", "2025-04"], ["Feb 2026 (p)", "2026-02"], [" May\n2025 ", "2025-05"], ["May–25", "2025-05"],
])("%j in 2025-26 is %s", (words, month) => {
  const reading = readMonthWords(words);
  expect(reading && settledMonth(reading, YEAR)).toBe(month);
});

test.each(["", "x", "Jan Smith", "Mayfield", "March Street hostel", "25-Apr", "1 April", "2025", "25", "45748", "2025-26", "2025-13", "13/13/2025", "29/02/2025", "M13", "P0", "M", "Total", "April May Ltd x", "Apr 1", "2025-4-31", "May 123", "Decking"])(
  "%j is no month", (words) => { expect(readMonthWords(words)).toBeNull(); },
);

test.each(["Q1", "Qtr 2", "Quarter 3", "1st quarter", "H1", "Half 2", "Apr-Jun", "April to June 2025", "Q1 2025-26", "Jan/Feb"])("%j is several months", (words) => {
  expect(readMonthWords(words)).toEqual({ kind: "several months" });
});

test("without the year, a month alone and a numbered month are not dated", () => {
  for (const words of ["April", "M1", "Period 12"]) expect(settledMonth(readMonthWords(words) ?? { kind: "several months" }, null)).toBeUndefined();
  expect(settledMonth({ kind: "several months" }, YEAR)).toBeUndefined();
});

test("2010-11 may be a year, 2010-10 and 2010-12 may not", () => {
  expect(readMonthWords("2010-11")).toEqual({ kind: "month", month: "2010-11", alsoYear: true });
  expect(readMonthWords("2010-12")).toMatchObject({ alsoYear: false });
});

test("a real date is its month; a plain number never is", () => {
  const cell = (value: number, format: string, date1904 = false): Parameters<typeof readMonth>[0] => ({ value, text: "", format: readFormat(format), date1904 });
  expect(readMonth(cell(45748, "mmm-yy"))).toMatchObject({ month: "2025-04" });
  expect(readMonth(cell(45748, "General"))).toBeNull();
  expect(readMonth(cell(45748, "0.00"))).toBeNull();
  expect(readMonth(cell(45748, "hh:mm"))).toBeNull();
  expect(readMonth(cell(45748 - 1462, "dd/mm/yyyy", true))).toMatchObject({ month: "2025-04" });
  expect(readMonth(cell(60, "d mmm yyyy"))).toBeNull();
  expect(readMonth(cell(-1, "d mmm yyyy"))).toBeNull();
  expect(readMonth({ ...cell(0, "General"), value: true })).toBeNull();
});

test("serials, against days counted one by one: 1900 to 2100", () => {
  for (let year = 1900; year <= 2100; year++) {
    for (let month = 1; month <= 12; month++) {
      const last = [31, 30, 29, 28].find((day) => isCalendarDay({ year, month, day })) ?? 0;
      for (const day of [1, last]) expect(serialDay(serialOf(year, month, day), false)).toEqual({ year, month, day });
    }
  }
  expect(serialWords(45748, false)).toBe("1 April 2025");
  expect(serialWords(45748.999, false)).toBe("1 April 2025");
  expect([1, 59, 61, 2_958_465].map((serial) => serialWords(serial, false))).toEqual(["1 January 1900", "28 February 1900", "1 March 1900", "31 December 9999"]);
  expect([0, 0.5, 60, 2_958_466, NaN, Infinity].map((serial) => serialWords(serial, false))).toEqual([null, null, null, null, null, null]);
  expect(serialWords(0, true)).toBe("1 January 1904");
});

test("the months between two", () => {
  expect(monthsBetween("2025-11", "2026-02")).toEqual(["2025-12", "2026-01"]);
  expect(monthsBetween("2025-11", "2025-12")).toEqual([]);
  expect(monthsBetween("1900-01", "9999-01")).toHaveLength(120);
  expect(monthLabel("2026-02")).toBe("February 2026");
});

describe("financial years", () => {
  test("in words, each named once", () => {
    expect(financialYearsIn("Pooled budget 2025-26 (revised 2025/26)")).toEqual([2025]);
    expect(financialYearsIn("from 2024-25 to 2025-26")).toEqual([2024, 2025]);
    expect(financialYearsIn("01/04/2025-31/03/2026, ref 12025-26, 2025-266, 2025-27")).toEqual([]);
    expect(financialYearsIn("1999/2000 and 2099-00")).toEqual([1999, 2099]);
  });
  test("one that all agree on", () => {
    expect(oneFinancialYear(["Budget", "2025-26", "FY2025/26"])).toBe(2025);
    expect(oneFinancialYear(["2024-25", "2025-26"])).toBeNull();
    expect(oneFinancialYear([])).toBeNull();
  });
  test("and nothing else", () => {
    expect(["2025-26", "FY2025/26", "2025/2026"].every(isFinancialYear)).toBe(true);
    expect(["Budget 2025-26", "2025-27", "2025", "2010-11-12"].some(isFinancialYear)).toBe(false);
  });
});
