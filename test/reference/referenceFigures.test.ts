import fc from "fast-check";
import { isoDate, type Day } from "../../src/domain/kernel/day";
import { financialYearOfDay, financialYearText } from "../../src/domain/kernel/financialYear";
import { isoMonth, monthOfDay } from "../../src/domain/kernel/month";
import { BUILT_IN_SERIES } from "../../src/reference/builtInSeries";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { law, must } from "../properties/law";
import { day, refusal } from "./_days";

const figures = referenceFigures();

describe("the built-in figures", () => {
  // ONS D7BT and D7G7, release of 25 March 2026: 132.0 ÷ 123.8 − 1 = 6.62%, published as 6.7%.
  it("keep the index and the published rate, which differ", () => {
    const ratio = figures.on("CPI", day("2023-09-01")) / figures.on("CPI", day("2022-09-01")) - 1;
    expect(ratio).toBeCloseTo(0.0662358642973, 12);
    expect(figures.on("CPI12M", day("2023-09-01"))).toBe(0.067);
  });

  it.each([
    // ONS, D7G7: the September rates of seven years.
    ["CPI12M", "2019-09-01", 0.017], ["CPI12M", "2020-09-01", 0.005], ["CPI12M", "2021-09-01", 0.031], ["CPI12M", "2022-09-01", 0.101],
    ["CPI12M", "2024-09-01", 0.017], ["CPI12M", "2025-09-01", 0.038],
    // ONS, D7BT: months in which the ratio and the published rate round apart.
    ["CPI", "2024-12-01", 135.6], ["CPI", "2023-12-01", 132.2], ["CPI", "2024-04-30", 133.5], ["CPI", "2023-04-15", 130.4],
    // National Minimum Wage regulations: the last day of a rate and the first of the next.
    ["NLW", "2024-03-31", 10.42], ["NLW", "2024-04-01", 11.44], ["NLW", "2025-03-31", 11.44], ["NLW", "2025-04-01", 12.21], ["NLW", "2026-04-01", 12.71],
    // HMRC, rates and thresholds for employers.
    ["NI-RATE", "2025-03-31", 0.138], ["NI-RATE", "2025-04-01", 0.15], ["NI-THRESHOLD", "2025-03-31", 9100], ["NI-THRESHOLD", "2025-04-06", 5000],
    // Employment Rights (Increase of Limits) Orders: from 6 April.
    ["WEEKLY-PAY-LIMIT", "2026-04-05", 719], ["WEEKLY-PAY-LIMIT", "2026-04-06", 751],
    // UK procurement thresholds, VAT included.
    ["THRESHOLD-SERVICES", "2026-02-01", 207720], ["THRESHOLD-LIGHT-TOUCH", "2026-02-01", 663540], ["THRESHOLD-WORKS", "2025-12-31", 5372609],
  ] as const)("%s on %s is %d", (series, on, value) => expect(figures.on(series, day(on))).toBe(value));

  // OBR, November 2025: annual changes of the GDP deflator, in per cent.
  it.each([["2020-21", 5.212], ["2021-22", 0.2519], ["2022-23", 6.9793], ["2023-24", 5.2975], ["2024-25", 3.7175], ["2025-26", 2.9431], ["2026-27", 2.2299]])(
    "GDPDEF rises in %s by %d%%", (year, percent) => {
      const april = (n: number) => day(`${n}-04-01`);
      const first = Number(year.slice(0, 4));
      expect((figures.on("GDPDEF", april(first)) / figures.on("GDPDEF", april(first - 1)) - 1) * 100).toBeCloseTo(percent, 3);
    });

  it("are found by name in any case", () => {
    expect(figures.on(" cpi12m ", day("2023-09-01"))).toBe(0.067);
    expect(figures.describe("weekly-pay-limit").id).toBe("WEEKLY-PAY-LIMIT");
  });

  it("say what each measures and when", () => {
    expect(figures.describe("CPI")).toEqual({ id: "CPI", measure: "index", timing: "month", publishedRate: "CPI12M" });
    expect(figures.describe("CPI12M")).toEqual({ id: "CPI12M", measure: "rate", timing: "month" });
    expect(figures.describe("CPIH")).toEqual({ id: "CPIH", measure: "index", timing: "month" });
    expect(figures.describe("GDPDEF")).toEqual({ id: "GDPDEF", measure: "index", timing: "year" });
    expect(figures.describe("NLW")).toEqual({ id: "NLW", measure: "pounds", timing: "in force" });
    expect(figures.describe("NI-RATE")).toEqual({ id: "NI-RATE", measure: "rate", timing: "year" });
    expect(figures.describe("NI-THRESHOLD")).toEqual({ id: "NI-THRESHOLD", measure: "pounds", timing: "year" });
  });

  it("come with their source, and a forecast says it is one", () => {
    expect(figures.figureWithSource("nlw", day("2025-12-25"))).toEqual({
      series: "NLW", title: "National Living Wage (adult rate)", unit: "pounds an hour", period: "2025-04-01", value: 12.21, status: "in force",
      source: "National Minimum Wage regulations, rate from this date", from: day("2025-04-01"), until: day("2026-03-31"),
    });
    expect(figures.figureWithSource("GDPDEF", day("2025-03-31"))).toMatchObject({ period: "2024-25", value: 100, status: "outturn" });
    expect(figures.figureWithSource("GDPDEF", day("2025-04-01"))).toMatchObject({
      period: "2025-26", value: 102.9431, status: "forecast", source: "OBR economic and fiscal outlook, November 2025 (annual changes chained)",
    });
  });

  it("list what is held and where it ends", () => {
    const held = figures.seriesHeld();
    expect(held.map(({ id }) => id)).toEqual(BUILT_IN_SERIES.map(({ id }) => id));
    expect(held[0]).toEqual({
      id: "CPI", title: "Consumer prices index, all items (D7BT)", unit: "index 2015=100", measure: "index", timing: "month", first: "1988-01", last: "2026-02", count: 458,
      sources: ["ONS consumer price inflation, release of 25 March 2026"], fromTable: false,
    });
    expect(held.find(({ id }) => id === "NLW")).toMatchObject({ first: "2016-04-01", last: "2027-03-31", count: 11 });
  });
});

describe("nothing is answered outside what is held", () => {
  it.each([
    ["CPI", "2031-01-01", "2031-01", "1988-01", "2026-02"], ["CPI", "2026-03-01", "2026-03", "1988-01", "2026-02"], ["cpi", "1987-12-31", "1987-12", "1988-01", "2026-02"],
    ["GDPDEF", "2031-04-01", "2031-32", "2007-08", "2030-31"], ["GDPDEF", "2007-03-31", "2006-07", "2007-08", "2030-31"],
    ["NLW", "2027-04-01", "2027-04-01", "2016-04-01", "2027-03-31"], ["NLW", "2016-03-31", "2016-03-31", "2016-04-01", "2027-03-31"],
    ["WEEKLY-PAY-LIMIT", "2027-04-06", "2027-04-06", "2023-04-06", "2027-04-05"], ["THRESHOLD-WORKS", "2028-01-01", "2028-01-01", "2022-01-01", "2027-12-31"],
  ])("%s on %s", (series, on, period, first, last) => {
    const expected = { code: "date-not-covered", detail: { series: series.toUpperCase(), period, first, last } };
    expect(refusal(() => figures.on(series, day(on)))).toEqual(expected);
    expect(refusal(() => figures.figureWithSource(series, day(on)))).toEqual(expected);
  });

  it.each(["CPX", "", "constructor", "__proto__", "CPI 12M"])("there is no series called %j", (series) => {
    const expected = { code: "unknown-series", detail: { series, held: BUILT_IN_SERIES.map(({ id }) => id).join(", ") } };
    expect(refusal(() => figures.on(series, day("2025-01-01")))).toEqual(expected);
    expect(refusal(() => figures.describe(series))).toEqual(expected);
  });

  const anyDay = fc.integer({ min: day("1900-01-01"), max: day("2100-12-31") }).map((n) => n as Day);
  law("a figure is the one of the period that holds the day, or a refusal", [fc.constantFrom(...BUILT_IN_SERIES), anyDay], (series, on) => {
    const held = figures.seriesHeld().find(({ id }) => id === series.id)!;
    const period = series.timing === "month" ? isoMonth(monthOfDay(on)) : series.timing === "year" ? financialYearText(financialYearOfDay(on)) : isoDate(on);
    const covered = period >= held.first && period <= held.last;
    if (!covered) return must(refusal(() => figures.on(series.id, on)).code === "date-not-covered", "answered outside its cover");
    const found = figures.figureWithSource(series.id, on);
    must(found.value === figures.on(series.id, on), "two answers for one day");
    if (series.timing !== "in force") return must(found.period === period, `${found.period} for ${period}`);
    const expected = series.figures.filter(({ from }) => from <= period).at(-1)!;
    must(found.period === expected.from && found.value === expected.value, `${found.period} for ${period}`);
  });
});
