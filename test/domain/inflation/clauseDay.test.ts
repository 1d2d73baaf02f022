import { clauseDay } from "../../../src/domain/inflation/clauseDay";
import { periodDay } from "../../../src/domain/inflation/periodDay";
import { isoDate, serialOf } from "../../../src/domain/kernel/day";
import { day } from "./_figures";

describe("clauseDay", () => {
  it.each<readonly [number | string, string]>([
    ["2024-04-01", "2024-04-01"], [serialOf(day("2024-04-17")), "2024-04-17"], ["2024-04", "2024-04-01"], ["Apr 2024", "2024-04-01"], ["2024 APR", "2024-04-01"], ["2010-05", "2010-05-01"],
  ])("reads %j as %s", (given, expected) => {
    expect(isoDate(clauseDay("base", given))).toBe(expected);
  });

  it("offers both readings of what could be a month or a financial year", () => {
    expect(() => clauseDay("base", "2010-11")).toThrow(expect.objectContaining({ code: "ambiguous-period", detail: expect.objectContaining({ monthDay: "2010-11-01", yearDay: "2010-04-01" }) as object }));
    expect(() => clauseDay("base", "2010–11")).toThrow(expect.objectContaining({ code: "ambiguous-period" }));
  });

  it.each<readonly [number | string, string]>([
    ["2024-25", "ambiguous-period"], ["FY2024-25", "ambiguous-period"], ["2024", "ambiguous-period"], [2024, "ambiguous-period"], ["soon", "not-a-date"], ["2024-02-30", "not-a-date"], ["1/4/2024", "not-a-date"], [0, "not-a-date"], [-5, "not-a-date"],
  ])("refuses %j: %s", (given, code) => {
    expect(() => clauseDay("base", given)).toThrow(expect.objectContaining({ code }));
  });
});

describe("periodDay", () => {
  it("reads the same text as the series needs it", () => {
    expect(isoDate(periodDay("period", "2010-11", "month"))).toBe("2010-11-01");
    expect(isoDate(periodDay("period", "2010-11", "year"))).toBe("2010-04-01");
    expect(() => periodDay("period", "2010-11", "in force")).toThrow(expect.objectContaining({ code: "ambiguous-period" }));
    expect(isoDate(periodDay("period", "2025-03-31", "month"))).toBe("2025-03-01");
    expect(isoDate(periodDay("period", "2025-03-31", "year"))).toBe("2024-04-01");
    expect(isoDate(periodDay("period", "2025-03-31", "in force"))).toBe("2025-03-31");
  });

  it.each<readonly [string, "month" | "year"]>([["2024-25", "month"], ["FY26", "year"], ["25/26", "year"], ["2025-09", "year"]])("refuses %s for a %s", (text, timing) => {
    expect(() => periodDay("period", text, timing)).toThrow(expect.objectContaining({ name: "DomainError" }));
  });
});
