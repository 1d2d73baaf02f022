import { findSeries } from "../../../src/intake/series/findSeries";
import { nameFault, nameFrom, nameOfCdid } from "../../../src/intake/series/knownSeries";
import { readSeries } from "../../../src/intake/series/readSeries";
import { seriesFromCells } from "../../../src/intake/series/seriesFromCells";
import { blockOf, dateCell, serialOf } from "../_block";
import { checking, CPI_TARGET, newTarget, present, RATE_TARGET } from "./_checking";
import { CPI12M_LINES, CPI_LINES, opened, RATE_ABOUT, seriesFile } from "./_files";

const cells = (...args: Parameters<typeof blockOf>) => present(seriesFromCells(blockOf(...args)));

describe("a series as it is downloaded", () => {
  it("is known by its identifier, with its unit and release", () => {
    expect(present(findSeries(opened(seriesFile(CPI_LINES))))).toEqual({
      layout: "publisher",
      series: [{
        cdid: "D7BT", title: "CPI INDEX 00: ALL ITEMS 2015=100", unit: "Index, base year = 100", dataset: "MM23", released: "25-03-2026",
        nextRelease: "22 April 2026", notes: "", name: "CPI", periods: 0, figures: 1, firstRow: 8, only: null,
      }],
    });
  });

  it.each([["D7BT", "CPI"], ["d7g7", "CPI12M"], [" L522 ", "CPIH"], ["L55O", "CPIH12M"], ["CHAW", "RPI"], ["CDKO", "RPI"], ["CZBH", "RPI12M"]])("%s is %s", (cdid, name) => expect(nameOfCdid(cdid)).toBe(name));
  it("another identifier is suggested as its own name", () => {
    const about = [["Title", "SPPI: Legal services"], ["CDID", "K8XY"]] as const;
    expect(present(findSeries(opened(seriesFile(CPI_LINES, { about })))).series[0]!.name).toBe("K8XY");
    expect(nameOfCdid("K8XY")).toBeUndefined();
  });

  it("per cent becomes a fraction, exactly", () => {
    const made = checking(opened(seriesFile(CPI12M_LINES, { about: RATE_ABOUT })), RATE_TARGET);
    expect(made.choices.rateIn).toBe("percent");
    expect(made.figures.at(-1)).toMatchObject({ period: "2026-02", value: RATE_TARGET.held.get(24313) });
    expect(made.revisions).toEqual([]);
    expect(made.problems).toEqual([]);
  });
});

describe("a whole dataset, a column a series", () => {
  const lines = (first: string, ...rest: string[]) => [first, ...rest].map((cell) => `"${cell}"`).join(",");
  const dataset = [
    lines("Title", "CPI wts: Goods", "CPI INDEX 00: ALL ITEMS 2015=100", "", "CPI ANNUAL RATE 00"), lines("CDID", "A9F9", "D7BT", "", "D7G7"),
    lines("PreUnit", "", "", "", ""), lines("Unit", "Parts per 1000", "Index", "", "%"), lines("Release Date", "25-03-2026", "25-03-2026", "", "25-03-2026"),
    lines("Next release", "", "22 April 2026", "", ""), lines("Important Notes", "", "", "", ""),
    lines("1989", "1000", "52.2", "", "5.2"), lines("1989 JAN", "", "50.8", "", "4.9"), lines("1989 FEB", "", "51.0", "", "5.0"), lines("1989 MAR", "", "51.2", "", "5.0"),
  ].join("\r\n");

  it("gives each column that has a title, and leaves out the one that has none", () => {
    const { series } = present(findSeries(opened(dataset)));
    expect(series.map(({ cdid, name, unit, figures }) => [cdid, name, unit, figures])).toEqual([["A9F9", "A9F9", "Parts per 1000", 1], ["D7BT", "CPI", "Index", 2], ["D7G7", "CPI12M", "%", 4]]);
    const source = opened(dataset);
    expect(checking(source, CPI_TARGET, {}, 1).figures.map(({ period, value }) => [period, value])).toEqual([["1989-01", 50.8], ["1989-02", 51], ["1989-03", 51.2]]);
    expect(checking(source, RATE_TARGET, {}, 2).figures.map(({ value }) => value)).toEqual([0.049, 0.05, 0.05]);
  });

  it("of four thousand series and eight hundred rows is looked through and one read", () => {
    const wide = (first: string, cell: (column: number) => string) => `${first},${Array.from({ length: 4_000 }, (_, column) => cell(column)).join(",")}`;
    const text = [
      wide("Title", (column) => `Series ${column}`), wide("CDID", (column) => `A${column}`),
      ...CPI_LINES.map(([period, figure]) => wide(period, (column) => (column % 3 === 0 ? figure : ""))),
    ].join("\n");
    const source = opened(text);
    const { series } = present(findSeries(source));
    expect(series).toHaveLength(4_000);
    expect(readSeries(source, series[3_999]!).observations).toHaveLength(CPI_LINES.length);
  });
});

describe("cells", () => {
  it("of a period and a figure, with a heading or without, wherever they stand", () => {
    const made = checking(cells([["", "", ""], ["", "Month", "CPI"], ["", dateCell(serialOf(2026, 1, 1), "Jan-26"), 139.5], ["", dateCell(serialOf(2026, 2, 1), "Feb-26"), 140.1]], { sheet: "Prices", row: 4, column: 2 }), CPI_TARGET);
    expect(made.found.name).toBe("CPI");
    expect(made.figures.map(({ period, value, row }) => [period, value, row])).toEqual([["2026-01", 139.5, 2], ["2026-02", 140.1, 3]]);
    const bare = checking(cells([["2026-01", 139.5], ["2026-02", 140.1]]), CPI_TARGET);
    expect([bare.found.name, bare.figures.map(({ at }) => at)]).toEqual(["", [24312, 24313]]);
  });

  it("say where they are", () => {
    const source = cells([["2026-01", 139.5]], { sheet: "My prices", row: 4, column: 2 });
    expect([source.name, source.where(0), source.place(0)]).toEqual(["'My prices'!C5:D5", "row 5", { sheet: "My prices", row: 4, column: 2 }]);
  });

  it("with a column a series", () => {
    const source = cells([["Month", "CPI", "RPI", "Notes"], ["2026-01", 139.5, 409.1, "early"], ["2026-02", 140.1, 411, ""]]);
    expect(present(findSeries(source)).series.map(({ name }) => name)).toEqual(["CPI", "RPI"]);
    expect(checking(source, newTarget("RPI"), {}, 1).figures.map(({ value }) => value)).toEqual([409.1, 411]);
  });

  it("of series, period and figure, a series at a time", () => {
    const source = cells([["Series", "Period", "Value", "From"], ["CPI", "2026-01", 139.5, 1], ["AWE total", "2026-01", 105, 1], ["cpi", "2026-02", 140.1, 1], ["AWE total", "2026-02", 106, 1]]);
    const { layout, series } = present(findSeries(source));
    expect([layout, series.map(({ name }) => name)]).toEqual(["list", ["CPI", "AWE total"]]);
    expect(checking(source, CPI_TARGET, {}, 0).figures.map(({ value }) => value)).toEqual([139.5, 140.1]);
    expect(checking(source, newTarget("AWE total"), {}, 1).figures.map(({ value, row }) => [value, row])).toEqual([[105, 2], [106, 4]]);
  });

  it("with a downloaded series pasted in, its years as numbers", () => {
    const rows = seriesFile(CPI_LINES).trim().split("\n").map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/).map((cell) => {
      const bare = cell.replace(/^"|"$/g, "");
      return bare !== "" && Number.isFinite(Number(bare)) ? Number(bare) : bare;
    }));
    const made = checking(cells(rows), CPI_TARGET);
    expect([made.found.cdid, made.figures.length, made.problems, made.revisions]).toEqual(["D7BT", CPI_LINES.length, [], []]);
  });

  it("formatted as percentages are fractions already", () => {
    const made = checking(cells([["2026-01", { value: 0.031, format: "0.0%" }], ["2026-02", { value: 0.03, format: "0.0%" }]]), RATE_TARGET);
    expect(made.figures.map(({ value }) => value)).toEqual([0.031, 0.03]);
    expect(made.problems).toEqual([]);
  });

  it("that are empty, or hold no period with a figure, are refused in a sentence", () => {
    expect(seriesFromCells(blockOf([["", ""]]))).toEqual({ refused: "These cells are empty: select the figures with their periods." });
    expect(seriesFromCells(blockOf([]))).toHaveProperty("refused");
    for (const rows of [[["Minutes", "of the meeting"]], [["Partner", "Share"], ["A", 0.5]], [["2026-01"]], [[139.5, "2026-01"]]]) {
      expect(findSeries(cells(rows))).toEqual({ refused: expect.stringMatching(/^No row of Sheet1!.* has a period such as 2025 SEP with a figure beside it\./) });
    }
    expect(findSeries(opened("a,b\nc,d\n"))).toEqual({ refused: expect.stringMatching(/^No row of series-250326\.csv .*downloaded as CSV/) });
    expect(findSeries(opened('"Title",""\n"CDID",""\n"2025 JAN",""\n'))).toEqual({ refused: expect.stringMatching(/no title or identifier/) });
  });
});

describe("a name for a series", () => {
  it.each(["CPI", "AWE total pay", "RPI (all items)", "K8XY/2", "Été"])("%s is one", (name) => expect(nameFault(name)).toBeNull());
  it.each(["", " ", "=CPI", "12M", "CPI*", "A?", "<b>", "a~b", 'a"b', "x".repeat(41), "series", "2025-09"])("%p is none", (name) => expect(nameFault(name)).toMatch(/\.$/));
  it("is made from a heading where that leaves one", () => {
    expect([nameFrom('RPI: "all items"'), nameFrom("=cmd|'/c calc'!A1"), nameFrom("2015=100"), nameFrom("***")]).toEqual(["RPI all items", "cmd /c calc A1", "", ""]);
  });
});
