import fc from "fast-check";
import type { Day } from "../../src/domain/kernel/day";
import { assumedGrowth } from "../../src/reference/assumedGrowth";
import { figuresBetween } from "../../src/reference/figuresBetween";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { law, must } from "../properties/law";
import { day, refusal } from "./_days";
import { listed } from "./_listed";

const held = referenceFigures();

describe("figuresBetween", () => {
  it("lists months, years and what is in force, with the days each holds", () => {
    expect(listed(held, "cpi", "2024-08-31", "2024-09-01")).toEqual([["2024-08", 134.3, "2024-08-01", "2024-08-31", "outturn"], ["2024-09", 134.2, "2024-09-01", "2024-09-30", "outturn"]]);
    expect(listed(held, "GDPDEF", "2025-03-31", "2025-04-01")).toEqual([["2024-25", 100, "2024-04-01", "2025-03-31", "outturn"], ["2025-26", 102.9431, "2025-04-01", "2026-03-31", "forecast"]]);
    expect(listed(held, "NLW", "2025-01-01", "2025-04-01").map(([period]) => period)).toEqual(["2024-04-01", "2025-04-01"]);
  });

  it("passes over what is not held, at either end and in a gap", () => {
    expect(listed(held, "CPI", "2026-01-01", "2026-12-31").map(([period]) => period)).toEqual(["2026-01", "2026-02"]);
    expect(listed(held, "CPI", "1987-11-01", "1988-01-31").map(([period]) => period)).toEqual(["1988-01"]);
    expect(listed(held, "NLW", "2000-01-01", "2016-04-02").map(([period]) => period)).toEqual(["2016-04-01"]);
    expect(listed(held, "NLW", "2027-04-01", "2099-01-01")).toEqual([]);
    expect(listed(held, "NLW", "2000-01-01", "2010-01-01")).toEqual([]);
    const own = referenceFigures([["Fuel", "2025-01", 100], ["Fuel", "2025-04", 110]]);
    expect(listed(own, "Fuel", "2024-01-01", "2026-01-01").map(([period]) => period)).toEqual(["2025-01", "2025-04"]);
  });

  it("gives a user's figures the days they hold", () => {
    const own = referenceFigures([["NLW", "2025-04-01", 12.5], ["NLW", "2024-04-01", 11.5]]);
    expect(listed(own, "NLW", "2024-01-01", "2030-01-01")).toEqual([["2024-04-01", 11.5, "2024-04-01", "2025-03-31", "given"], ["2025-04-01", 12.5, "2025-04-01", "2026-03-31", "given"]]);
  });

  it("has nothing between days in the wrong order, and refuses a series there is none of", () => {
    expect(listed(held, "CPI", "2025-01-02", "2025-01-01")).toEqual([]);
    expect(refusal(() => figuresBetween(held, "CPX", day("2025-01-01"), day("2025-01-01"))).code).toBe("unknown-series");
  });

  const anyDay = fc.integer({ min: day("1986-01-01"), max: day("2032-12-31") }).map((n) => n as Day);
  law("lists what each day is answered with, without overlap", [fc.constantFrom("CPI", "GDPDEF", "NLW", "THRESHOLD-WORKS"), anyDay, fc.nat(900), fc.nat(900)], (series, from, length, at) => {
    const figures = assumedGrowth(held, [{ series: "NLW", yearly: 0.02 }]);
    const until = (from + length) as Day;
    const list = figuresBetween(figures, series, from, until);
    list.forEach((each, i) => must(i === 0 || each.from > list[i - 1]!.until, "overlap"));
    const on = (from + Math.min(at, length)) as Day;
    const there = list.filter((each) => each.from <= on && on <= each.until);
    let answered: number | null = null;
    try { answered = figures.on(series, on); } catch { /* not held */ }
    must(answered === null ? there.length === 0 : there.length === 1 && there[0]!.value === answered, "another figure");
  }, 2000);
});
