import { readBudgetTable } from "../../src/intake/readBudgetTable";
import { blockOf } from "./_block";
import { ledgerRows, servicesAcross } from "./_large";

test("a ledger of 100,000 rows", () => {
  const table = readBudgetTable(blockOf(ledgerRows(100_000)));
  expect(table.layout).toBe("list");
  expect([table.periods.length, table.services.length, table.counts]).toEqual([12, 37, { read: 100_000, used: 99_900, fixed: 100, leftOut: 0 }]);
});

test("20,000 services by 12 months with totals", () => {
  const table = readBudgetTable(blockOf(servicesAcross(20_000)));
  expect(table.counts).toEqual({ read: 260_000, used: 240_000, fixed: 0, leftOut: 20_000 });
  expect(table.footings).toHaveLength(20_000);
  expect(table.footings.every(({ holds }) => holds)).toBe(true);
});
