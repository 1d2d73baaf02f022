import { isoDate, serialOf, type Day } from "../../../src/domain/kernel/day";
import { readDate } from "../../../src/domain/kernel/readDate";
import { readDay } from "../../../src/domain/kernel/readDay";

const day = (text: string): Day => readDate("day", text);

describe("readDay", () => {
  it.each<readonly [number | string, string]>([
    ["2024-04-01", "2024-04-01"], [serialOf(day("2024-04-17")), "2024-04-17"], ["2024-04", "2024-04-01"], ["Apr 2024", "2024-04-01"], ["2024 APR", "2024-04-01"], ["2010-05", "2010-05-01"],
  ])("reads %j as %s", (given, expected) => {
    expect(isoDate(readDay("base", given))).toBe(expected);
  });

  it("offers both readings of what could be a month or a financial year", () => {
    expect(() => readDay("base", "2010-11")).toThrow(expect.objectContaining({ code: "ambiguous-period", detail: expect.objectContaining({ monthDay: "2010-11-01", yearDay: "2010-04-01" }) as object }));
    expect(() => readDay("base", "2010–11")).toThrow(expect.objectContaining({ code: "ambiguous-period" }));
  });

  it("says what to type for a financial year, a bare year and two figures for a year", () => {
    expect(() => readDay("start", "2025-26")).toThrow(expect.objectContaining({ code: "ambiguous-period", detail: expect.objectContaining({ kind: "day of year", yearDay: "2025-04-01" }) as object }));
    expect(() => readDay("start", "2025")).toThrow(expect.objectContaining({ detail: expect.objectContaining({ kind: "date" }) as object }));
    expect(() => readDay("start", "Sep-25")).toThrow(expect.objectContaining({ code: "ambiguous-period", detail: expect.objectContaining({ kind: "month" }) as object }));
  });

  it.each<readonly [number | string, string]>([
    ["2024-25", "ambiguous-period"], ["FY2024-25", "ambiguous-period"], ["2024", "ambiguous-period"], [2024, "ambiguous-period"], ["soon", "not-a-date"], ["2024-02-30", "not-a-date"], ["1/4/2024", "not-a-date"], [0, "not-a-date"], [-5, "not-a-date"],
  ])("refuses %j: %s", (given, code) => {
    expect(() => readDay("base", given)).toThrow(expect.objectContaining({ code }));
  });
});
