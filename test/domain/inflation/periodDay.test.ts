import { periodDay } from "../../../src/domain/inflation/periodDay";
import { isoDate } from "../../../src/domain/kernel/day";

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
