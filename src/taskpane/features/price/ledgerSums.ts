import { addPence, toPence, toPounds } from "../../../domain/kernel/money";
import type { Pounds } from "../../../domain/kernel/quantities";
import type { CellValue } from "../../../intake/cellBlock";
import { PreciseSum } from "../../../intake/preciseSum";
import type { LedgerHeld } from "./ledgerHeld";

/** What a cost centre comes to, in pounds to the penny. */
export interface CentreSum {
  readonly name: string;
  readonly amount: Pounds;
  readonly entries: number;
  /** Without its pay lines. */
  readonly amountWithoutPay: Pounds;
  readonly entriesWithoutPay: number;
}

/** A line of the ledger: what it comes to, and whether it is pay. */
export interface LineSum {
  readonly name: string;
  readonly amount: Pounds;
  readonly isPay: boolean;
}

/** The ledger added up by cost centre and by line. */
export interface LedgerSums {
  readonly centres: readonly CentreSum[];
  readonly lines: readonly LineSum[];
  readonly total: Pounds;
  readonly pay: Pounds;
  /** What the cells of pay lines hold, each spelling once. */
  readonly payCells: readonly CellValue[];
}

/**
 * Adds the ledger up, each centre and line to the penny.
 *
 * @param chosen whether a line is pay, where a person has said
 * @throws {DomainError} too-large
 */
export function ledgerSums({ table, block, payByWords }: LedgerHeld, chosen: ReadonlyMap<string, boolean>): LedgerSums {
  const { rows, centreOf, lineOf, amounts, place } = table;
  const isPay = table.lines.map((line, at) => chosen.get(line) ?? payByWords[at] === true);
  const centres = table.centres.map(() => ({ all: new PreciseSum(), rest: new PreciseSum(), entries: 0, payEntries: 0 }));
  const lines = table.lines.map(() => new PreciseSum());
  const pay = new PreciseSum();
  const payCells = new Set<CellValue>();
  const lineColumn = place?.lineColumn == null ? -1 : place.lineColumn - block.column;
  for (let at = 0; at < amounts.length; at++) {
    const amount = amounts[at] ?? 0;
    const line = lineOf[at] ?? 0;
    const centre = centres[centreOf[at] ?? 0];
    if (!centre) continue;
    centre.entries++;
    centre.all.add(amount);
    lines[line]?.add(amount);
    if (isPay[line] !== true) {
      centre.rest.add(amount);
      continue;
    }
    centre.payEntries++;
    pay.add(amount);
    const cell = lineColumn < 0 ? undefined : block.values[(rows[at] ?? 0) - block.row]?.[lineColumn];
    if (cell !== undefined) payCells.add(cell);
  }
  const sums = table.centres.map((name, at): CentreSum => {
    const { all, rest, entries, payEntries } = centres[at]!;
    return { name, amount: pounds(all), entries, amountWithoutPay: pounds(rest), entriesWithoutPay: entries - payEntries };
  });
  return {
    centres: sums,
    lines: table.lines.map((name, at) => ({ name, amount: pounds(lines[at]!), isPay: isPay[at] === true })),
    total: toPounds(addPence(sums.map(({ amount }) => toPence(amount)), "ledger")),
    pay: pounds(pay),
    payCells: [...payCells],
  };
}

function pounds(sum: PreciseSum): Pounds {
  return toPounds(toPence(sum.since(0, 0), "ledger"));
}
