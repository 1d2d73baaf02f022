import { importCase } from "../../../src/taskpane/features/reference/importCase";
import type { PickRead } from "../../../src/taskpane/features/reference/readPick";
import { periodMatches } from "../../../src/taskpane/features/reference/seriesWords";
import { usageOf } from "../../../src/taskpane/features/reference/usage";
import type { TableFigure, TableSeries } from "../../../src/workings/reference/referenceCase";

const figure = (period: string, value: number): TableFigure => ({ period, value, status: "given", source: "typed" });
const series = (name: string, figures: readonly TableFigure[], part: Partial<TableSeries> = {}): TableSeries => ({ name, title: "", unit: "", measure: "index", timing: "month", figures, ...part });
const pick = (made: TableSeries | null, name = made?.name ?? "CPI") => ({ target: { name }, made: made && { series: made, notes: [] } }) as unknown as PickRead;

describe("how a table is used in a cell", () => {
  it("is the change of the last year where there is one", () => {
    expect(usageOf(series("CPI", [figure("2025-03", 136.5), figure("2026-03", 140.7)]), "openbook_figures")).toEqual({
      formula: '=OPENBOOK.UPLIFT.FACTOR("CPI","2025-03","2026-03",openbook_figures)', gives: "1.030769, which is 140.7 ÷ 136.5",
    });
    expect(usageOf(series("GDPDEF", [figure("2024-25", 100), figure("2025-26", 102.5)], { timing: "year" }), "t").formula).toBe('=OPENBOOK.UPLIFT.FACTOR("GDPDEF","2024-25","2025-26",t)');
  });
  it("is the last figure of a rate, of what is in force, and where there is no year before", () => {
    expect(usageOf(series("CPI12M", [figure("2025-03", 0.026), figure("2026-03", 0.038)], { measure: "rate" }), "t")).toEqual({ formula: '=OPENBOOK.UPLIFT.INDEX("CPI12M","2026-03",t)', gives: "0.038" });
    expect(usageOf(series("NLW", [figure("2026-04-01", 12.71)], { measure: "pounds", timing: "in force" }), "t").formula).toBe('=OPENBOOK.UPLIFT.INDEX("NLW","2026-04-01",t)');
    expect(usageOf(series("AWE", [figure("2026-03", 102)]), "t").formula).toBe('=OPENBOOK.UPLIFT.INDEX("AWE","2026-03",t)');
  });
});

describe("the table that is made", () => {
  it("waits, saying why, for a series, for what is to be put right, and for names of their own", () => {
    expect(importCase([], null)).toEqual({ waiting: "Choose a series first." });
    expect(importCase([pick(null, "CPI"), pick(null, "RPI")], null)).toEqual({ waiting: "Put right what is named for CPI and RPI first." });
    expect(importCase([pick(series("CPI", [figure("2026-03", 1)])), pick(series(" cpi", [figure("2026-03", 1)]))], null)).toEqual({ waiting: "Two of the series are called CPI: give each a name of its own." });
  });
  it("has no more figures than a sheet of them is of use", () => {
    const many = series("CPI", Array.from({ length: 20_001 }, (_, at) => figure(String(at), 1)));
    expect(importCase([pick(many)], null)).toEqual({ waiting: expect.stringMatching(/^These are 20,001 figures; a table has 20,000 at most\./) });
  });
  it("keeps the other series of the table it joins, and takes the new one of a name both have", () => {
    const joined = { tableName: "openbook_figures", series: [series("CPI", [figure("2026-02", 139)]), series("AWE", [figure("2026-02", 101)])] };
    const made = importCase([pick(series("cpi", [figure("2026-03", 140.7)]))], joined);
    expect("ready" in made && made.ready.series.map(({ name, figures }) => [name, figures.map(({ value }) => value)])).toEqual([["AWE", [101]], ["cpi", [140.7]]]);
    expect("ready" in made && made.ready.notes.map(({ words }) => words)).toEqual(["1 figure brought over from openbook_figures as they stand."]);
    expect("ready" in made && made.ready.title).toBe("Reference figures: AWE and cpi");
  });
});

describe("looking for a period", () => {
  it.each([["month", "2025-09", "2025"], ["month", "2025-09", "2025-09"], ["month", "2025-09", "sep 2025"], ["month", "2025-09", " September "], ["month", "2025-09", "sep"], ["year", "2025-26", "2025/26"], ["in force", "2025-04-01", "april 2025"], ["in force", "2025-04-01", "1 April"], ["month", "2025-09", ""]] as const)("%s %s is found by %p", (timing, period, typed) => expect(periodMatches(timing, period, typed)).toBe(true));
  it.each([["month", "2025-09", "2026"], ["month", "2025-09", "oct 2025"], ["month", "2025-09", "sep 2024"], ["month", "2025-09", "x"], ["year", "2025-26", "sep"]] as const)("%s %s is not found by %p", (timing, period, typed) => expect(periodMatches(timing, period, typed)).toBe(false));
});
