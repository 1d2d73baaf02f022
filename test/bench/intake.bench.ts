import { readBudgetTable } from "../../src/intake/readBudgetTable";
import type { CellBlock } from "../../src/intake/cellBlock";
import { readLedgerInSlices } from "../../src/intake/readLedger";
import { readPartnerTable } from "../../src/intake/readPartnerTable";
import { blockOf, type LiteralCell } from "../intake/_block";
import { costCentreRows, fullSheet, ledgerRows, servicesAcross } from "../intake/_large";
import { fastest, type BenchRow } from "./bench";

/** Twice the rows may take about twice the time; a pass over all rows for each row would take four times. */
const MOST_GROWTH = 3.2;

/** Tables made so that each row could be matched against many others. */
const SHAPES: readonly (readonly [string, (count: number) => LiteralCell[][], typeof readBudgetTable | typeof readPartnerTable])[] = [
  ["services that cancel out", (count) => [["Service", "Apr-25"], ...each(count, (at) => [`S${String(at)}`, at % 2 === 0 ? 2 : -2])], readBudgetTable],
  ["a total every third row", (count) => [["Service", "Apr-25", "May-25"], ...each(count, (at) => (at % 3 === 2 ? ["Total", 3, 1] : ["A", 1, 1]))], readBudgetTable],
  ["nothing but totals", (count) => [["Service", "Apr-25"], ...each(count, () => ["Total", 1])], readBudgetTable],
  ["totals by formula", (count) => [["Month", "A"], ...each(count, (at) => ["Total", at % 2 === 0 ? { value: 5, formula: "=SUM(B1:B9)" } : ""])], readBudgetTable],
  ["headings all the way down", (count) => each(count, (at) => (at % 2 === 0 ? ["A", `B${String(at)}`, "C"] : [1, 2, 3])), readBudgetTable],
  ["partners", (count) => [["Partner", "Share"], ...each(count, (at) => [`Partner ${String(at)}`, 1 / count])], readPartnerTable],
];

function each(count: number, row: (at: number) => LiteralCell[]): LiteralCell[][] {
  return Array.from({ length: count }, (_, at) => row(at));
}

export function rows(): BenchRow[] {
  const ledger = blockOf(ledgerRows(100_000));
  const wide = blockOf(servicesAcross(20_000));
  return [
    { what: "reading a ledger of 100,000 rows", ours: fastest(() => { readBudgetTable(ledger); }, 3), unit: "ms", atMost: 5000 },
    { what: "reading 20,000 services by 12 months with totals", ours: fastest(() => { readBudgetTable(wide); }, 3), unit: "ms", atMost: 5000 },
    ...byCostCentre(),
    ...SHAPES.map(growth),
  ];
}

/** The whole reading, and the longest that a pane would have to wait for a slice of it. */
function byCostCentre(): BenchRow[] {
  const block = blockOf(costCentreRows(100_000));
  let longest = Infinity;
  const whole = fastest(() => { longest = Math.min(longest, longestSlice(block)); }, 5);
  const full = fullSheet();
  return [
    { what: "reading a ledger to the last row of a sheet, 1,048,576", ours: fastest(() => { longestSlice(full); }, 2), unit: "ms", atMost: 2000 },
    { what: "reading a ledger of 100,000 amounts by cost centre, in slices", ours: whole, unit: "ms", atMost: 1000 },
    { what: "the longest slice of reading a ledger of 100,000 amounts", ours: longest, unit: "ms", atMost: 100 },
  ];
}

function longestSlice(block: CellBlock): number {
  const reading = readLedgerInSlices(block);
  let longest = 0;
  for (;;) {
    const start = performance.now();
    const { done } = reading.next();
    longest = Math.max(longest, performance.now() - start);
    if (done === true) return longest;
  }
}

function growth([what, shape, read]: (typeof SHAPES)[number]): BenchRow {
  const [half, whole] = [blockOf(shape(8000)), blockOf(shape(16000))];
  return {
    what: `reading a table twice as long: ${what}`, ours: fastest(() => { read(whole); }), unit: "ms",
    peer: { name: "the half of it", value: fastest(() => { read(half); }) }, atMost: MOST_GROWTH,
  };
}
