import type { Rectangle } from "../../src/cells/rectangle";
import type { CellBlock, CellValue } from "../../src/intake/cellBlock";

/** A cell of a literal grid: a value, a formula with its value, or a value with its number format. */
export type LiteralCell =
  | CellValue
  | null
  | { readonly value: CellValue; readonly formula?: string; readonly format?: string; readonly text?: string };

export interface BlockOptions {
  readonly sheet?: string;
  readonly row?: number;
  readonly column?: number;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly merged?: readonly Rectangle[];
  readonly date1904?: boolean;
  readonly mayBeStale?: boolean;
}

/** A block as read from a workbook, from rows of literals; short rows are filled out with empty cells. */
export function blockOf(rows: readonly (readonly LiteralCell[])[], options: BlockOptions = {}): CellBlock {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const cells = rows.map((row) => Array.from({ length: width }, (_, column) => cellOf(row[column] ?? null)));
  return {
    sheet: options.sheet ?? "Sheet1",
    row: options.row ?? 0,
    column: options.column ?? 0,
    values: cells.map((row) => row.map(({ value }) => value)),
    formulas: cells.map((row) => row.map(({ formula, value }) => formula ?? value)),
    texts: cells.map((row) => row.map(({ text }) => text)),
    numberFormats: cells.map((row) => row.map(({ format }) => format)),
    hiddenRows: options.hiddenRows ?? [],
    hiddenColumns: options.hiddenColumns ?? [],
    merged: options.merged ?? [],
    date1904: options.date1904 ?? false,
    ...(options.mayBeStale === undefined ? {} : { mayBeStale: options.mayBeStale }),
  };
}

/** A real date, as its serial counted from 1900, shown as "Apr-25". */
export function dateCell(serial: number, text = "", format = "mmm-yy"): LiteralCell {
  return { value: serial, format, text };
}

/** A date serial (1900) for a day, counted without the language's own dates. */
export function serialOf(year: number, month: number, day: number): number {
  let days = 0;
  for (let each = 1900; each < year; each++) days += isLeap(each) ? 366 : 365;
  const lengths = [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  for (let each = 1; each < month; each++) days += lengths[each - 1] ?? 0;
  const counted = days + day;
  return counted >= 60 ? counted + 1 : counted;
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function cellOf(cell: LiteralCell): { value: CellValue; formula?: string; text: string; format: string } {
  if (cell === null) return { value: "", text: "", format: "General" };
  if (typeof cell !== "object") return { value: cell, text: shown(cell), format: "General" };
  return { value: cell.value, formula: cell.formula, text: cell.text ?? shown(cell.value), format: cell.format ?? "General" };
}

function shown(value: CellValue): string {
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}
