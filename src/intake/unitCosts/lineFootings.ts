import type { Account } from "../account";
import { pennies } from "../decimal";
import type { FoundTable } from "../findTable";
import { footingCheck } from "../footing";
import type { ListColumn } from "../listTotals";
import type { LineTotal } from "../totals";

/** Sets each total among cost lines against the lines before it or the lines under it, whichever it adds up in more columns. */
export function lineFootings(account: Account, table: FoundTable, columns: readonly ListColumn[], totals: ReadonlyMap<number, LineTotal>): void {
  for (const total of totals.values()) {
    if (!total.isSum) continue;
    const under = linesUnder(table.body.length, total.line, totals);
    const [before, after] = [runOf(total.from, total.to, columns, totals, total.line), runOf(under.from, under.to, columns, totals, total.line)];
    const run = after.holds > before.holds || before.count === 0 ? after : before;
    if (run.count === 0) continue;
    for (const [columnAt, column] of columns.entries()) {
      const value = (line: number): number => valueAt(column, line);
      const stated = value(total.line);
      if (Number.isNaN(stated)) continue;
      account.footing(footingCheck(account.place(table.body[total.line] ?? 0, column.column.column), total.label, stated, run.added[columnAt] ?? 0, {
        from: run.from, to: run.to, value, isTotal: (line) => totals.has(line), place: (line) => account.place(table.body[line] ?? 0, column.column.column),
      }, 0.01));
    }
  }
}

function linesUnder(count: number, line: number, totals: ReadonlyMap<number, LineTotal>): { from: number; to: number } {
  let to = line;
  while (to + 1 < count && !totals.has(to + 1)) to++;
  return { from: line + 1, to };
}

function runOf(from: number, to: number, columns: readonly ListColumn[], totals: ReadonlyMap<number, LineTotal>, line: number) {
  const added = columns.map((column) => {
    let sum = 0;
    for (let at = from; at <= to; at++) if (at !== line && !totals.has(at) && !Number.isNaN(valueAt(column, at))) sum += valueAt(column, at);
    return sum;
  });
  const holds = columns.filter((column, at) => valueAt(column, line) !== 0 && pennies(valueAt(column, line) - (added[at] ?? 0)) === 0).length;
  return { from, to, added, holds, count: Math.max(0, to - from + 1) };
}

function valueAt(column: ListColumn, line: number): number {
  const reading = column.readings[line];
  return reading?.found === "number" ? reading.value : NaN;
}
