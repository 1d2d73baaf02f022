import fc from "fast-check";
import { seriesFromCells } from "../../../src/intake/series/seriesFromCells";
import { findSeries } from "../../../src/intake/series/findSeries";
import { openSeriesFile } from "../../../src/intake/series/openSeriesFile";
import { blockOf } from "../_block";
import { checking, CPI_TARGET, present } from "./_checking";
import { CPI_LINES, opened, seriesFile, type Line } from "./_files";

const LAST = CPI_LINES.length - 1;
const seed = { seed: 20261121, numRuns: 60 };
const cpi = (lines: readonly Line[], chosen?: Parameters<typeof checking>[2]) => checking(opened(seriesFile(lines)), CPI_TARGET, chosen);
const times = (ratio: number, from: number) => CPI_LINES.map(([period, figure], at): Line => [period, at < from ? figure : (Number(figure) * ratio).toFixed(1)]);

describe("laws of what is brought in", () => {
  it("a series on another reference year is known for it, and its multiple is found", () => {
    fc.assert(fc.property(fc.double({ min: 0.4, max: 3, noNaN: true }).filter((ratio) => Math.abs(ratio - 1) > 0.02), (ratio) => {
      const made = cpi(times(ratio, 0), { alone: false });
      expect(made.kinds).toEqual(["rebased"]);
      const [, said] = /every figure is ([\d.]+) times/.exec(made.said)!;
      expect(Math.abs(Number(said) / ratio - 1)).toBeLessThan(0.002);
    }), seed);
  });

  it("a rebased tail is found at the month it begins, wherever that is", () => {
    const ratio = fc.oneof(fc.double({ min: 0.5, max: 0.95, noNaN: true }), fc.double({ min: 1.06, max: 2, noNaN: true }));
    fc.assert(fc.property(ratio, fc.integer({ min: 12, max: LAST - 1 }), (by, from) => {
      const made = cpi(times(by, from));
      const [rebased] = made.problems.filter(({ kind }) => kind === "rebased");
      expect(rebased?.row).toBe(12 + from);
      expect(rebased?.words).toContain("the figures before are the same as those held by Openbook");
    }), seed);
  });

  it("months taken out are named as gaps, and no others", () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: LAST - 1 }), { minLength: 1, maxLength: 8 }), (taken) => {
      const made = cpi(CPI_LINES.filter((_, at) => !taken.includes(at)));
      const runs = [...taken].sort((a, b) => a - b).filter((at, i, all) => i === 0 || at !== all[i - 1]! + 1);
      expect(made.kinds).toEqual(runs.map(() => "gap"));
      expect(made.figures).toHaveLength(CPI_LINES.length - taken.length);
    }), seed);
  });

  it("the order of rows, and rows given again, change nothing that is brought in", () => {
    const plain = cpi(CPI_LINES).figures.map(({ period, value }) => [period, value]);
    fc.assert(fc.property(fc.shuffledSubarray([...CPI_LINES], { minLength: CPI_LINES.length }), fc.array(fc.nat(LAST), { maxLength: 10 }), (lines, again) => {
      const made = cpi([...lines, ...again.map((at) => CPI_LINES[at]!)]);
      expect(made.problems).toEqual([]);
      expect(made.figures.map(({ period, value }) => [period, value])).toEqual(plain);
      expect(made.leftOut).toHaveLength(again.length);
    }), seed);
  });

  it("whatever cells hold, each row is used, left out or named, and nothing is thrown", () => {
    const cell = fc.oneof(fc.constantFrom("2025-01", "2025 FEB", "2025", "2025 Q1", "2024-25", "", "..", "[x]", "CPI", "12.5p", "=A1", "#REF!", "2010-11"), fc.double(), fc.integer({ min: -5, max: 60_000 }), fc.string({ maxLength: 12 }), fc.boolean());
    fc.assert(fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 25 }), (rows) => {
      const source = seriesFromCells(blockOf(rows));
      if ("refused" in source) return;
      const found = findSeries(source);
      if ("refused" in found) return expect(found.refused).toMatch(/\.$/);
      for (const at of found.series.keys()) {
        const made = checking(source, CPI_TARGET, {}, at);
        if (made.problems.length === 0) expect(made.figures.every(({ value }) => Number.isFinite(value) && value > 0)).toBe(true);
        expect(made.figures.every(({ at: period }, i) => i === 0 || period > made.figures[i - 1]!.at)).toBe(true);
      }
    }), { ...seed, numRuns: 1_000 });
  });

  it("whatever a file holds, it is opened or refused with a sentence", () => {
    const text = fc.oneof(fc.string({ maxLength: 200 }), fc.array(fc.constantFrom('"', ",", "\r\n", "\n", "Title", "CDID", "2025 JAN", "1.5", "\uFEFF", ";"), { maxLength: 40 }).map((parts) => parts.join("")));
    fc.assert(fc.property(text, (content) => {
      const source = openSeriesFile(new TextEncoder().encode(content), "a.csv");
      const found = "refused" in source ? source : findSeries(source);
      if ("refused" in found) expect(found.refused).toMatch(/\.$/);
      else for (const at of found.series.keys()) expect(() => checking(present(source), CPI_TARGET, {}, at)).not.toThrow();
    }), { ...seed, numRuns: 2_000 });
  });
});
