import type { Account } from "./account";
import type { CellBlock } from "./cellBlock";
import type { CellGrid } from "./cellKinds";
import { footingCheck } from "./footing";
import { readNumber, type NumberReading } from "./readNumber";
import type { CellReading } from "./reading";
import { addsUp, type Adds, type TableExtent } from "./sumFormula";
import { findTotals, type LineTotal } from "./totals";

/** What a matrix of figures is made of, and what its reader knows of its lines. Rows and columns are the block's own. */
interface MatrixPlan {
  readonly grid: CellGrid;
  readonly account: Account;
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** What the figures of a column are multiplied by. */
  scale(columnAt: number): number;
  rowLabels(rowAt: number): readonly string[];
  columnLabel(columnAt: number): string;
  /** True for a line whose label no total has (a month). */
  rowIsPeriod(rowAt: number): boolean;
  columnIsPeriod(columnAt: number): boolean;
  /** True for a line that is no data of its own: a quarter among months, a column that is no month. */
  rowIsOther(rowAt: number): boolean;
  columnIsOther(columnAt: number): boolean;
  /** Why a column is of another kind than the budget ("Actual"), so that it is neither counted nor checked; "" where it is not. */
  columnRefusal(columnAt: number): string;
  /** By sheet row and column. */
  readonly totalRows: ReadonlyMap<number, boolean> | undefined;
  readonly totalColumns: ReadonlyMap<number, boolean> | undefined;
  /** Why a row cannot be counted though it has figures; "" where it can. */
  rowRefusal(rowAt: number): string;
}

/** Figures read, with the lines that are totals apart. */
export interface FigureMatrix {
  readonly dataRows: readonly number[];
  readonly dataColumns: readonly number[];
  /** What became of a data cell, by position in the plan's rows and columns. */
  reading(rowAt: number, columnAt: number): CellReading;
}

/** Reads every cell of a matrix once, finds its totals, sets them against their parts, and takes everything into the account. */
export function readMatrix(plan: MatrixPlan): FigureMatrix {
  const { grid, account, rows, columns } = plan;
  const width = columns.length;
  // Only readings that are more than a plain figure are kept: a large table has few of them.
  const notPlain = new Map<number, NumberReading>();
  const values = new Float64Array(rows.length * width);
  for (const [rowAt, row] of rows.entries()) {
    for (const [columnAt, column] of columns.entries()) {
      const reading = readNumber(grid.cell(row, column), "money", plan.scale(columnAt));
      values[rowAt * width + columnAt] = reading.found === "number" ? reading.value : NaN;
      if (reading.found !== "number" || reading.reason !== "" || reading.scale !== 1) notPlain.set(rowAt * width + columnAt, reading);
    }
  }
  const value = (rowAt: number, columnAt: number): number => values[rowAt * width + columnAt] ?? NaN;
  const adds = formulaSums(plan);
  const rowTotals = totalRows(plan, value, adds);
  const columnTotals = totalColumns(plan, value, adds, rowTotals);
  reportTotals(plan, rowTotals, columnTotals);

  const readings: CellReading[] = [];
  for (const [rowAt, row] of rows.entries()) {
    const refusal = rowTotals.has(rowAt) ? "" : plan.rowIsOther(rowAt) ? otherRowWords(plan, rowAt) : plan.rowRefusal(rowAt);
    for (const [columnAt, column] of columns.entries()) {
      const number = notPlain.get(rowAt * width + columnAt);
      const total = rowTotals.get(rowAt) ?? columnTotals.get(columnAt);
      const reason = number && number.found !== "number" ? blankWords(grid, row, column, number.reason)
        : total ? totalWords(total)
        : plan.columnRefusal(columnAt) !== "" ? plan.columnRefusal(columnAt)
        : refusal !== "" ? refusal
        : plan.columnIsOther(columnAt) ? `“${plan.columnLabel(columnAt)}” is not a month`
        : "";
      readings.push(reason !== "" ? account.leaveOut(row, column, reason)
        : number ? account.take(row, column, number)
        : account.takeValue(row, column, value(rowAt, columnAt), "", 1, false));
    }
  }
  checkFootings(plan, value, rowTotals, columnTotals);
  const dataRows = positions(rows.length).filter((at) => !rowTotals.has(at) && !plan.rowIsOther(at) && plan.rowRefusal(at) === "");
  const dataColumns = positions(width).filter((at) => !columnTotals.has(at) && !plan.columnIsOther(at) && plan.columnRefusal(at) === "");
  return {
    dataRows, dataColumns,
    reading: (rowAt, columnAt) => {
      const reading = readings[rowAt * width + columnAt];
      if (!reading) throw new RangeError("outside the matrix");
      return reading;
    },
  };
}

function positions(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}

function otherRowWords(plan: MatrixPlan, rowAt: number): string {
  return `“${plan.rowLabels(rowAt).find((label) => label !== "") ?? ""}” is not a month`;
}

/** Why a cell with no figure is left out; one covered by a merged area says where its value is. */
export function blankWords(grid: CellGrid, row: number, column: number, reason: string): string {
  return grid.value(row, column) === "" && grid.isCovered(row, column) ? "covered by a merged cell, whose value counts once" : reason;
}

export function totalWords(total: Pick<LineTotal, "label" | "isSum" | "how">): string {
  const named = total.label === "" ? "a total" : `part of “${total.label}”`;
  if (!total.isSum) return `“${total.label}” is worked out from other lines`;
  return total.how === "arithmetic" ? `${named}, which equals the lines it adds up: those are counted` : `${named}: the lines it adds up are counted`;
}

/** The rows and columns of figures as a rectangle of the sheet. */
export function tableExtent(block: CellBlock, rows: readonly number[], columns: readonly number[]): TableExtent {
  return {
    firstRow: block.row + (rows[0] ?? 0), lastRow: block.row + (rows.at(-1) ?? 0),
    firstColumn: block.column + (columns[0] ?? 0), lastColumn: block.column + (columns.at(-1) ?? 0),
  };
}

function formulaSums(plan: MatrixPlan): Uint8Array {
  const { grid, rows, columns } = plan;
  const codes: Record<Adds, number> = { "": 0, down: 1, across: 2, table: 3 };
  const adds = new Uint8Array(rows.length * columns.length);
  const within = tableExtent(grid.block, rows, columns);
  for (const [rowAt, row] of rows.entries()) {
    for (const [columnAt, column] of columns.entries()) {
      const formula = grid.formula(row, column);
      if (formula !== "") adds[rowAt * columns.length + columnAt] = codes[addsUp(formula, grid.block.row + row, grid.block.column + column, within)];
    }
  }
  return adds;
}

function totalRows(plan: MatrixPlan, value: (rowAt: number, columnAt: number) => number, adds: Uint8Array): Map<number, LineTotal> {
  const { rows, columns, grid } = plan;
  const width = columns.length;
  const found = findTotals({
    count: rows.length, width, arithmetic: "believed", value,
    labels: (at) => plan.rowLabels(at),
    byFormula: (at) => mostly(width, (columnAt) => ({ has: !Number.isNaN(value(at, columnAt)), adds: [1, 3].includes(adds[at * width + columnAt] ?? 0) })),
    neverByArithmetic: (at) => plan.rowIsPeriod(at),
    neverData: (at) => plan.rowIsOther(at),
    overruled: (at) => plan.totalRows?.get(grid.block.row + (rows[at] ?? 0)),
  });
  for (const at of found.asked) {
    const row = rows[at] ?? 0;
    plan.account.remark(row, columns[0] ?? 0, `Row ${String(grid.block.row + row + 1)}, “${plan.rowLabels(at).find((label) => label !== "") ?? ""}”, equals the sum of the rows above it: if it is a total, mark it as one.`);
  }
  return keepSome(found.totals, rows.length);
}

function totalColumns(plan: MatrixPlan, value: (rowAt: number, columnAt: number) => number, adds: Uint8Array, rowTotals: ReadonlyMap<number, LineTotal>): Map<number, LineTotal> {
  const { rows, columns, grid } = plan;
  const width = columns.length;
  const dataRows = positions(rows.length).filter((at) => !rowTotals.has(at));
  const found = findTotals({
    count: width, width: dataRows.length, arithmetic: "believed",
    value: (columnAt, at) => value(dataRows[at] ?? 0, columnAt),
    labels: (at) => [plan.columnLabel(at)],
    byFormula: (at) => mostly(dataRows.length, (position) => {
      const rowAt = dataRows[position] ?? 0;
      return { has: !Number.isNaN(value(rowAt, at)), adds: adds[rowAt * width + at] === 2 };
    }),
    neverByArithmetic: (at) => plan.columnIsPeriod(at),
    neverData: (at) => plan.columnIsOther(at) || plan.columnRefusal(at) !== "",
    overruled: (at) => plan.totalColumns?.get(grid.block.column + (columns[at] ?? 0)),
  });
  for (const at of found.asked) {
    const column = columns[at] ?? 0;
    plan.account.remark(rows[0] ?? 0, column, `“${plan.columnLabel(at)}” equals the sum of the columns before it: if it is a total, mark it as one.`);
  }
  return keepSome(found.totals, width);
}

/** True where at least half the figures of a line add others up. */
function mostly(count: number, at: (position: number) => { readonly has: boolean; readonly adds: boolean }): boolean {
  let figures = 0;
  let adding = 0;
  for (let position = 0; position < count; position++) {
    const each = at(position);
    if (each.has) figures++;
    if (each.has && each.adds) adding++;
  }
  return adding > 0 && adding * 2 >= figures;
}

/**
 * Totals by line. Where every line would be one there is nothing they could be totals of: then those only found by formula
 * or arithmetic are data, and where that leaves none, all but those a person named.
 */
export function keepSome(totals: readonly LineTotal[], count: number): Map<number, LineTotal> {
  let kept = totals;
  if (kept.length === count) kept = totals.filter(({ how }) => how === "label" || how === "choice");
  if (kept.length === count) kept = totals.filter(({ how }) => how === "choice");
  return new Map(kept.map((total) => [total.line, total]));
}

function reportTotals(plan: MatrixPlan, rowTotals: ReadonlyMap<number, LineTotal>, columnTotals: ReadonlyMap<number, LineTotal>): void {
  const { grid, account, rows, columns } = plan;
  for (const [at, { label, how }] of rowTotals) account.total({ axis: "row", index: grid.block.row + (rows[at] ?? 0), label, how });
  for (const [at, { label, how }] of columnTotals) account.total({ axis: "column", index: grid.block.column + (columns[at] ?? 0), label, how });
}

function checkFootings(
  plan: MatrixPlan, value: (rowAt: number, columnAt: number) => number,
  rowTotals: ReadonlyMap<number, LineTotal>, columnTotals: ReadonlyMap<number, LineTotal>,
): void {
  const { account, rows, columns } = plan;
  for (const total of rowTotals.values()) {
    if (!total.isSum || total.to < total.from) continue;
    for (const [columnAt, column] of columns.entries()) {
      const stated = value(total.line, columnAt);
      if (Number.isNaN(stated) || plan.columnRefusal(columnAt) !== "" || columnTotals.get(columnAt)?.isSum === false || (plan.columnIsOther(columnAt) && !columnTotals.has(columnAt))) continue;
      account.footing(footingCheck(account.place(rows[total.line] ?? 0, column), total.label, stated, total.added[columnAt] ?? 0, {
        from: total.from, to: total.to, value: (line) => value(line, columnAt), isTotal: (line) => rowTotals.has(line),
        place: (line) => account.place(rows[line] ?? 0, column),
      }, unitOf(stated, plan.scale(columnAt))));
    }
  }
  const dataRows = positions(rows.length).filter((at) => !rowTotals.has(at));
  for (const total of columnTotals.values()) {
    if (!total.isSum || total.to < total.from || plan.columnRefusal(total.line) !== "") continue;
    for (const [position, rowAt] of dataRows.entries()) {
      const stated = value(rowAt, total.line);
      if (Number.isNaN(stated)) continue;
      const row = rows[rowAt] ?? 0;
      account.footing(footingCheck(account.place(row, columns[total.line] ?? 0), total.label, stated, total.added[position] ?? 0, {
        from: total.from, to: total.to, value: (line) => value(rowAt, line), isTotal: (line) => columnTotals.has(line),
        place: (line) => account.place(row, columns[line] ?? 0),
      }, unitOf(stated, plan.scale(total.line))));
    }
  }
}

/** What one step of the last digit shown is worth: a whole thousand for whole figures under £000. */
function unitOf(stated: number, scale: number): number {
  return scale > 1 && stated % scale === 0 ? scale : 0.01;
}
