import fc from "fast-check";
import { serialOf } from "../../src/domain/kernel/day";
import { explain } from "../../src/messages/explain";
import { DomainError } from "../../src/domain/kernel/DomainError";
import { referenceFigures } from "../../src/reference/referenceFigures";
import type { UserTable } from "../../src/reference/userTable";
import { law, must } from "../properties/law";
import { day, refusal } from "./_days";

const serial = (text: string) => serialOf(day(text));
const refused = (table: UserTable) => refusal(() => referenceFigures(table));
const HEADING = ["Series", "Period", "Value"];

describe("a user's table", () => {
  it("is read alone for the series it has; the others stay built in", () => {
    const figures = referenceFigures([HEADING, ["CPI", "2025-09", 200], ["CPI", "2024-09", 160]]);
    expect(figures.on("CPI", day("2025-09-01")) / figures.on("CPI", day("2024-09-30"))).toBe(1.25);
    expect(refusal(() => figures.on("CPI", day("2023-09-01")))).toEqual({
      code: "date-not-covered", detail: { series: "CPI", period: "2023-09", first: "2024-09", last: "2025-09", table: "your table" },
    });
    expect(figures.on("CPI12M", day("2023-09-01"))).toBe(0.067);
    expect(figures.on("NLW", day("2025-04-01"))).toBe(12.21);
    expect(figures.describe("CPI")).toEqual({ id: "CPI", measure: "index", timing: "month", publishedRate: "CPI12M" });
    expect(referenceFigures().on("CPI", day("2023-09-01"))).toBe(132);
  });

  it("says where in it a figure is", () => {
    const figures = referenceFigures([HEADING, ["cpi", "Sep 2025", 200], ["Fuel", "2025-09", 3]]);
    expect(figures.figureWithSource("CPI", day("2025-09-30"))).toEqual({
      series: "CPI", title: "Consumer prices index, all items (D7BT)", unit: "as in your table", period: "2025-09", value: 200, status: "given", source: "your table, row 2",
      from: day("2025-09-01"), until: day("2025-09-30"),
    });
    expect(figures.figureWithSource("FUEL", day("2025-09-30"))).toMatchObject({ series: "Fuel", title: "Fuel", source: "your table, row 3" });
    expect(figures.seriesHeld().filter(({ fromTable }) => fromTable).map(({ id, first, last, count }) => [id, first, last, count])).toEqual([
      ["CPI", "2025-09", "2025-09", 1], ["Fuel", "2025-09", "2025-09", 1],
    ]);
    expect(refusal(() => figures.on("Feul", day("2025-09-30"))).detail["held"]).toMatch(/^CPI, .*, THRESHOLD-WORKS, Fuel$/);
  });

  it("is none where it is left out or one empty cell", () => {
    for (const none of [undefined, null, [], [[""]], [[null]], [[0]], [[undefined]]]) expect(referenceFigures(none)).toBe(referenceFigures());
  });

  it("may hold nothing but a heading and empty rows, whatever blanks arrive as", () => {
    const figures = referenceFigures([["", null, undefined], HEADING, [0, 0, 0], ["", 0, null], ["  ", "", ""]]);
    expect(figures.on("CPI", day("2023-09-01"))).toBe(132);
  });

  it("passes over a gap in silence for nobody", () => {
    const figures = referenceFigures([["CPI", "2025-09", 3], ["CPI", "2025-07", 1]]);
    const { code, detail } = refusal(() => figures.on("CPI", day("2025-08-15")));
    expect({ code, detail }).toEqual({ code: "date-not-covered", detail: { series: "CPI", period: "2025-08", first: "2025-07", last: "2025-09", table: "your table", gap: "yes" } });
    expect(explain(new DomainError(code, detail))).toBe("CPI has no figure for 2025-08 in your table, though it runs from 2025-07 to 2025-09: add the missing figure to your table.");
  });

  it("goes with its own published rate", () => {
    const figures = referenceFigures([["RPI12M", "2025-09", 0.045]]);
    expect(figures.describe("RPI")).toEqual({ id: "RPI", measure: "index", timing: "month", publishedRate: "RPI12M" });
    expect(referenceFigures().describe("RPI")).toEqual({ id: "RPI", measure: "index", timing: "month" });
  });

  it("never gives back −0", () => {
    expect(referenceFigures([["CPI12M", "2025-09", -0]]).on("CPI12M", day("2025-09-01"))).toBe(0);
  });

  it("takes cells with a data type for their plain values", () => {
    expect(referenceFigures([[{ basicValue: "CPI" }, { basicValue: "2025-09" }, { type: "Double", basicValue: 139.3 }]]).on("CPI", day("2025-09-01"))).toBe(139.3);
  });

  it.each([
    [["Series", "Period", "Value"]], [["SERIES", "Month", "Index"]], [["Name", "Date", "Index 2015=100"]], [["  Serie", "Financial year", "£ per hour"]],
  ])("knows the heading %j", (heading) => {
    expect(referenceFigures([["", "", ""], heading, ["CPI", "2025-09", 7]]).on("CPI", day("2025-09-01"))).toBe(7);
  });

  it("has a heading at its top alone, and no row with a fault is taken for one", () => {
    expect(refused([["CPI", "2025-09", 7], HEADING])).toEqual({ code: "not-a-number", detail: { argument: "table", row: 2, column: 3, text: "Value" } });
    expect(refused([["CPI", "2025-09", "n/a"]])).toEqual({ code: "not-a-number", detail: { argument: "table", row: 1, column: 3, text: "n/a" } });
    expect(refused([["CPI", "Sept25", "£130"]]).code).toBe("not-a-number");
  });
});

describe("when the figures of a table belong", () => {
  const described = (rows: readonly [number | string, number][], series = "OWN") => referenceFigures(rows.map(([period, value]) => [series, period, value])).describe(series);

  it.each([
    ["month", ["2025-09", "Oct 2025", "2025 NOV", serial("2025-12-01")]],
    ["month", ["2010-11", "Dec 2010"]],
    ["month", [serial("2025-09-01"), serial("2024-09-01")]],
    ["month", [serial("2025-09-30"), serial("2025-10-31"), serial("2025-11-15")]],
    ["month", [serial("2025-04-06"), serial("2025-05-06")]],
    ["year", ["2024-25", "2025/26", serial("2026-06-01")]],
    ["year", ["2010-11", "2012-13"]],
    ["in force", [serial("2025-04-06"), "2026-04-06"]],
    ["in force", ["2026-04-06"]],
    ["in force", [serial("2024-01-01"), serial("2025-04-06")]],
  ] as const)("a new name is by %s for %j", (timing, periods) => {
    expect(described(periods.map((period, i) => [period, i + 1])).timing).toBe(timing);
  });

  it("a built-in name keeps its own: 2010-11 is a month of CPI and a year of GDPDEF", () => {
    expect(referenceFigures([["CPI", "2010-11", 5]]).on("CPI", day("2010-11-30"))).toBe(5);
    expect(referenceFigures([["GDPDEF", "2010-11", 5]]).on("GDPDEF", day("2011-03-31"))).toBe(5);
    expect(refused([["OWN", "2010-11", 5], ["OWN", serial("2010-12-01"), 5]])).toEqual({ code: "ambiguous-period", detail: { argument: "table", row: 1, column: 2, text: "2010-11", kind: "month or year" } });
  });

  it("a new name is an index, or a rate where it ends in 12M", () => {
    expect(described([["2025-09", 5]]).measure).toBe("index");
    expect(described([["2025-09", 0.05]], "Own12m").measure).toBe("rate");
    expect(described([["2025-26", 0.15]], "NI-RATE").measure).toBe("rate");
    expect(described([["2025-04-01", 12]], "nlw").measure).toBe("pounds");
  });

  it("a last figure in force holds as long as the built-in series' last one, or a year", () => {
    const figures = referenceFigures([
      ["NLW", "Apr 2030", 15], ["NLW", "2028-04-01", 14], ["THRESHOLD-WORKS", "2028-01-01", 6e6], ["Ours", "2027-04-06", 12], ["Ours", "2028-02-29", 13],
    ]);
    expect(figures.on("NLW", day("2030-03-31"))).toBe(14);
    expect(figures.on("NLW", day("2031-03-31"))).toBe(15);
    expect(refusal(() => figures.on("NLW", day("2031-04-01"))).detail).toEqual({ series: "NLW", period: "2031-04-01", first: "2028-04-01", last: "2031-03-31", table: "your table" });
    expect(figures.on("THRESHOLD-WORKS", day("2029-12-31"))).toBe(6e6);
    expect(refusal(() => figures.on("THRESHOLD-WORKS", day("2030-01-01"))).code).toBe("date-not-covered");
    expect(figures.on("Ours", day("2028-02-28"))).toBe(12);
    expect(figures.on("Ours", day("2029-02-27"))).toBe(13);
    expect(refusal(() => figures.on("Ours", day("2029-02-28"))).code).toBe("date-not-covered");
    expect(refusal(() => figures.on("Ours", day("2027-04-05"))).code).toBe("date-not-covered");
  });
});

describe("a faulty table is refused, with the place", () => {
  const at = (row: number, column: number) => ({ argument: "table", row, column });
  it.each([
    ["two rows for one period", [["CPI", "2025-09", 1], ["RPI", "2025-09", 1], [" cpi", "Sep 2025", 1]],
      "duplicate-period", { argument: "table", row: 3, series: "CPI", period: "2025-09", before: 1 }],
    ["two days of one month", [["CPI", serial("2025-09-01"), 1], ["CPI", serial("2025-09-30"), 1]], "duplicate-period", { argument: "table", row: 2, series: "CPI", period: "2025-09", before: 1 }],
    ["two dates in one year", [["GDPDEF", "2025-26", 1], ["GDPDEF", "2026-03-31", 1]], "duplicate-period", { argument: "table", row: 2, series: "GDPDEF", period: "2025-26", before: 1 }],
    ["two columns", [["CPI", 1]], "not-a-series-table", { argument: "table", rows: 1, columns: 2 }],
    ["four columns", [["CPI", "2025-09", 1, ""], ["CPI", "2025-10", 1, ""]], "not-a-series-table", { argument: "table", rows: 2, columns: 4 }],
    ["one cell with something in it", [["CPI"]], "not-a-series-table", { argument: "table", rows: 1, columns: 1 }],
    ["no name", [["", "2025-09", 1]], "empty-input", at(1, 1)],
    ["a number for a name", [[2025, "2025-09", 1]], "not-a-name", { ...at(1, 1), seen: "2025" }],
    ["no period", [["CPI", null, 1]], "empty-input", at(1, 2)],
    ["TRUE for a period", [["CPI", true, 1]], "not-a-period", { ...at(1, 2), seen: "TRUE", kind: "month" }],
    ["a bare year", [HEADING, ["CPI", 2025, 1]], "ambiguous-period", { ...at(2, 2), value: 2025, kind: "month" }],
    ["a year of a month series", [["CPI", "2025-26", 1]], "not-a-period", { ...at(1, 2), text: "2025-26", kind: "month" }],
    ["a year of a new name, short", [["Own", "FY26", 1], ["Own", "2024-25", 1]], "ambiguous-period", { ...at(1, 2), text: "FY26", kind: "year" }],
    ["words of a new name", [["Own", "soon 1", 1]], "not-a-period", { ...at(1, 2), text: "soon 1", kind: "month" }],
    ["a year of a wage", [["NLW", "2025-26", 1]], "not-a-date", { ...at(1, 2), text: "2025-26" }],
    ["a serial that is no date", [["CPI", -5, 1]], "not-a-date", { ...at(1, 2), value: -5 }],
    ["no value", [["CPI", "2025-09", ""]], "empty-input", at(1, 3)],
    ["text for a value", [["CPI", "2025-09", "139.3p"]], "not-a-number", { ...at(1, 3), text: "139.3p" }],
    ["FALSE for a value", [["CPI", "2025-09", false]], "not-a-number", { ...at(1, 3), seen: "FALSE" }],
    ["an infinite value", [["CPI", "2025-09", Infinity]], "not-a-number", { ...at(1, 3), seen: "Infinity" }],
    ["an index of zero, as a blank may arrive", [["CPI", "2025-09", 0]], "out-of-range", { ...at(1, 3), value: 0, above: 0 }],
    ["a price below zero", [["Own", "2025-09", -3]], "out-of-range", { ...at(1, 3), value: -3, above: 0 }],
    ["a rate typed as a percentage", [["CPI12M", "2025-09", 3.8]], "looks-like-percent", { ...at(1, 3), value: 3.8 }],
    ["a rate below −100%", [["CPI12M", "2025-09", -3.8]], "out-of-range", { ...at(1, 3), value: -3.8, least: -1, most: 1 }],
  ] as const)("%s", (_, table, code, detail) => {
    expect(refused(table as UserTable)).toEqual({ code, detail });
    expect(explain(new DomainError(code, detail))).toMatch(/: .+\.$/);
  });

  const anyCell = fc.oneof(
    fc.constantFrom("CPI", "NLW", "GDPDEF", "Own", "Own12M", "2025-09", "2025-26", "2010-11", "", null, undefined, true, 0, -0, NaN, "constructor", {}, [], { basicValue: { basicValue: 1 } }),
    fc.double(), fc.string(), fc.integer({ min: 30_000, max: 60_000 }), fc.anything(),
  );
  law("any cells at all are read or refused", [fc.array(fc.array(anyCell, { minLength: 2, maxLength: 4 }), { maxLength: 5 })], (table) => {
    try {
      for (const { id, first, last, count } of referenceFigures(table).seriesHeld()) must(id !== "" && first <= last && count > 0, `${id} from ${first} to ${last}`);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  });

  const months = fc.uniqueArray(fc.integer({ min: 0, max: 1200 }), { minLength: 1, maxLength: 40 });
  law("the order of the rows does not matter", [months, fc.infiniteStream(fc.integer())], (chosen, random) => {
    const rows = chosen.map((month) => ["Own", `${1950 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`, month + 1] as const);
    const keyed = rows.map((row) => [random.next().value as number, row] as const);
    const shuffled = keyed.sort(([a], [b]) => a - b).map(([, row]) => row);
    const [ours, theirs] = [referenceFigures([["Series", "Month", "Value"], ...rows, ["Own", "Jan 1940", 1]]), referenceFigures([...shuffled, ["Own", "Jan 1940", 1]])];
    chosen.forEach((month, i) => {
      const on = day(`${rows[i]![1]}-01`);
      must(ours.on("own", on) === month + 1 && theirs.on("own", on) === month + 1, `month ${month}`);
    });
  }, 1000);
});

describe("the same table handed over by many cells", () => {
  it("is read once, though each hands over a copy", () => {
    const table = () => [["CPI", "2025-09", 200], ["CPI", "2024-09", 160]];
    expect(referenceFigures(table())).toBe(referenceFigures(table()));
  });

  it("is read again when anything in it changes, even in place", () => {
    const table: [string, string, number][] = [["CPI", "2025-09", 200]];
    const on = day("2025-09-01");
    expect(referenceFigures(table).on("CPI", on)).toBe(200);
    table[0]![2] = 201;
    expect(referenceFigures(table).on("CPI", on)).toBe(201);
    const typed = [["CPI", "2025-09", { basicValue: 5 }]] satisfies UserTable;
    expect(referenceFigures(typed).on("CPI", on)).toBe(5);
    (typed[0]![2] as { basicValue: number }).basicValue = 6;
    expect(referenceFigures(typed).on("CPI", on)).toBe(6);
  });

  it("is told from a few others in turn", () => {
    for (let turn = 0; turn < 3; turn++) {
      for (let value = 1; value <= 7; value++) expect(referenceFigures([["CPI", "2025-09", value]]).on("CPI", day("2025-09-01"))).toBe(value);
    }
  });
});
