import { mad, quantileSeq } from "mathjs";
import { mean, medianAbsoluteDeviation, quantile } from "simple-statistics";
import { costOutliers } from "../../src/domain/benchmarking/costOutliers";
import { costSummary } from "../../src/domain/benchmarking/costSummary";
import { nearestPeers } from "../../src/domain/benchmarking/nearestPeers";
import { suppressedCounts } from "../../src/domain/benchmarking/suppressedCounts";
import { readInParts } from "../../src/workbook/officeWorkbook/readParts";
import { fastest, type BenchRow } from "./bench";
import { builtFunctions } from "./builtFunctions";

const MILLION = 1_000_000;
const SHEET_ROWS = 1_048_576;

export async function rows(): Promise<BenchRow[]> {
  const random = fromSeed(1);
  const kinds: Readonly<Record<string, number[]>> = {
    "any doubles": Array.from({ length: MILLION }, () => 200 + 800 * random()),
    "pounds and pence, many the same": Array.from({ length: MILLION }, () => Math.floor(20_000 + 5000 * random()) / 100),
  };
  const summaries = Object.entries(kinds).flatMap(([kind, values]): BenchRow[] => {
    const own = costSummary(values, null, "skip");
    const [, lower, median] = quantileSeq(values, [0, 0.25, 0.5, 0.75, 1]) as number[];
    const peer = fastest(() => void [quantileSeq(values, [0, 0.25, 0.5, 0.75, 1]), mad(values)], 1);
    const ours = fastest(() => costSummary(values, null, "skip"), 5);
    const simple = fastest(() => void [quantile(values, [0, 0.25, 0.5, 0.75, 1]), mean(values), medianAbsoluteDeviation(values)], 3);
    const what = `BENCH.SUMMARY of a million values, ${kind}`;
    return [
      {
        what, ours, unit: "ms", peer: { name: "mathjs quantileSeq and mad", value: peer }, atMost: 0.25,
        note: `lower quartile and median: ours ${own.lowerQuartile}, ${own.median}; mathjs ${lower}, ${median}`,
      },
      { what, ours, unit: "ms", peer: { name: "simple-statistics", value: simple }, atMost: 1 },
    ];
  });
  const values = kinds["any doubles"]!;
  const indicators = Array.from({ length: 400 }, () => Array.from({ length: 20 }, random));
  const names = indicators.map((_, i) => `Council ${i}`);
  const counts = (rowCount: number, columns: number, small: number) => Array.from({ length: rowCount }, () =>
    Array.from({ length: columns }, () => (random() < 0.1 ? 0 : random() < small ? 1 + Math.floor(4 * random()) : 5 + Math.floor(300 * random()))));
  const wards = counts(30, 20, 0.05);
  const square = counts(40, 40, 0.05);
  const tall = counts(120, 30, 0.02);
  const wide = counts(20, 300, 0.01);
  const areas = counts(400, 20, 0.02);
  return [
    ...summaries,
    { what: "BENCH.OUTLIERS of a million values by IQR", ours: fastest(() => costOutliers(values, "IQR"), 3), unit: "ms", atMost: 500 },
    { what: "BENCH.OUTLIERS of a million values by MAD", ours: fastest(() => costOutliers(values, "MAD"), 3), unit: "ms", atMost: 500 },
    { what: "BENCH.PEERS of 400 names by 20 indicators", ours: fastest(() => nearestPeers("Council 7", names, indicators)), unit: "ms", atMost: 20 },
    { what: "BENCH.SUPPRESS of 30 wards by 20 groups, one count in twenty small", ours: fastest(() => suppressedCounts(wards), 3), unit: "ms", atMost: 500 },
    { what: "BENCH.SUPPRESS of 400 areas by 20 groups", ours: fastest(() => suppressedCounts(areas), 3), unit: "ms", atMost: 1000 },
    { what: "BENCH.SUPPRESS of 40 areas by 40 groups, one count in twenty small", ours: fastest(() => suppressedCounts(square), 1), unit: "ms", atMost: 2000 },
    { what: "BENCH.SUPPRESS of 120 areas by 30 groups", ours: fastest(() => suppressedCounts(tall), 1), unit: "ms", atMost: 2000 },
    { what: "BENCH.SUPPRESS of 20 areas by 300 groups", ours: fastest(() => suppressedCounts(wide), 1), unit: "ms", atMost: 2000 },
    ...(await wholeColumn(random)),
  ];
}

/** A column as long as a sheet: handed to the function whole, and read in parts as the pane reads. Excel's own time is in neither. */
async function wholeColumn(random: () => number): Promise<BenchRow[]> {
  const summary = builtFunctions()("BENCH.SUMMARY");
  const cells = Array.from({ length: SHEET_ROWS }, (_, row): [number | ""] => [row % 100 === 0 ? "" : 200 + 800 * random()]);
  const column = { row: 0, column: 0, rows: SHEET_ROWS, columns: 1 };
  const context = { sync: () => Promise.resolve() } as Excel.RequestContext;
  const sheet = { getRangeByIndexes: (row: number, _: number, count: number) => cells.slice(row, row + count) } as unknown as Excel.Worksheet;
  let inParts = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    const values: (number | null)[] = [];
    const take = (answer: typeof cells): void => answer.forEach(([value]) => values.push(value === "" ? null : value));
    await readInParts(context, sheet, "Sheet1", column, { ask: (range) => range as unknown as typeof cells, take });
    costSummary(values, null, "skip");
    inParts = Math.min(inParts, performance.now() - start);
  }
  return [
    { what: "BENCH.SUMMARY of a whole column, 1,048,576 cells, through dist/functions.js", ours: fastest(() => summary(cells), 3), unit: "ms", atMost: 3000 },
    { what: "a whole column, 1,048,576 cells, read in parts and summarised", ours: inParts, unit: "ms", atMost: 3000 },
  ];
}

/** Park and Miller's generator: the same numbers every time. */
function fromSeed(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
