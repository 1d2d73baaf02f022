import { readBudgetTable } from "../../src/intake/readBudgetTable";
import { readPriceTable } from "../../src/intake/readPriceTable";
import { readLedger } from "../../src/intake/readLedger";
import { blockOf } from "./_block";
import { readPence, sheetPence } from "./_ledgerSums";
import { costCentreRows, fullSheet, ledgerRows, priceRows, servicesAcross } from "./_large";

test("a ledger of 100,000 rows", () => {
  const table = readBudgetTable(blockOf(ledgerRows(100_000)));
  expect(table.layout).toBe("list");
  expect([table.periods.length, table.services.length, table.counts]).toEqual([12, 37, { read: 100_000, used: 99_900, fixed: 100, leftOut: 0 }]);
});

test("a ledger of 100,000 amounts by cost centre", () => {
  const block = blockOf(costCentreRows(100_000));
  const table = readLedger(block);
  expect([table.amounts.length, table.centres.length, table.lines.length, table.exceptions.length]).toEqual([100_000, 90, 240, 110]);
  expect(table.counts).toEqual({ read: 100_010, used: 99_900, fixed: 100, leftOut: 10 });
  expect(table.footings.map(({ holds }) => holds)).toEqual(Array(10).fill(true));
  const few = { ...table, centres: table.centres.slice(0, 3) };
  expect(sheetPence(block, few)).toEqual(readPence(table).slice(0, 3));
});

test("a ledger to the last row of a sheet", () => {
  const table = readLedger(fullSheet());
  expect([table.counts, table.centres.length, table.rows.at(-1)]).toEqual([{ read: 1_048_575, used: 1_047_526, fixed: 1049, leftOut: 0 }, 90, 1_048_575]);
});

test("20,000 services by 12 months with totals", () => {
  const table = readBudgetTable(blockOf(servicesAcross(20_000)));
  expect(table.counts).toEqual({ read: 260_000, used: 240_000, fixed: 0, leftOut: 20_000 });
  expect(table.footings).toHaveLength(20_000);
  expect(table.footings.every(({ holds }) => holds)).toBe(true);
});

test.each([300, 20_000])("%d prices with a clause each", (count) => {
  const table = readPriceTable(blockOf(priceRows(count)));
  expect(table.lines).toHaveLength(count);
  // Four columns; of a hundred lines one price and two dates are typed as text.
  expect(table.counts).toEqual({ read: count * 4, used: count * 4 - (count / 100) * 3, fixed: (count / 100) * 3, leftOut: 0 });
  expect(new Set(table.lines.map(({ clause }) => clause?.text)).size).toBe(5);
});

test("a total after every second price of 20,000", () => {
  const rows = priceRows(20_000).flatMap((row, at) => (at > 0 && at % 2 === 0 ? [row, ["Sub-total", "", 1, "", "", "", 2]] : [row]));
  const table = readPriceTable(blockOf(rows));
  expect([table.lines.length, table.totals?.length, table.footings.length]).toEqual([20_000, 10_000, 10_000]);
});
