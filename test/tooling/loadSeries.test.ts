import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { BUILT_IN_SERIES } from "../../src/reference/builtInSeries";
import type { HeldSeries } from "../../src/reference/heldSeries";
import { PERIODS } from "../../src/reference/periods";
import { csvRows } from "../../src/tooling/csvRows";
import { changesInWords, loadSeries } from "../../src/tooling/loadSeries";
import { readSeriesTable } from "../../src/tooling/readSeriesTable";

const HEADING = "series,title,unit,kind,period,until,value,status,source";
const csv = (...lines: readonly string[]) => [HEADING, ...lines].join("\n");

const PRICES = [
  "PX,\"Prices, all\",index 2015=100,month,2025-11,,100,outturn,Office of Figures release 1",
  "PX,\"Prices, all\",index 2015=100,month,2025-12,,101.5,outturn,Office of Figures release 1",
  "PX,\"Prices, all\",index 2015=100,month,2026-01,,102,forecast,Office of Figures release 1",
] as const;
const WAGE = [
  "WAGE,Wage,pounds an hour,in force from date,2025-04-01,,12.00,in force,Wage order 2025",
  "WAGE,Wage,pounds an hour,in force from date,2026-04-01,2027-03-31,12.50,announced,Wage order 2026",
] as const;
const YEARS = ["NI,NI,rate,financial year,2024-25,,0.138,in force,HMRC", "NI,NI,rate,financial year,2025-26,,0.15,in force,HMRC"] as const;

/** What a release would be to hold these series. */
function asCsv(held: readonly HeldSeries[]): string {
  const kinds = { month: "month", year: "financial year", "in force": "in force from date" };
  const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
  return csv(...held.flatMap((series) => {
    const line = (period: string, until: string, value: number, status: string, source: string) =>
      [series.id, quote(series.title), series.unit, kinds[series.timing], period, until, value, status, quote(series.sources[source]!)].join();
    if (series.timing === "in force") {
      return series.figures.map(({ from, value, status, source }, i) => line(from, i === series.figures.length - 1 ? series.until : "", value, status, source));
    }
    const { read, text } = PERIODS[series.timing];
    return series.runs.flatMap(({ from, values, status, source }) => values.map((value, i) => line(text(read("period", from) + i), "", value, status, source)));
  }));
}

describe("a release of figures", () => {
  it("is read into series with runs, ends and sources", () => {
    expect(readSeriesTable(csv(WAGE[0], ...PRICES, WAGE[1], ...YEARS))).toEqual([
      {
        id: "WAGE", title: "Wage", unit: "pounds an hour", measure: "pounds", timing: "in force", until: "2027-03-31", sources: { s1: "Wage order 2025", s2: "Wage order 2026" },
        figures: [{ from: "2025-04-01", value: 12, status: "in force", source: "s1" }, { from: "2026-04-01", value: 12.5, status: "announced", source: "s2" }],
      },
      {
        id: "PX", title: "Prices, all", unit: "index 2015=100", measure: "index", timing: "month", sources: { s1: "Office of Figures release 1" },
        runs: [{ from: "2025-11", status: "outturn", source: "s1", values: [100, 101.5] }, { from: "2026-01", status: "forecast", source: "s1", values: [102] }],
      },
      {
        id: "NI", title: "NI", unit: "rate", measure: "rate", timing: "year", sources: { s1: "HMRC" },
        runs: [{ from: "2024-25", status: "in force", source: "s1", values: [0.138, 0.15] }],
      },
    ]);
  });

  it("of what is held now is what is held now", () => {
    expect(readSeriesTable(asCsv(BUILT_IN_SERIES))).toEqual(BUILT_IN_SERIES);
    const { changes, files } = loadSeries(asCsv(BUILT_IN_SERIES), BUILT_IN_SERIES);
    expect(changes.every(({ added, revised, lost }) => added.length + revised.length + lost.length === 0)).toBe(true);
    for (const { path: file, text } of files) expect(readFileSync(file, "utf8")).toBe(text);
    expect(files).toHaveLength(BUILT_IN_SERIES.length + 1);
  });

  const swap = (rows: readonly string[], at: number, from: string, to: string) => rows.map((row, i) => (i === at ? row.replace(from, to) : row));
  it.each([
    ["a gap", [PRICES[0], PRICES[2]], "Line 3 is 2026-01: PX has a gap at 2025-12."],
    ["a gap of years", swap(YEARS, 1, "2025-26", "2026-27"), "Line 3 is 2026-27: NI has a gap at 2025-26."],
    ["a month twice", [PRICES[0], PRICES[0]], "Line 3 gives PX for 2025-11 a second time."],
    ["a month twice, with rows between", [PRICES[0], ...YEARS, PRICES[0]], "Line 5 gives PX for 2025-11 a second time."],
    ["disorder", [PRICES[1], PRICES[0]], "Line 3 is out of order: 2025-11 comes after a later period."],
    ["dates in disorder", [WAGE[1].replace("2027-03-31", ""), WAGE[0].replace(",,", ",2027-03-31,").replace("in force,W", "announced,W")], "Line 3 is out of order: 2025-04-01 comes after a later period."],
    ["a date twice", [WAGE[0], WAGE[1].replace("2026-04-01", "2025-04-01")], "Line 3 gives WAGE for 2025-04-01 a second time."],
    ["an unknown kind", swap(PRICES, 0, ",month,", ",quarter,").slice(0, 1), 'Line 2 has the kind "quarter": use month, financial year or in force from date.'],
    ["a kind that has no such name", [PRICES[0].replace(",month,", ",constructor,")], 'Line 2 has the kind "constructor"'],
    ["a kind that changes", swap(PRICES, 1, ",month,", ",financial year,"), 'Line 3 gives PX the kind "financial year" where line 2 has "month".'],
    ["a unit that changes", swap(PRICES, 1, "2015=100", "2023=100"), 'Line 3 gives PX the unit "index 2023=100" where line 2 has "index 2015=100".'],
    ["an unknown unit", [PRICES[0].replace("index 2015=100", "percent")], 'Line 2 has the unit "percent": begin it with index, rate or pounds.'],
    ["an unknown status", [PRICES[0].replace("outturn", "guess")], 'Line 2 has the status "guess": use outturn, in force, announced, forecast.'],
    ["fact after forecast", [PRICES[0].replace("outturn", "forecast"), PRICES[1]], "Line 3 is outturn after a figure that is forecast."],
    ["no source", [PRICES[0].replace("Office of Figures release 1", " ")], "Line 2 has no source."],
    ["no value", [PRICES[0].replace(",100,", ",,")], "Line 2 has no value."],
    ["a value that is no number", [PRICES[0].replace(",100,", ",1e2,")], 'Line 2 has the value "1e2", which is not a number.'],
    ["an index of zero", [PRICES[0].replace(",100,", ",0,")], "Line 2 has the value 0: it must be above zero."],
    ["a rate in per cent", [YEARS[0].replace("0.138", "13.8")], "Line 2 has a rate of 13.8: write it as a fraction."],
    ["a month written otherwise", [PRICES[0].replace("2025-11", "Nov 2025")], 'Line 2 has the period "Nov 2025": write a month like 2025-09.'],
    ["no such month", [PRICES[0].replace("2025-11", "2025-13")], 'Line 2 has the period "2025-13": write a month like 2025-09.'],
    ["a year written otherwise", [YEARS[0].replace("2024-25", "2024/25")], 'Line 2 has the period "2024/25": write a financial year like 2025-26.'],
    ["no such day", [WAGE[0].replace("2025-04-01", "2025-02-29")], 'Line 2 has the date "2025-02-29": write it like 2025-04-01.'],
    ["a series without an end", [WAGE[0]], "Line 2 is the last figure of WAGE: say until when it is in force."],
    ["an end before its beginning", [WAGE[1].replace("2027-03-31", "2026-03-31")], "Line 2 ends at 2026-03-31, before it begins."],
    ["an end in the middle", [WAGE[0].replace("2025-04-01,,", "2025-04-01,2026-03-31,"), WAGE[1]], "Line 2 has an end: only the last figure of a series has one"],
    ["an end of a month", [PRICES[0].replace("2025-11,,", "2025-11,2025-12-31,")], "Line 2 has an end: only a figure in force from a date has one."],
    ["a name not in capitals", [PRICES[0].replace("PX", "px")], 'Line 2 names the series "px": use capitals, digits and single hyphens.'],
    ["a name that is a path", [PRICES[0].replace("PX", "../PX")], 'Line 2 names the series "../PX"'],
    ["a short line", ["PX,Prices"], "Line 2 has 2 cells where the headings have 9."],
    ["a quotation mark out of place", ["\"PX\"X,Prices"], "Line 2 has a quotation mark out of place"],
    ["no figures", [], "The file has headings and no figures."],
  ])("is refused with %s", (_, lines, says) => expect(() => readSeriesTable(csv(...lines))).toThrow(says));

  it("is refused with other headings", () => {
    expect(() => readSeriesTable("Series,Period,Value\nPX,2025-11,3")).toThrow("The first line must be the headings series,title,");
    expect(() => readSeriesTable("")).toThrow("The first line must be the headings");
  });

  it("is refused where it lacks what is held", () => {
    const held = readSeriesTable(csv(...PRICES));
    expect(() => loadSeries(csv(PRICES[1], PRICES[2]), held)).toThrow("PX has no 2025-11, which is held now (1 lost): load a release that has it, or first take the series out of src/reference by hand.");
  });

  it("leaves the series it does not have, and says what it changes of the others", () => {
    const held = readSeriesTable(csv(...PRICES, ...WAGE));
    const next = csv(PRICES[0], PRICES[1].replace("101.5", "101.6"), PRICES[2].replace("forecast", "outturn"), PRICES[2].replace("2026-01", "2026-02"), ...YEARS).replaceAll("release 1", "release 2");
    const { files, changes } = loadSeries(next, held);
    expect(files.map((file) => file.path)).toEqual(["src/reference/series/px.ts", "src/reference/series/ni.ts", "src/reference/builtInSeries.ts"]);
    expect(files.at(-1)!.text).toContain("[\n  PX,\n  WAGE,\n  NI,\n]");
    expect(changes.map(changesInWords)).toEqual(["PX: 4 figures, 1 added (2026-02), 2 revised (2025-12, 2026-01)", "NI: 2 figures, 2 added (2024-25, 2025-26)"]);
    expect(changesInWords(loadSeries(csv(...WAGE), held).changes[0]!)).toBe("WAGE: 2 figures, none new");
  });

  it("is refused where two names would be one file", () => {
    const clash = [YEARS[0].replace("NI,", "N-I,")];
    expect(() => loadSeries(csv(...clash), readSeriesTable(csv(...YEARS)))).toThrow("NI and N-I would be kept in one file: name one of them otherwise.");
  });
});

describe("a CSV file", () => {
  it("is read with quotation marks, line ends of any system and a byte order mark", () => {
    expect(csvRows('\uFEFFa,"b, ""c""",\r\n\r\n"two\nlines",d\re')).toEqual([
      { line: 1, cells: ["a", 'b, "c"', ""] }, { line: 3, cells: ["two\nlines", "d"] }, { line: 5, cells: ["e"] },
    ]);
    expect(csvRows("")).toEqual([]);
    expect(() => csvRows('a\n"b')).toThrow("Line 2 has a quotation mark out of place");
  });
});

describe("npm run series", () => {
  let folder: string;
  const run = (...given: string[]) => spawnSync(process.execPath, ["src/tooling/run.cjs", "src/tooling/series.ts", ...given], { cwd: folder, encoding: "utf8" });
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "series-"));
    for (const part of ["domain/kernel", "reference", "tooling"]) cpSync(path.join("src", part), path.join(folder, "src", part), { recursive: true });
    symlinkSync(path.resolve("node_modules"), path.join(folder, "node_modules"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("writes a release, which then is held", () => {
    writeFileSync(path.join(folder, "next.csv"), csv(...PRICES));
    expect(run("next.csv").stdout).toMatch(/^PX: 3 figures, 3 added \(2025-11, 2025-12, 2026-01\)\nWrote 2 files/);
    expect(run("next.csv").stdout).toMatch(/^PX: 3 figures, none new\n/);
    const held = execFileSync(process.execPath, ["-e", 'console.log(require("./src/tooling/run.cjs").load("src/reference/builtInSeries.ts").BUILT_IN_SERIES.map(({ id }) => id).join())'], { cwd: folder, encoding: "utf8" });
    expect(held.trim()).toBe([...BUILT_IN_SERIES.map(({ id }) => id), "PX"].join());
  });

  it("writes nothing of a release it refuses", () => {
    const before = readdirSync(path.join(folder, "src/reference/series"));
    writeFileSync(path.join(folder, "bad.csv"), csv("QX,Q,index,month,2025-11,,1,outturn,Office", "QX,Q,index,month,2026-01,,1,outturn,Office"));
    const { status, stderr } = run("bad.csv");
    expect([status, stderr.trim()]).toEqual([1, "Line 3 is 2026-01: QX has a gap at 2025-12."]);
    expect(readdirSync(path.join(folder, "src/reference/series"))).toEqual(before);
    expect(run().stderr).toContain("Say which file: npm run series -- figures.csv");
  });
});
