import { readBudgetTable } from "../../src/intake/readBudgetTable";
import { readPartnerTable } from "../../src/intake/readPartnerTable";
import { blockOf, dateCell, serialOf, type LiteralCell } from "./_block";

const MONTHS = Array.from({ length: 12 }, (_, at) => dateCell(serialOf(at < 9 ? 2025 : 2026, ((at + 3) % 12) + 1, 1)));

/** Milliseconds of the processor that the work takes, so that a busy machine does not decide. */
function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  return process.cpuUsage(before).user / 1000;
}

function quickest(work: () => void): number {
  return Math.min(...[1, 2, 3].map(() => processorTime(work)));
}

/** Twice the rows may take about twice the time; a quadratic pass takes four times. */
function expectLinear(rowsOf: (count: number) => LiteralCell[][], read: typeof readBudgetTable | typeof readPartnerTable, count: number): void {
  const [half, whole] = [blockOf(rowsOf(count / 2)), blockOf(rowsOf(count))];
  read(half);
  const [halfTime, wholeTime] = [quickest(() => { read(half); }), quickest(() => { read(whole); })];
  expect(wholeTime).toBeLessThan(Math.max(3.2 * halfTime, 50));
}

test("a ledger of 100,000 rows", () => {
  const rows: LiteralCell[][] = [["Month", "Service", "Cost centre", "Amount"]];
  for (let at = 0; at < 100_000; at++) rows.push([MONTHS[at % 12] ?? "", `Service ${String(at % 37)}`, 10_000 + (at % 90), at % 1000 === 0 ? "£1,200" : (at * 7919) % 100_003 / 100]);
  const block = blockOf(rows);
  let table = readBudgetTable(blockOf([]));
  const time = processorTime(() => { table = readBudgetTable(block); });
  expect(table.layout).toBe("list");
  expect([table.periods.length, table.services.length, table.counts]).toEqual([12, 37, { read: 100_000, used: 99_900, fixed: 100, leftOut: 0 }]);
  expect(time).toBeLessThan(5000);
});

test("20,000 services by 12 months with totals", () => {
  const rows: LiteralCell[][] = [["Service", ...MONTHS, "Total"]];
  for (let at = 0; at < 20_000; at++) {
    const figures = MONTHS.map((_, month) => ((at * 31 + month * 17) % 9973) / 100);
    rows.push([`Service ${String(at)}`, ...figures, Math.round(figures.reduce((sum, each) => sum + each, 0) * 100) / 100]);
  }
  const block = blockOf(rows);
  let table = readBudgetTable(blockOf([]));
  const time = processorTime(() => { table = readBudgetTable(block); });
  expect(table.counts).toEqual({ read: 260_000, used: 240_000, fixed: 0, leftOut: 20_000 });
  expect(table.footings).toHaveLength(20_000);
  expect(table.footings.every(({ holds }) => holds)).toBe(true);
  expect(time).toBeLessThan(5000);
});

test("reading is linear in rows, for rows made to match again and again", () => {
  expectLinear((count) => [["Service", "Apr-25"], ...Array.from({ length: count }, (_, at): LiteralCell[] => [`S${String(at)}`, at % 2 === 0 ? 2 : -2])], readBudgetTable, 8000);
  expectLinear((count) => [["Service", "Apr-25", "May-25"], ...Array.from({ length: count }, (_, at): LiteralCell[] => [at % 3 === 2 ? "Total" : "A", at % 3 === 2 ? 3 : 1, 1])], readBudgetTable, 8000);
  expectLinear((count) => [["Service", "Apr-25"], ...Array.from({ length: count }, (): LiteralCell[] => ["Total", 1])], readBudgetTable, 8000);
  expectLinear((count) => [["Partner", "Share"], ...Array.from({ length: count }, (_, at): LiteralCell[] => [`Partner ${String(at)}`, 1 / count])], readPartnerTable, 8000);
  expectLinear((count) => Array.from({ length: count }, (_, at): LiteralCell[] => (at % 2 === 0 ? ["A", `B${String(at)}`, "C"] : [1, 2, 3])), readBudgetTable, 8000);
  expectLinear((count) => [["Month", "A"], ...Array.from({ length: count }, (_, at): LiteralCell[] => ["Total", at % 2 === 0 ? { value: 5, formula: "=SUM(B1:B9)" } : ""])], readBudgetTable, 8000);
});
