import type { Day } from "../../src/domain/kernel/day";
import { isoDay } from "../../src/domain/kernel/readDate";
import { referenceFigures } from "../../src/reference/referenceFigures";
import { findSeries } from "../../src/intake/series/findSeries";
import { openSeriesFile } from "../../src/intake/series/openSeriesFile";
import { readSeries } from "../../src/intake/series/readSeries";
import { CPI_LINES } from "../intake/series/_files";
import { fastest, type BenchRow } from "./bench";

export function rows(): BenchRow[] {
  const from = isoDay("2010-01-01")!;
  const months = Array.from({ length: 480 }, (_, i) => ["Own", `${1980 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, "0")}`, i + 1]);
  const tenYears = months.slice(360);
  const calls = (run: (day: Day) => void) => fastest(() => {
    for (let i = 0; i < 100_000; i++) run((from + (i % 3000)) as Day);
  }, 3);
  return [
    { what: "100,000 figures of a built-in month series", ours: calls((day) => referenceFigures().on("cpi", day)), unit: "ms", atMost: 200 },
    { what: "100,000 figures of a built-in series in force from dates", ours: calls((day) => referenceFigures().on("NLW", (day + 2300) as Day)), unit: "ms", atMost: 200 },
    { what: "100,000 figures from a table of ten years of months, handed over each time", ours: calls((day) => referenceFigures(tenYears.slice()).on("own", day)), unit: "ms", atMost: 1000 },
    { what: "a table of 40 years of months read anew, 100 times", ours: fastest(() => {
      for (let i = 0; i < 100; i++) referenceFigures([["Own", "2025-01", i + 1], ...months]);
    }, 3), unit: "ms", atMost: 500 },
    { what: `a file of 4,000 series and ${CPI_LINES.length} months opened, looked through and one read`, ours: fastest(readOneOfMany, 1), unit: "ms", atMost: 6000 },
    { what: "20 MB with a quotation mark left open, refused", ours: fastest(() => void openSeriesFile(BROKEN, "figures.csv"), 1), unit: "ms", atMost: 5000 },
  ];
}

const BROKEN = new TextEncoder().encode(`"Title","${"x,\n".repeat(7_000_000)}`);
const MANY = new TextEncoder().encode([["Title", (at: number) => `Series ${at}`], ["CDID", (at: number) => `A${at}`], ...CPI_LINES.map(([period, figure]) => [period, (at: number) => (at % 3 === 0 ? figure : "")] as const)]
  .map(([first, cell]) => `${first as string},${Array.from({ length: 4_000 }, (_, at) => (cell as (at: number) => string)(at)).join(",")}`).join("\n"));

function readOneOfMany(): void {
  const source = openSeriesFile(MANY, "figures.csv");
  const found = "refused" in source ? source : findSeries(source);
  if ("refused" in source || "refused" in found) throw new Error("The file of 4,000 series was refused.");
  readSeries(source, found.series.at(-1)!);
}
