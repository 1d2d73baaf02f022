import { dateOf, dayFromSerial, dayOf, daysInMonth, isoDate, serialOf, type Day } from "../../../src/domain/kernel/day";
import { financialYearOfDay, financialYearText, firstDayOfYear, lastDayOfYear, readFinancialYear } from "../../../src/domain/kernel/financialYear";
import { addMonths, firstDayOf, isoMonth, monthOf, monthOfDay, readMonth } from "../../../src/domain/kernel/month";
import { readDate } from "../../../src/domain/kernel/readDate";

describe("days", () => {
  it("worked example: Excel's serial 45748 is 1 April 2025", () => {
    expect(isoDate(dayFromSerial(45748))).toBe("2025-04-01");
    expect(serialOf(dayOf({ year: 2025, month: 4, day: 1 })!)).toBe(45748);
  });

  it.each([[1, "1900-01-01"], [59, "1900-02-28"], [61, "1900-03-01"], [36526, "2000-01-01"], [45748.75, "2025-04-01"], [2958465, "9999-12-31"]])(
    "serial %d is %s", (serial, iso) => expect(isoDate(dayFromSerial(serial))).toBe(iso));

  it.each([[60], [0], [-1], [0.5], [2958466], [NaN], [Infinity]])("refuses serial %d", (serial) => {
    expect(() => dayFromSerial(serial)).toThrow(expect.objectContaining({ code: "not-a-date" }));
  });

  it.each([[{ year: 2025, month: 2, day: 29 }], [{ year: 1900, month: 2, day: 29 }], [{ year: 2025, month: 13, day: 1 }], [{ year: 2025, month: 0, day: 1 }],
    [{ year: 2025, month: 4, day: 31 }], [{ year: 1899, month: 12, day: 31 }], [{ year: 10000, month: 1, day: 1 }], [{ year: 2025.5, month: 1, day: 1 }]])(
    "there is no %j", (date) => expect(dayOf(date)).toBeNull());

  it("law: every day from 1900 to 2200 goes to its date, its serial and back, in step with the calendar", () => {
    const calendar = new Date(Date.UTC(1900, 0, 1));
    const first = dayOf({ year: 1900, month: 1, day: 1 })!;
    for (let day = first; day < first + 109_938; day = (day + 1) as Day) {
      const date = dateOf(day);
      if (date.year !== calendar.getUTCFullYear() || date.month !== calendar.getUTCMonth() + 1 || date.day !== calendar.getUTCDate()) {
        throw new Error(`${isoDate(day)} should be ${calendar.toISOString()}`);
      }
      if (dayOf(date) !== day || dayFromSerial(serialOf(day)) !== day) throw new Error(`${isoDate(day)} does not come back`);
      calendar.setUTCDate(calendar.getUTCDate() + 1);
    }
    expect([daysInMonth(2024, 2), daysInMonth(2100, 2), daysInMonth(2025, 12)]).toEqual([29, 28, 31]);
  });
});

describe("dates", () => {
  it("reads a serial and ISO text", () => {
    expect(isoDate(readDate("start", 45748))).toBe("2025-04-01");
    expect(isoDate(readDate("start", " 2025-04-01 "))).toBe("2025-04-01");
  });

  it.each([["01/04/2025"], ["2025-02-29"], ["2025-4-1"], ["April"], [""]])("refuses %j", (text) => {
    expect(() => readDate("start", text)).toThrow(expect.objectContaining({ code: "not-a-date", detail: { argument: "start", text } }));
  });

  it("refuses a bare year", () => {
    expect(() => readDate("start", 2025)).toThrow(expect.objectContaining({ code: "ambiguous-period" }));
  });
});

describe("months", () => {
  it.each([[45920, "2025-09"], ["2025-09", "2025-09"], ["Sep 2025", "2025-09"], ["September 2025", "2025-09"], ["2025 SEP", "2025-09"], ["sept 2025", "2025-09"],
    ["2025-09-30", "2025-09"], ["  may\u00a02025 ", "2025-05"], ["2010-11", "2010-11"], ["Sep-2025", "2025-09"]])("reads %j as %s", (value, iso) => {
    expect(isoMonth(readMonth("period", value))).toBe(iso);
  });

  it.each([["2025-13", "not-a-period"], ["2025-26", "not-a-period"], ["2025/09", "not-a-period"], ["Sepember 2025", "not-a-period"], ["", "not-a-period"], ["soon", "not-a-period"],
    ["Sep 25", "ambiguous-period"], ["Sep-25", "ambiguous-period"], ["2025", "ambiguous-period"], [2025, "ambiguous-period"], [60, "not-a-date"]])("refuses %j: %s", (value, code) => {
    expect(() => readMonth("period", value)).toThrow(expect.objectContaining({ code }));
  });

  it("counts on over a year's end", () => {
    expect(isoMonth(addMonths(monthOf(2025, 11), 3))).toBe("2026-02");
    expect(isoDate(firstDayOf(addMonths(monthOf(2025, 1), -1)))).toBe("2024-12-01");
    expect(monthOfDay(firstDayOf(monthOf(2025, 9)))).toBe(monthOf(2025, 9));
    expect(isoDate(firstDayOf(addMonths(monthOf(1900, 1), -4)))).toBe("1899-09-01");
  });
});

describe("financial years", () => {
  it.each([["2025-26"], ["2025/26"], ["2025–26"], ["2025/2026"], ["FY2025-26"], ["fy 2025/26"], ["2025 - 26"], [45748], [46112], ["2025-04-01"], ["2026-03-31"]])(
    "reads %j as 2025-26", (value) => expect(financialYearText(readFinancialYear("year", value))).toBe("2025-26"));

  it("ends on 31 March", () => {
    const year = readFinancialYear("year", "2025-26");
    expect([isoDate(firstDayOfYear(year)), isoDate(lastDayOfYear(year))]).toEqual(["2025-04-01", "2026-03-31"]);
    const oldest = financialYearOfDay(dayOf({ year: 1900, month: 1, day: 1 })!);
    expect(isoDate(firstDayOfYear(oldest))).toBe("1899-04-01");
    expect(isoDate(lastDayOfYear(financialYearOfDay(dayOf({ year: 9999, month: 12, day: 31 })!)))).toBe("10000-03-31");
    expect(financialYearOfDay(lastDayOfYear(year))).toBe(year);
    expect(financialYearText(readFinancialYear("year", "1999-00"))).toBe("1999-00");
  });

  it.each([["FY26", "ambiguous-period"], [2025, "ambiguous-period"], ["2025", "ambiguous-period"], ["25/26", "ambiguous-period"], ["25-26", "ambiguous-period"], ["FY2026", "ambiguous-period"],
    ["2025-27", "not-a-period"], ["2025-25", "not-a-period"], ["2025-09", "not-a-period"], ["2025/2027", "not-a-period"], ["", "not-a-period"], ["next year", "not-a-period"], [60, "not-a-date"]])(
    "refuses %j: %s", (value, code) => expect(() => readFinancialYear("year", value)).toThrow(expect.objectContaining({ code })));

  it("law: a text that is a month in one place is a year in another, and each is read where it is asked for", () => {
    expect(isoMonth(readMonth("period", "2010-11"))).toBe("2010-11");
    expect(financialYearText(readFinancialYear("year", "2010-11"))).toBe("2010-11");
  });
});
