import { readReturn } from "../../../src/intake/openbook/readReturn";
import { readReturns } from "../../../src/intake/openbook/readReturns";
import { tidyRows } from "../../../src/workings/openbook/tidyRows";
import { FIRST_LINE, goodReturn, recalculate, totalRow, type ReturnBook } from "./_returnBook";

const ALTERATIONS: readonly ((book: ReturnBook) => ReturnBook)[] = [
  (book) => recalculate(book.insertRow("Costs", FIRST_LINE + 2, ["", "Parking", "direct", "sum", "n/a", 0, "n/a", 0, "n/a", 321.5])),
  (book) => book.put("Costs", FIRST_LINE - 1, 9, "Spend"),
  (book) => book.pasteValues("Costs"),
  (book) => book.rename("Costs", "Our costs").insertColumn("Our costs", 3),
  (book) => book.withoutNames(),
];

test("sixty returns, five of them altered: the tidy rows of each add to its own total to the penny", () => {
  const reads = Array.from({ length: 60 }, (_, at) => {
    const book = goodReturn(`Provider ${String(at)}`).type("costs", 2, "this", 13_725 + at / 100);
    recalculate(book);
    return (ALTERATIONS[at % 12 === 0 ? at / 12 : -1]?.(book) ?? book).read(`${String(at)}.xlsx`);
  });
  const { returns, notReturns, repeated } = readReturns(reads);
  expect([returns.length, notReturns, repeated]).toEqual([60, [], []]);
  expect(returns.flatMap(({ provider, remarks }) => (remarks.some(({ sort }) => sort === "altered") ? [provider] : []))).toEqual([0, 12, 24, 36, 48].map((at) => `Provider ${String(at)}`));
  for (const given of returns) {
    for (const basis of ["tendered", "last", "this"] as const) {
      const pence = (part: string, measure: string): number => tidyRows(given).filter((row) => row.part === part && row.measure === measure && row.basis === basis).reduce((sum, { amount }) => sum + Math.round(amount * 100), 0);
      expect([pence("costs", "cost"), pence("income", "amount")]).toEqual([given.ownTotals.costs[basis], given.ownTotals.income[basis]].map((total) => Math.round((total ?? NaN) * 100)));
    }
  }
});

test("a return with 5,000 lines of its own is read as far as any could be, and says so; one under which a ledger was pasted is read to its total", () => {
  const many = goodReturn();
  for (let at = 0; at < 5000; at++) many.sheet("Costs").cells.splice(totalRow(6), 0, ["", `Post ${String(at)}`, "direct", "sum", "n/a", 0, "n/a", 0, "n/a", 1.5]);
  const given = readReturn(many.read());
  expect([given.costs.length, given.costs.at(-1)?.ref, given.remarks.length < 100]).toEqual([2000, "+1994", true]);
  expect(given.remarks.map(({ words }) => words)).toEqual(expect.arrayContaining(["The rows from 2009 on are not read: a sheet of a return has 2,000 lines at most.", "1,974 more lines were not asked for: they are read as lines the provider added."]));
  const pasted = goodReturn();
  for (let at = 0; at < 100_000; at++) pasted.sheet("Costs").cells.push(["", "Ledger", at]);
  expect(readReturn(pasted.read()).costs).toHaveLength(6);
});
