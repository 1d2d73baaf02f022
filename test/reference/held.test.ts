import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { isoDay } from "../../src/domain/kernel/readDate";
import { BUILT_IN_SERIES } from "../../src/reference/builtInSeries";
import type { HeldSeries } from "../../src/reference/heldSeries";
import { PERIODS } from "../../src/reference/periods";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { seriesFile, seriesListFile } from "../../src/tooling/seriesFile";

/**
 * What the release loaded has in each series: how many figures, the first and the last with their values, the last day or
 * period covered, and the first 12 characters of the SHA-256 of every period, value, status and source, a line each.
 * They change only with a release, and then on purpose.
 */
const LOADED = [
  ["CPI", 458, "1988-01", 48.4, "2026-02", 140.1, "2026-02", "bf0431fa801b"],
  ["CPI12M", 446, "1989-01", 0.049, "2026-02", 0.03, "2026-02", "6504b30ea556"],
  ["CPIH", 238, "2005-01", 78.3, "2024-10", 134.3, "2024-10", "68618a298f30"],
  ["RPI", 454, "1988-01", 103.3, "2025-10", 407.4, "2025-10", "62123870c4fb"],
  ["GDPDEF", 24, "2007-08", 64.6356, "2030-31", 113.5711, "2030-31", "254b321d9f38"],
  ["NLW", 11, "2016-04-01", 7.2, "2026-04-01", 12.71, "2027-03-31", "998aed15c0e2"],
  ["NI-RATE", 4, "2023-24", 0.138, "2026-27", 0.15, "2026-27", "495ae19615bc"],
  ["NI-THRESHOLD", 4, "2023-24", 9100, "2026-27", 5000, "2026-27", "a6957394d6ef"],
  ["WEEKLY-PAY-LIMIT", 4, "2023-04-06", 643, "2026-04-06", 751, "2027-04-05", "1a561e0000f9"],
  ["THRESHOLD-LIGHT-TOUCH", 3, "2022-01-01", 663540, "2026-01-01", 663540, "2027-12-31", "0941af24a4a3"],
  ["THRESHOLD-SERVICES", 3, "2022-01-01", 213477, "2026-01-01", 207720, "2027-12-31", "2d970dad0abd"],
  ["THRESHOLD-WORKS", 3, "2022-01-01", 5336937, "2026-01-01", 5193000, "2027-12-31", "5f8edd33a675"],
] as const;

interface Line { readonly period: string; readonly value: number; readonly status: string; readonly source: string | undefined }

/** Every figure of a series with its own period, worked out from the file without the reader. */
function lines(series: HeldSeries): Line[] {
  if (series.timing === "in force") return series.figures.map(({ from, value, status, source }) => ({ period: from, value, status, source: series.sources[source] }));
  return series.runs.flatMap(({ from, status, source, values }) => {
    const [year, part] = [Number(from.slice(0, 4)), Number(from.slice(5))];
    return values.map((value, i) => {
      const month = year * 12 + part - 1 + i;
      const period = series.timing === "month"
        ? `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`
        : `${year + i}-${String((year + i + 1) % 100).padStart(2, "0")}`;
      return { period, value, status, source: series.sources[source] };
    });
  });
}

const checksum = (series: HeldSeries) =>
  createHash("sha256").update(lines(series).map(({ period, value, status, source }) => `${period},${value},${status},${source}\n`).join("")).digest("hex").slice(0, 12);

describe("the series held", () => {
  it("are the ones loaded, figure for figure", () => {
    const held = BUILT_IN_SERIES.map((series) => {
      const all = lines(series);
      const [first, last] = [all[0]!, all.at(-1)!];
      return [series.id, all.length, first.period, first.value, last.period, last.value, series.timing === "in force" ? series.until : last.period, checksum(series)];
    });
    expect(held).toEqual(LOADED);
  });

  describe.each(BUILT_IN_SERIES.map((series) => [series.id, series] as const))("%s", (_, series) => {
    it("is in order without a gap or a period twice", () => {
      if (series.timing === "in force") {
        const days = series.figures.map(({ from }) => isoDay(from)!);
        expect(days).toEqual([...new Set(days)].sort((a, b) => a - b));
        expect(isoDay(series.until)!).toBeGreaterThan(days.at(-1)!);
      } else {
        const { read } = PERIODS[series.timing];
        series.runs.slice(1).forEach((run, i) => {
          const before = series.runs[i]!;
          expect(read("period", run.from)).toBe(read("period", before.from) + before.values.length);
        });
      }
    });

    it("gives every figure a status and a source, and uses every source it lists", () => {
      const all = lines(series);
      expect(all.filter(({ source }) => !source || source.length < 20)).toEqual([]);
      expect(all.filter(({ status }) => !["outturn", "in force", "announced", "forecast"].includes(status))).toEqual([]);
      expect(new Set(all.map(({ source }) => source))).toEqual(new Set(Object.values(series.sources)));
    });

    it("has figures that can be: fractions where it is a rate, above zero where it is not", () => {
      const wrong = lines(series).filter(({ value }) => !Number.isFinite(value) || (series.measure === "rate" ? Math.abs(value) > 1 : value <= 0));
      expect(wrong).toEqual([]);
    });

    it("is as the tooling writes it", () => {
      const { path, text } = seriesFile(series);
      expect(readFileSync(path, "utf8")).toBe(text);
    });
  });

  it("are the files there are, in the list the tooling writes", () => {
    const { path, text } = seriesListFile(BUILT_IN_SERIES.map(({ id }) => id));
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(readdirSync("src/reference/series").map((file) => `src/reference/series/${file}`).sort()).toEqual(BUILT_IN_SERIES.map((series) => seriesFile(series).path).sort());
  });

  it.each(referenceFigures().seriesHeld().map(({ id, first, last }) => [id, first, last]))("%s runs from %s to %s, as the README says", (id, first, last) => {
    const rows = readFileSync("src/reference/README.md", "utf8").split("\n").filter((line) => line.startsWith("|") && line.split("|")[1]!.includes(`\`${id}\``));
    expect(rows).toHaveLength(1);
    const cells = rows[0]!.split("|").map((cell) => cell.trim());
    expect([cells[4], cells[5]!.split(",")[0]]).toEqual([first, last]);
  });
});
