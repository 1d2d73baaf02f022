import { checking, CPI_TARGET, GDPDEF_TARGET, newTarget, NLW_TARGET, present, RATE_TARGET } from "./_checking";
import { seriesFromCells } from "../../../src/intake/series/seriesFromCells";
import { blockOf } from "../_block";
import { CPI12M_LINES, CPI_LINES, FIRST_MONTH_ROW, opened, RATE_ABOUT, seriesFile, type Line } from "./_files";

const changed = (change: (lines: [string, string][]) => void): Line[] => {
  const lines = CPI_LINES.map(([period, figure]): [string, string] => [period, figure]);
  change(lines);
  return lines;
};
const indexOf = (period: string): number => CPI_LINES.findIndex(([each]) => each === period);
/** Row of the file, from 1, of a month of the whole series. */
const rowOf = (period: string): number => FIRST_MONTH_ROW + indexOf(period);
const cpi = (lines: readonly Line[], chosen?: Parameters<typeof checking>[2]) => checking(opened(seriesFile(lines)), CPI_TARGET, chosen);
const pairs = (rows: readonly (readonly (string | number)[])[]) => present(seriesFromCells(blockOf(rows)));

describe("a series with nothing wrong", () => {
  it("gives every month once, has no problem and revises nothing", () => {
    const made = cpi([...CPI_LINES, ["2026 MAR", "140.7"]]);
    expect(made.problems).toEqual([]);
    expect(made.revisions).toEqual([]);
    expect(made.figures).toHaveLength(CPI_LINES.length + 1);
    expect(made.figures[0]).toEqual({ at: 23856, period: "1988-01", value: 48.4, mark: null, row: 12 });
    expect(made.figures.at(-1)).toMatchObject({ period: "2026-03", value: 140.7 });
    expect(made.said).toBe("2 quarterly figures and 2 calendar-year figures are left out: the monthly ones are used.");
  });

  it("lists what was revised since the figures held", () => {
    const made = cpi(changed((lines) => {
      lines[indexOf("2025 DEC")]![1] = "139.7";
      lines[indexOf("2026 FEB")]![1] = "139.9";
    }));
    expect(made.problems).toEqual([]);
    expect(made.revisions.map(({ period, was, now }) => [period, was, now])).toEqual([
      ["2025-12", CPI_TARGET.held.get(24311), 139.7], ["2026-02", CPI_TARGET.held.get(24313), 139.9],
    ]);
  });
});

describe("a gap", () => {
  const lines = changed((all) => void all.splice(indexOf("2021 MAY"), 2));
  it("is named with the rows on both sides, and must be put right", () => {
    const made = cpi(lines);
    expect(made.kinds).toEqual(["gap"]);
    expect(made.said).toContain(`No figure for 2021-05 to 2021-06: row ${rowOf("2021 APR")} is 2021-04 and row ${rowOf("2021 MAY")} is 2021-07. Add the missing months, or begin from 2021-07.`);
  });
  it("is gone where the figures begin after it", () => {
    const made = cpi(lines, { from: cpi(lines).problems[0]!.beginFrom! });
    expect([made.kinds, made.figures[0]!.period]).toEqual([[], "2021-07"]);
    expect(made.said).toContain("400 figures before 2021-07 are left out, as chosen.");
  });
  it("is said, and is none, where the figures held stand in it", () => {
    const made = cpi(lines, { alone: false });
    expect(made.kinds).toEqual([]);
    expect(made.said).toMatch(/No figure for 2021-05 to 2021-06 .*: the figures held by Openbook stand there\./);
  });
  it.each([["..", "“..” stands where a figure is not given"], ["[x]", "“[x]” stands where a figure is not available"], ["", "the figure is empty"], ["n/a", "“n/a” stands"], [":", "“:” stands"]])(
    "made by %p in place of a figure is named with it", (sign, words) => {
      const made = cpi(changed((all) => void (all[indexOf("2021 MAY")]![1] = sign)));
      expect(made.kinds).toEqual(["gap"]);
      expect(made.said).toContain(`No figure for 2021-05: in row ${rowOf("2021 MAY")} ${words}`);
    });
  it("is none where what is not given stands after the last figure, which is left out", () => {
    const made = cpi([...CPI_LINES, ["2026 MAR", ".."]]);
    expect(made.kinds).toEqual([]);
    expect(made.leftOut.map(({ words }) => words)).toEqual([`Row ${FIRST_MONTH_ROW + CPI_LINES.length}: “..” stands where a figure is not given for 2026-03, so it is left out.`]);
  });
  it("between the figures held and these is named, where they are kept together", () => {
    expect(checking(pairs([["2026-05", 141], ["2026-06", 141.2]]), CPI_TARGET, { alone: false }).said).toMatch(/No figure for 2026-03 to 2026-04: the figures held by Openbook end at 2026-02 and these begin at 2026-05/);
    expect(checking(pairs([["1987-10", 48], ["1987-11", 48.1]]), CPI_TARGET, { alone: false }).said).toMatch(/No figure for 1987-12 to 1987-12/);
  });
});

describe("a period given twice", () => {
  it("with the same figure is left out once, and said", () => {
    const made = cpi(changed((lines) => void lines.splice(indexOf("2013 JAN"), 0, lines[indexOf("2013 JAN")]!)));
    expect(made.kinds).toEqual([]);
    expect(made.figures).toHaveLength(CPI_LINES.length);
    expect(made.leftOut).toEqual([{ row: rowOf("2013 JAN"), words: `Row ${rowOf("2013 JAN") + 1} gives 2013-01 again with the same figure as row ${rowOf("2013 JAN")}: left out.` }]);
  });

  const lines = changed((all) => void all.splice(indexOf("2013 JAN"), 0, ["2013 JAN", "99.9"]));
  it("with another figure is refused until one is chosen", () => {
    const made = cpi(lines);
    expect(made.kinds).toEqual(["duplicate"]);
    expect(made.said).toContain(`2013-01 is given twice: 99.9 in row ${rowOf("2013 JAN")} and 97.1 in row ${rowOf("2013 JAN") + 1}. Choose which is right.`);
    expect(made.conflicts).toEqual([{ at: 24156, period: "2013-01", kept: null, options: [{ row: rowOf("2013 JAN") - 1, value: 99.9 }, { row: rowOf("2013 JAN"), value: 97.1 }] }]);
  });
  it("takes the one that is chosen and lists the other", () => {
    const made = cpi(lines, { keep: new Map([[24156, rowOf("2013 JAN")]]) });
    expect([made.kinds, made.conflicts[0]!.kept, made.figures.find(({ at }) => at === 24156)!.value]).toEqual([[], rowOf("2013 JAN"), 97.1]);
    expect(made.said).toContain(`Row ${rowOf("2013 JAN")} gives 99.9 for 2013-01: left out, as chosen.`);
    // The wrong one of the two is a revision, and a jump worth a look.
    const other = cpi(lines, { keep: new Map([[24156, rowOf("2013 JAN") - 1]]) });
    expect(other.revisions.map(({ was, now }) => [was, now])).toEqual([[97.1, 99.9]]);
  });
});

describe("another reference year", () => {
  const tail = (from: string, ratio: number) => changed((lines) => {
    for (let at = indexOf(from); at < lines.length; at++) lines[at]![1] = (Number(lines[at]![1]) * ratio).toFixed(1);
  });

  it("from part of the way is named with the period and both multiples", () => {
    const made = cpi(tail("2025 SEP", 0.7519));
    expect(made.kinds).toEqual(["rebased"]);
    expect(made.problems[0]!.words).toMatch(new RegExp(`at 2025-09 \\(row ${rowOf("2025 SEP")}\\): the figures before are the same as those held by Openbook, and the 6 from there on are 0\\.75(19|2) times them\\.`));
    const begun = cpi(tail("2025 SEP", 0.7519), { from: made.problems[0]!.beginFrom! });
    expect([begun.kinds, begun.figures.length, begun.choices.alone]).toEqual([[], 6, true]);
  });

  it("throughout is used alone, with a word, and refused beside the figures held", () => {
    const lines = tail("1988 JAN", 0.7519);
    const made = cpi(lines);
    expect([made.kinds, made.choices.alone, made.revisions]).toEqual([[], true, []]);
    expect(made.said).toMatch(/Another reference year: every figure is 0\.752 times the one held by Openbook \(1988-01: 36\.4 against 48\.4\)\. These figures are used alone/);
    expect(cpi(lines, { alone: false }).kinds).toEqual(["rebased"]);
  });

  it("after the last figure held shows as a sudden change, refused until a person says it is right", () => {
    const lines: Line[] = [...CPI_LINES, ["2026 MAR", "104.6"], ["2026 APR", "104.9"]];
    const made = cpi(lines);
    expect(made.kinds).toEqual(["jump"]);
    expect(made.problems[0]!.words).toMatch(/^2026-03 \(row 471\) is 104\.6 after [\d.]+ in 2026-02, down 25\.\d%; CPI never moved more than 3\.45% from one month to the next\./);
    expect(cpi(lines, { jumpsRight: true }).kinds).toEqual([]);
  });

  it("a change that is only unusual is remarked on", () => {
    const made = cpi([...CPI_LINES, ["2026 MAR", "146.5"]]);
    expect(made.kinds).toEqual([]);
    expect(made.said).toMatch(/A sudden change, worth a look: 2026-03 \(row 471\) is 146\.5 after/);
  });

  it("figures that are another series altogether are refused by name", () => {
    const made = checking(opened(seriesFile(CPI_LINES.map(([period], i) => [period, (100 + 40 * Math.sin(i * i)).toFixed(1)]))), CPI_TARGET);
    expect(made.kinds).toContain("rebased");
    expect(made.said).toContain("These figures do not follow CPI as it is held by Openbook");
  });

  it("small revisions of many months, as of weights, are none", () => {
    const made = cpi(changed((lines) => {
      for (let at = indexOf("2024 JAN"); at < lines.length; at++) lines[at]![1] = (Number(lines[at]![1]) + (at % 3 === 0 ? 0.3 : 0.2)).toFixed(1);
    }));
    expect(made.kinds).toEqual([]);
    expect(made.revisions).toHaveLength(26);
  });
});

describe("figures and periods that cannot be read", () => {
  it.each([
    ["two hundred", "figure", "“two hundred” is text, not a figure"],
    ["1 39.4", "figure", "spaces or points"],
    ["139,4", "figure", "commas that are not between groups of three"],
    ["#N/A", "figure", "the cell shows the error #N/A"],
    ["139.4q", "figure", "has the mark “q”, which is not one that is known"],
    ["0", "figure", "0 for 2021-05 is not above zero, which an index must be"],
    ["-5.2", "figure", "-5.2 for 2021-05 is not above zero"],
    ["5.2%", "unit", "is a percentage, and CPI is an index"],
  ])("%p is named with its row", (figure, kind, words) => {
    const made = cpi(changed((lines) => void (lines[indexOf("2021 MAY")]![1] = figure)));
    expect(made.kinds).toContain(kind);
    expect(made.said).toContain(`Row ${rowOf("2021 MAY")}: `);
    expect(made.said).toContain(words);
  });

  it.each([["2021 SPT", "“2021 SPT” stands where a period belongs, beside the figure"], ["May 21", "“May 21” has a year of two digits: write it like 2025-09"], ["2021 M05", "“2021 M05” stands"], ["2021-13", "“2021-13” stands"]])(
    "%p is no period", (period, words) => {
      const made = cpi(changed((lines) => void (lines[indexOf("2021 MAY")]![0] = period)));
      expect(made.kinds).toEqual(["figure", "gap"]);
      expect(made.said).toContain(`Row ${rowOf("2021 MAY")}: ${words}`);
    });

  it.each([["2021-05"], ["May 2021"], ["MAY 2021"], ["2021 May"], ["01/05/2021"], ["2021-05-01"], ["31/05/2021"], [44317], ["2021-05-01 00:00:00"]])("%p is May 2021", (period) => {
    const made = checking(pairs([["2021-04", 110.1], [period, 110.8], ["2021-06", 111.3]]), CPI_TARGET);
    expect([made.kinds, made.figures[1]!.period]).toEqual([[], "2021-05"]);
  });

  it("words beneath the figures are left out and listed", () => {
    const made = cpi([...CPI_LINES, ["Source: Office for National Statistics", ""], ["Average", "100.0"]]);
    expect(made.kinds).toEqual([]);
    expect(made.leftOut.map(({ words }) => words)).toEqual([
      "Row 471: “Source: Office for National Statistics” stands where a period belongs.", "Row 472: “Average” stands where a period belongs, beside the figure 100.0.",
    ]);
  });

  it("marks go into the status and are said", () => {
    const made = cpi([...CPI_LINES.slice(0, -3), ["2025 DEC", "139.6[r]"], ["2026 JAN", "139.0 (p)"], ["2026 FEB", "139.6p"]]);
    expect(made.figures.slice(-3).map(({ mark }) => mark)).toEqual(["revised", "provisional", "provisional"]);
    expect(made.said).toContain("2 figures (2026-01 to 2026-02, from row 469) are marked provisional: this goes into the Status column.");
  });

  it("periods out of order are put in order, and that is said", () => {
    const made = cpi([...CPI_LINES].reverse());
    expect([made.kinds, made.figures.map(({ period }) => period)]).toEqual([[], cpi(CPI_LINES).figures.map(({ period }) => period)]);
    expect(made.said).toContain("The periods were not in order, and have been put in order.");
  });
});

describe("rates", () => {
  const rate = (rows: [string, string | number][], chosen?: Parameters<typeof checking>[2]) => checking(pairs(rows), RATE_TARGET, chosen);
  it("are per cent where a figure says so by its size or where that fits those held, else fractions", () => {
    expect(rate([["2026-01", 3.1], ["2026-02", 3]]).figures.map(({ value }) => value)).toEqual([0.031, 0.03]);
    expect(rate([["2026-01", 0.031], ["2026-02", 0.03]]).figures.map(({ value }) => value)).toEqual([0.031, 0.03]);
    // Inflation was 0.3% and 0.1% in early 2015: below 1 in per cent too.
    const low = CPI12M_LINES.filter(([period]) => period.startsWith("2015")).map(([period, figure]): [string, number] => [period, Number(figure)]);
    expect(rate(low).choices.rateIn).toBe("percent");
    expect(rate(low).revisions).toEqual([]);
    expect(rate([["2026-01", 0.03], ["2026-02", "3.0%"]]).figures.map(({ value }) => value)).toEqual([0.03, 0.03]);
  });
  it("beyond 100% are refused, below zero are not", () => {
    expect(rate([["2026-01", 3.1], ["2026-02", 3]], { rateIn: "fraction" }).kinds).toEqual(["figure", "figure"]);
    const falling = rate([["2026-01", -0.1], ["2026-02", 3]]);
    expect([falling.kinds, falling.figures[0]!.value]).toEqual([[], -0.001]);
  });
  it("that leap are remarked on in percentage points", () => {
    const made = checking(opened(seriesFile([...CPI12M_LINES, ["2026 MAR", "13.0"]], { about: RATE_ABOUT })), RATE_TARGET);
    expect(made.kinds).toEqual([]);
    expect(made.said).toMatch(/2026-03 .* is 13% after 3% in 2026-02, up 10 percentage points; CPI12M never moved more than [\d.]+ percentage points/);
  });
});

describe("frequencies", () => {
  it("other than the name's are refused, naming what there is", () => {
    expect(cpi(CPI_LINES, { frequency: "quarter" }).said).toBe("CPI has figures by month, and these are quarterly. Choose other figures, or another name.");
    expect(cpi([], {}).said).toMatch(/CPI has figures by month, and these are quarterly/);
    expect(cpi(CPI_LINES, { frequency: "financial year" }).said).toMatch(/^There are no financial-year figures in this series; it has 458 monthly figures and 2 quarterly figures and 2 calendar-year figures\.$/);
    expect(checking(pairs([["2025", 101], ["2026", 103]]), GDPDEF_TARGET).said).toContain("A calendar year is not a financial year.");
    expect(checking(pairs([["2025-26", 1.2], ["2026-27", 1.3]]), CPI_TARGET).said).toContain("CPI has figures by month, and these are financial-year");
  });
  it("of quarters and calendar years are written for each month, under a name of their own", () => {
    const made = checking(pairs([["2025 Q3", 101], ["2025 Q4", 102]]), newTarget("SPPI legal"));
    expect([made.timing, made.figures.map(({ period, value }) => [period, value])]).toEqual(["month", [["2025-07", 101], ["2025-08", 101], ["2025-09", 101], ["2025-10", 102], ["2025-11", 102], ["2025-12", 102]]]);
    expect(made.said).toContain("2025 Q3 is 2025-07 to 2025-09");
    expect(checking(pairs([["2025 Q3", 101], ["2026 Q1", 102]]), newTarget("SPPI legal")).kinds).toEqual(["gap"]);
    expect(checking(pairs([[2024, 101], [2025, 102]]), newTarget("Rent")).figures).toHaveLength(24);
  });
  it("of financial years are read as such, also where each could be a month", () => {
    const made = checking(pairs([["2024-25", 100], ["2025-26", 102.5], ["2026/27", 104.9]]), GDPDEF_TARGET);
    expect([made.timing, made.kinds, made.figures.map(({ period }) => period)]).toEqual(["year", [], ["2024-25", "2025-26", "2026-27"]]);
    expect(checking(pairs([["2009-10", 1], ["2010-11", 2], ["2011-12", 3]]), newTarget("Fees")).figures.map(({ period }) => period)).toEqual(["2009-10", "2010-11", "2011-12"]);
    expect(checking(pairs([["2010-09", 1], ["2010-10", 2], ["2010-11", 3]]), newTarget("Fees")).timing).toBe("month");
  });
  it("of dates are in force from them where the name is", () => {
    const made = checking(pairs([["2026-04-01", 12.71], ["01/04/2027", 13.3]]), NLW_TARGET);
    expect([made.timing, made.kinds, made.choices.alone, made.figures.map(({ period, value }) => [period, value])]).toEqual(["in force", [], false, [["2026-04-01", 12.71], ["2027-04-01", 13.3]]]);
    expect(checking(pairs([["2025-04-06", 719], ["2026-04-06", 751]]), newTarget("Pay limit")).timing).toBe("in force");
  });
  it("none at all is said", () => expect(checking(opened('"Title","CPI"\n"CDID","D7BT"\n"2025 JAN",".."\n'), CPI_TARGET).said).toBe("There is no figure in this series: every one is empty or not given."));
  it("nothing left after the period chosen is said", () => expect(cpi(CPI_LINES, { from: 30_000 }).problems).toEqual([{ kind: "nothing", row: null, words: "No monthly figure is left from 2500-01 on." }]));
});
