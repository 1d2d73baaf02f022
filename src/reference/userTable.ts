import { DomainError } from "../domain/kernel/DomainError";

/** Cells with three columns, Series, Period and Value, as a workbook gives them. */
export type UserTable = readonly (readonly unknown[])[];

/** One row of a user's table that has a figure in it. */
export interface TableRow {
  /** Counted from 1 down the table, a heading included. */
  readonly row: number;
  readonly series: string;
  readonly period: number | string;
  readonly value: number;
}

const ARGUMENT = "table";

/**
 * The rows of a user's table that have a figure, in its order. A heading is left out, and so are empty rows: those with
 * nothing in them but blanks and zeros, because a blank may arrive as 0.
 *
 * @throws {DomainError} not-a-series-table, empty-input, not-a-name, not-a-period, not-a-number
 */
export function tableRows(table: UserTable): TableRow[] {
  const rows: TableRow[] = [];
  let headingAllowed = true;
  for (let i = 0; i < table.length; i++) {
    const cells = table[i]!;
    if (cells.length !== 3) throw new DomainError("not-a-series-table", { argument: ARGUMENT, rows: table.length, columns: cells.length });
    const [series, period, value] = [plain(cells[0]), plain(cells[1]), plain(cells[2])];
    if (isNothing(series) && isNothing(period) && isNothing(value)) continue;
    const heading = headingAllowed && isWords(series) && isWords(period) && !/\d/.test(period) && isWords(value);
    headingAllowed = false;
    if (!heading) rows.push({ row: i + 1, series: seriesIn(series, i + 1), period: periodIn(period, i + 1), value: valueIn(value, i + 1) });
  }
  return rows;
}

/** A cell with a data type comes as an object with its plain value inside. */
function plain(cell: unknown): unknown {
  return typeof cell === "object" && cell !== null && "basicValue" in cell ? cell.basicValue : cell;
}

function isMissing(cell: unknown): boolean {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

function isNothing(cell: unknown): boolean {
  return cell === 0 || isMissing(cell);
}

/** A heading is words ("Index 2015=100"), with no digit over the periods: anything else is a figure, perhaps a faulty one. */
function isWords(cell: unknown): cell is string {
  return typeof cell === "string" && /\p{L}/u.test(cell);
}

function seriesIn(cell: unknown, row: number): string {
  if (isMissing(cell)) throw new DomainError("empty-input", { argument: ARGUMENT, row, column: 1 });
  if (typeof cell !== "string") throw new DomainError("not-a-name", { argument: ARGUMENT, row, column: 1, ...seen(cell) });
  return cell;
}

function periodIn(cell: unknown, row: number): number | string {
  if (isMissing(cell)) throw new DomainError("empty-input", { argument: ARGUMENT, row, column: 2 });
  if (typeof cell === "string" || (typeof cell === "number" && Number.isFinite(cell))) return cell;
  throw new DomainError("not-a-period", { argument: ARGUMENT, row, column: 2, ...seen(cell), kind: "month" });
}

function valueIn(cell: unknown, row: number): number {
  if (typeof cell === "number" && Number.isFinite(cell)) return cell === 0 ? 0 : cell;
  if (isMissing(cell)) throw new DomainError("empty-input", { argument: ARGUMENT, row, column: 3 });
  throw new DomainError("not-a-number", { argument: ARGUMENT, row, column: 3, ...seen(cell) });
}

function seen(cell: unknown): { text: string } | { seen: string } {
  if (typeof cell === "string") return { text: cell };
  if (typeof cell === "boolean") return { seen: cell ? "TRUE" : "FALSE" };
  return { seen: typeof cell === "number" ? String(cell) : "not a plain value" };
}
