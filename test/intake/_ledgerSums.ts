import type { CellBlock } from "../../src/intake/cellBlock";
import type { LedgerTable } from "../../src/intake/ledgerReading";

/** Each centre's amount in whole pence as a sheet would find it: by SUMIFS or by ranges of rows, with what those cannot see put right. */
export function sheetPence(block: CellBlock, table: LedgerTable): number[] {
  const { place } = table;
  if (!place) return [];
  const held = (row: number, column: number | null | undefined) => (column === null || column === undefined ? "" : (block.values[row - block.row]?.[column - block.column] ?? ""));
  const number = (row: number, column: number | undefined): number => {
    const value = held(row, column);
    return typeof value === "number" && Number.isFinite(value) ? value : 0;
  };
  const amount = (row: number): number => number(row, place.amountColumn) - number(row, place.creditColumn);
  const key = (value: unknown): string => String(value).toLowerCase();
  return table.centres.map((centre, at) => {
    let sum = 0;
    for (const [first, last] of table.runs?.[at] ?? []) for (let row = first; row <= last; row++) sum += amount(row);
    for (const { name, code } of table.matches[at] ?? []) {
      for (let row = place.firstRow; row <= place.lastRow; row++) {
        if (key(held(row, place.centreColumn)) !== key(name) || (code !== undefined && key(held(row, place.codeColumn)) !== key(code))) continue;
        sum += amount(row);
      }
    }
    sum *= table.scale;
    for (const exception of table.exceptions) {
      if (exception.centre !== centre || (table.runs && exception.outcome === "left out")) continue;
      const credit = exception.place.column === place.creditColumn ? -1 : 1;
      sum += (exception.value ?? 0) - credit * table.scale * (exception.held ?? 0);
    }
    return pence(sum);
  });
}

/** Each centre's amount in whole pence as it was read. */
export function readPence(table: LedgerTable): number[] {
  const sums = table.centres.map(() => 0);
  table.centreOf.forEach((centre, at) => { sums[centre]! += table.amounts[at]!; });
  return sums.map(pence);
}

function pence(pounds: number): number {
  const whole = Math.round(pounds * 100);
  return whole === 0 ? 0 : whole;
}
