import type { Account } from "./account";
import type { CellGrid } from "./cellKinds";
import { keepSome, tableExtent } from "./figureMatrix";
import type { FoundTable, TableColumn } from "./findTable";
import { footingCheck } from "./footing";
import type { NumberReading } from "./readNumber";
import { addsUp } from "./sumFormula";
import { findTotals, type LineTotal } from "./totals";

/** A column of figures in a list with a line for each thing, by place in the table's body. */
export interface ListColumn {
  readonly column: TableColumn;
  readonly readings: readonly NumberReading[];
  readonly scale: number;
  readonly isShare: boolean;
}

/** A list as its totals are looked for. */
export interface ListLines {
  readonly grid: CellGrid;
  readonly account: Account;
  readonly table: FoundTable;
  readonly columns: readonly ListColumn[];
  /** By block row. */
  nameAt(row: number): string;
  /** Every label of the row: a total may be named in any of them. */
  labels(row: number): readonly string[];
  /** What says that a row is worked out from others and no sum of them, such as an average; "" where nothing does. */
  derivedBy?(row: number): "label" | "formula" | "";
  /** True for a row whose name is that of a sum, if it adds up. */
  namesSum?(row: number): boolean;
  /** What a person said, by sheet row. */
  readonly totalRows: ReadonlyMap<number, boolean> | undefined;
}

/** The totals of a list by place in the body, taken into the account. A line with a name that adds up is asked about, never made a total. */
export function listTotals({ grid, account, table, columns, nameAt, labels, derivedBy, namesSum, totalRows }: ListLines): ReadonlyMap<number, LineTotal> {
  const { block } = grid;
  const value = (at: number, columnAt: number): number => {
    const reading = columns[columnAt]?.readings[at];
    return reading?.found === "number" ? reading.value : NaN;
  };
  const labelsByRow = table.body.map(labels);
  const derived = new Map<number, "label" | "formula">();
  for (const [at, row] of table.body.entries()) {
    const how = derivedBy?.(row) ?? "";
    if (how !== "" && totalRows?.get(block.row + row) !== false) derived.set(at, how);
  }
  const within = tableExtent(block, table.body, columns.map(({ column }) => column.column));
  const { totals, asked } = findTotals({
    count: table.body.length, width: columns.length, value, arithmetic: "asked",
    labels: (at) => labelsByRow[at] ?? [],
    byFormula: (at) => {
      const row = table.body[at] ?? 0;
      const adding = columns.filter(({ column }) => ["down", "table"].includes(addsUp(grid.formula(row, column.column), block.row + row, block.column + column.column, within)));
      return adding.length > 0 && adding.length * 2 >= columns.filter((_, columnAt) => !Number.isNaN(value(at, columnAt))).length;
    },
    neverByArithmetic: () => false,
    namesSum: (at) => namesSum?.(table.body[at] ?? 0) === true,
    neverData: (at) => derived.has(at),
    overruled: (at) => totalRows?.get(block.row + (table.body[at] ?? 0)),
  });
  for (const at of asked) {
    const row = table.body[at] ?? 0;
    account.remark(row, columns[0]?.column.column ?? 0, `Row ${String(block.row + row + 1)}, “${nameAt(row)}”, equals the sum of the rows above it: if it is a total, mark it as one.`);
  }
  for (const { line } of totals) derived.delete(line);
  const averages = [...derived].map(([line, how]): LineTotal => ({ line, label: labelsByRow[line]?.find((label) => label !== "") ?? "", how, isSum: false, from: line, to: line - 1, added: [] }));
  const kept = keepSome([...totals, ...averages].sort((a, b) => a.line - b.line), table.body.length);
  for (const { line, label, how } of kept.values()) account.total({ axis: "row", index: block.row + (table.body[line] ?? 0), label, how });
  return kept;
}

/** Sets every total that is a sum against the lines it adds up, column by column. */
export function checkFootings(account: Account, table: FoundTable, columns: readonly ListColumn[], totals: ReadonlyMap<number, LineTotal>): void {
  for (const total of totals.values()) {
    if (!total.isSum || total.to < total.from) continue;
    for (const { column, isShare, readings, scale } of columns) {
      const value = (line: number): number => {
        const reading = readings[line];
        return reading?.found === "number" ? reading.value : NaN;
      };
      const stated = value(total.line);
      if (Number.isNaN(stated)) continue;
      let added = 0;
      for (let line = total.from; line <= total.to; line++) if (!totals.has(line) && !Number.isNaN(value(line))) added += value(line);
      const parts = { from: total.from, to: total.to, value, isTotal: (line: number) => totals.has(line), place: (line: number) => account.place(table.body[line] ?? 0, column.column) };
      const place = account.place(table.body[total.line] ?? 0, column.column);
      account.footing(footingCheck(place, total.label, stated, added, parts, scale > 1 ? scale : 0.01, isShare ? "share" : "money"));
    }
  }
}
