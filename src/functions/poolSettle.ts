import { poolSettle } from "../domain/pooling/poolSettle";
import { inCell } from "./_support/inCell";
import { readList, readNames } from "./_support/list";

/**
 * Lists the payments that settle up between partners: who pays whom, and how much.
 * @customfunction POOL.SETTLE
 * @param names Name of each partner, in one row or column.
 * @param paid What each has paid, in pounds, in the same order. Blanks count as 0.
 * @param due What each owes in all, in pounds, in the same order. It adds to the same total as what was paid.
 * @returns A table with the headings From, To and Amount, and one row for each payment.
 * @example =POOL.SETTLE({"Council";"ICB";"Probation"}, {120;30;0}, {58;17;75}) // "From", "To", "Amount"; "Probation", "Council", 62; "Probation", "ICB", 13
 * @example =POOL.SETTLE({"Council";"ICB"}, {60;40}, {60;40}) // "From", "To", "Amount"
 * @example =POOL.SETTLE({"Council";"ICB"}, {60;40}, {60;50}) // #VALUE!
 */
export function poolSettleCell(names: unknown[][], paid: unknown[][], due: unknown[][]): unknown[][] {
  return inCell({ names, paid, due }, () => [
    ["From", "To", "Amount"],
    ...poolSettle(readNames("names", names), readList("paid", paid), readList("due", due)).map(({ from, to, amount }) => [from, to, amount]),
  ]);
}
