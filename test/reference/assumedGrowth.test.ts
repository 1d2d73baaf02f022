import fc from "fast-check";
import { isoDate } from "../../src/domain/kernel/day";
import { indexFactor } from "../../src/domain/inflation/indexFactor";
import { addMonths, firstDayOf, monthOf } from "../../src/domain/kernel/month";
import { assumedGrowth, type SeriesGrowth } from "../../src/reference/assumedGrowth";
import { referenceFigures } from "../../src/reference/referenceFigures";
import type { UserTable } from "../../src/reference/userTable";
import { law, must } from "../properties/law";
import { day, refusal } from "./_days";
import { listed } from "./_listed";

const held = referenceFigures();
const with2 = (series: string, yearly = 0.02, table: UserTable | null = null) => assumedGrowth(referenceFigures(table), [{ series, yearly }]);

describe("assumedGrowth", () => {
  it("worked example: CPI at 2% a year after its end in February 2026", () => {
    const figures = with2("cpi");
    const last = held.on("CPI", day("2026-02-01"));
    expect(figures.on("CPI", day("2026-03-15"))).toBe(last * 1.02 ** (1 / 12));
    expect(figures.on("CPI", day("2027-02-01"))).toBe(last * 1.02);
    expect(figures.figureWithSource("CPI", day("2028-02-29"))).toEqual({
      series: "CPI", title: "Consumer prices index, all items (D7BT)", unit: "index 2015=100", period: "2028-02", value: last * 1.02 ** 2, status: "forecast",
      source: "Assumed: 2% a year after 2026-02", from: day("2028-02-01"), until: day("2028-02-29"),
    });
  });

  it("gives a 12-month rate the growth itself", () => {
    expect(with2("CPI12M", 0.025).figureWithSource("CPI12M", day("2026-09-01"))).toMatchObject({ period: "2026-09", value: 0.025, status: "forecast", source: "Assumed: 2.5% a year after 2026-02" });
    const own = with2("Fuel 12M", -0.01, [["Fuel 12M", "2025-09", 0.04]]);
    expect(own.figureWithSource("fuel 12m", day("2026-01-01"))).toMatchObject({ value: -0.01, source: "Assumed: −1% a year after 2025-09" });
  });

  it("lets a rate that is no 12-month rate grow as any level", () => {
    const { last } = held.seriesHeld().find(({ id }) => id === "NI-RATE")!;
    const next = `${Number(last.slice(0, 4)) + 1}-04-01`;
    expect(with2("NI-RATE", 0).on("NI-RATE", day(next))).toBe(0.15);
  });

  it("continues a yearly series by whole years", () => {
    const last = held.on("GDPDEF", day("2030-04-01"));
    expect(with2("GDPDEF").on("GDPDEF", day("2033-03-31"))).toBe(last * 1.02 ** 2);
    expect(with2("GDPDEF").figureWithSource("GDPDEF", day("2031-04-01"))).toMatchObject({ period: "2031-32", from: day("2031-04-01"), until: day("2032-03-31") });
  });

  it("raises what is in force at each anniversary of its last beginning", () => {
    // NLW: 12.71 from 1 April 2026 until 31 March 2027.
    const figures = with2("NLW");
    expect(listed(figures, "NLW", "2026-12-31", "2029-03-31")).toEqual([
      ["2026-04-01", 12.71, "2026-04-01", "2027-03-31", "in force"],
      ["2027-04-01", 12.71 * 1.02, "2027-04-01", "2028-03-31", "forecast"],
      ["2028-04-01", 12.71 * 1.02 ** 2, "2028-04-01", "2029-03-31", "forecast"],
    ]);
    // Thresholds hold two years: the growth is still by the year from when they began.
    const works = held.on("THRESHOLD-WORKS", day("2027-12-31"));
    expect(with2("THRESHOLD-WORKS").on("THRESHOLD-WORKS", day("2028-01-01"))).toBe(works * 1.02 ** 2);
  });

  it("does not grow what is in force between its end and its anniversary", () => {
    // A table's last NLW holds twelve months; a last day in the middle of a year is only met where a series is held so.
    const figures = assumedGrowth(
      { ...held, figureWithSource: (series, on) => ({ ...held.figureWithSource(series, on), from: day("2026-07-01") }) }, [{ series: "NLW", yearly: 0.1 }],
    );
    expect(listed(figures, "NLW", "2027-04-01", "2028-06-30")).toEqual([
      ["2027-04-01", 12.71, "2027-04-01", "2027-06-30", "forecast"], ["2027-07-01", 12.71 * 1.1, "2027-07-01", "2028-06-30", "forecast"],
    ]);
  });

  it("leaves what is held, what was before it and a gap inside it as they were", () => {
    const figures = with2("Fuel", 0.02, [["Fuel", "2025-01", 100], ["Fuel", "2025-04", 110]]);
    expect(figures.on("Fuel", day("2025-04-30"))).toBe(110);
    expect(refusal(() => figures.on("Fuel", day("2025-02-01")))).toMatchObject({ code: "date-not-covered", detail: { gap: "yes" } });
    expect(refusal(() => figures.on("Fuel", day("2024-12-01"))).code).toBe("date-not-covered");
    expect(figures.on("Fuel", day("2025-05-01"))).toBe(110 * 1.02 ** (1 / 12));
    expect(figures.on("RPI", day("2025-05-01"))).toBe(held.on("RPI", day("2025-05-01")));
  });

  it("says of a series where it ends, and that it is assumed after", () => {
    const series = assumedGrowth(held, [{ series: "CPI", yearly: 0.02 }, { series: "NLW", yearly: 0.03 }]).seriesHeld();
    expect(series.find(({ id }) => id === "CPI")).toEqual({ ...held.seriesHeld()[0], assumed: { yearly: 0.02, until: "2076-02" } });
    expect(series.find(({ id }) => id === "NLW")).toMatchObject({ last: "2027-03-31", assumed: { yearly: 0.03, until: "2076-03-31" } });
    expect(series.find(({ id }) => id === "RPI")).toEqual(held.seriesHeld().find(({ id }) => id === "RPI"));
  });

  it("ends after fifty years, and before the year 10000", () => {
    expect(with2("CPI").on("CPI", day("2076-02-29"))).toBe(held.on("CPI", day("2026-02-01")) * 1.02 ** 50);
    expect(refusal(() => with2("CPI").on("CPI", day("2076-03-01")))).toMatchObject({ code: "date-not-covered", detail: { last: "2026-02" } });
    expect(refusal(() => with2("NLW").on("NLW", day("2076-04-01"))).code).toBe("date-not-covered");
    const late = with2("NLW", 0.02, [["NLW", "9997-04-01", 20]]);
    expect(late.on("NLW", day("9998-04-01"))).toBe(20 * 1.02);
    expect(listed(with2("Late", 0.02, [["Late", "9999-11", 20]]), "Late", "9999-11-30", "9999-12-31").at(-1)![3]).toBe("9999-12-31");
  });

  it("is what it was where nothing is assumed, and keeps what each series is", () => {
    expect(assumedGrowth(held, [])).toBe(held);
    expect(with2("CPI12M").describe("cpi")).toBe(held.describe("CPI"));
  });

  it.each<readonly [string, readonly SeriesGrowth[], string]>([
    ["a series there is none of", [{ series: "CPX", yearly: 0.02 }], "unknown-series"], ["a growth typed as 2", [{ series: "CPI", yearly: 2 }], "looks-like-percent"],
    ["a fall of more than everything", [{ series: "CPI", yearly: -1.5 }], "out-of-range"], ["no number", [{ series: "CPI", yearly: NaN }], "not-a-number"],
    ["a series given twice", [{ series: "CPI", yearly: 0.02 }, { series: "cpi", yearly: 0.03 }], "duplicate-name"],
  ])("refuses %s", (_, growths, code) => expect(refusal(() => assumedGrowth(held, growths)).code).toBe(code));

  const anyDay = fc.integer({ min: 0, max: 240 }).map((months) => firstDayOf(addMonths(monthOf(2026, 3), months)));
  law("a year of assumed months is the growth, and every figure of them is a forecast", [fc.constantFrom("CPI", "CPIH", "RPI"), anyDay, fc.integer({ min: -50, max: 200 })], (series, on, thousandths) => {
    const figures = with2(series, thousandths / 1000);
    const later = firstDayOf(addMonths(monthOf(Number(isoDate(on).slice(0, 4)), Number(isoDate(on).slice(5, 7))), 12));
    must(Math.abs(indexFactor(series, on, later, figures) - 1 - thousandths / 1000) < 1e-12, "a year is not the growth");
    must(figures.figureWithSource(series, on).status === "forecast", "an assumption shown as fact");
  });
});
