import { readUnitCosts } from "../../../src/intake/unitCosts/readUnitCosts";
import { blockOf, type LiteralCell } from "../_block";
import { expectWhole } from "./_asked";

/** Far above what either takes by itself, so that a busy machine does not fail them. */
const LIMIT = 5000;

test("a return of 250 rows and 170 columns", () => {
  const rows: LiteralCell[][] = [["Service", "Measure", ...Array.from({ length: 168 }, (_, at) => `${String(100 + at)} - Council ${String(at)}`)]];
  for (let at = 0; at < 83; at++) {
    for (const measure of ["Numerator", "Denominator", "Unit costs"]) rows.push([`Service ${String(at)}`, measure, ...Array.from({ length: 168 }, (_, column) => ((at * 7919 + column * 104_729) % 99_991) / 100 + 1)]);
  }
  const block = blockOf(rows);
  const start = performance.now();
  const table = readUnitCosts(block);
  expect(performance.now() - start).toBeLessThan(LIMIT);
  expect([table.organisations.length, table.series.length, table.figures.length]).toEqual([168, 83, 249 * 168]);
  expectWhole(table);
});

test("a list of 10,000 rows", () => {
  const rows: LiteralCell[][] = [["Provider", "Service", "Month", "Cost", "Hours"]];
  for (let at = 0; at < 10_000; at++) rows.push([`Provider ${String(at % 400)}`, `Service ${String(Math.floor(at / 400) % 5)}`, `P${String((Math.floor(at / 2000) % 12) + 1)}`, ((at * 7919) % 100_003) / 100 + 1, ((at * 31) % 977) + 1]);
  const block = blockOf(rows);
  const start = performance.now();
  const table = readUnitCosts(block);
  expect(performance.now() - start).toBeLessThan(LIMIT);
  expect([table.layout, table.organisations.length, table.figures.length]).toEqual(["long", 400, 20_000]);
  expectWhole(table);
});

test("ten thousand organisations with a row each", () => {
  const block = blockOf([["Provider", "Cost", "Hours"], ...Array.from({ length: 10_000 }, (_, at): LiteralCell[] => [`Provider ${String(at)}`, ((at * 7919) % 100_003) / 100 + 1, ((at * 31) % 977) + 1])]);
  const start = performance.now();
  const table = readUnitCosts(block);
  expect(performance.now() - start).toBeLessThan(LIMIT);
  expect(table.organisations).toHaveLength(10_000);
});
