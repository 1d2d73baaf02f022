import { PLAIN_FORMAT, type Cell, type CellFormat, type CellValue, type Sheet } from "../book/book";
import { sameFormat } from "./formatEquality";

/** A cell that is not as it was opened; undefined is no cell at all. */
export interface CellDifference {
  readonly row: number;
  readonly column: number;
  readonly was: Cell | undefined;
  readonly is: Cell | undefined;
  /** True where the formula, and not only its value, is new, gone or different. */
  readonly formula: boolean;
  /** True where only what the formula came to is different. */
  readonly valueOnly: boolean;
  readonly format: boolean;
  /** True where nothing but the look is different. */
  readonly formatOnly: boolean;
}

/** The cells of a sheet that differ from those opened, by row and column. `plain` is the workbook's look for a cell nothing was said about. */
export function cellDifferences(before: Sheet, after: Sheet, plain: CellFormat): CellDifference[] {
  const differences: CellDifference[] = [];
  const rows = [...new Set([...before.cells.keys(), ...after.cells.keys()])].sort((a, b) => a - b);
  for (const row of rows) {
    const was = before.cells.get(row), is = after.cells.get(row);
    const columns = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort((a, b) => a - b);
    for (const column of columns) {
      const difference = compare(row, column, was?.get(column), is?.get(column), before, after, plain);
      if (difference) differences.push(difference);
    }
  }
  return differences;
}

function compare(row: number, column: number, was: Cell | undefined, is: Cell | undefined, before: Sheet, after: Sheet, plain: CellFormat): CellDifference | null {
  const formula = was?.formula !== is?.formula || !sameArray(was, is);
  const calculated = !formula && (is?.formula !== undefined || (is?.spilledFrom !== undefined && was?.spilledFrom !== undefined));
  const value = calculated ? !sameResult(was!.value, is!.value) : !sameValue(was?.value ?? null, is?.value ?? null);
  // A cell that is new looks different where it does not look as its row or column now would have it.
  const looked = formatAt(was, was ? before : after, row, column, plain);
  const format = !is || !sameFormat(looked, formatAt(is, after, row, column, plain));
  return formula || value || format ? { row, column, was, is, formula, valueOnly: calculated && !format, format, formatOnly: format && !formula && !value && was !== undefined && is !== undefined } : null;
}

/** How a cell looks, there or not. */
export function formatAt(cell: Cell | undefined, sheet: Sheet, row: number, column: number, plain: CellFormat): CellFormat {
  const format = cell?.format ?? sheet.rows.get(row)?.format ?? sheet.columns.get(column)?.format ?? plain;
  return format === PLAIN_FORMAT ? plain : format;
}

function sameArray(was: Cell | undefined, is: Cell | undefined): boolean {
  const a = was?.array, b = is?.array;
  // A dynamic array of one cell is the same whether its size was noted or not.
  const rows = a?.rows ?? 1, columns = a?.columns ?? 1;
  return rows === (b?.rows ?? 1) && columns === (b?.columns ?? 1) && (a?.legacy ?? false) === (b?.legacy ?? false);
}

function sameValue(a: CellValue, b: CellValue): boolean {
  if (typeof a === "object" && a !== null) return typeof b === "object" && b !== null && a.error === b.error;
  return a === b;
}

/**
 * Whether a formula still comes to what the file says. Numbers are compared as Excel shows them, to 15 figures. A name
 * our engine does not know is no reason to throw away the figure Excel had found.
 */
function sameResult(was: CellValue, is: CellValue): boolean {
  if (sameValue(was, is)) return true;
  if (typeof was === "number" && typeof is === "number") return Number(was.toPrecision(15)) === Number(is.toPrecision(15));
  if (is !== null && typeof is === "object" && (is.error === "#NAME?" || is.error === "#BUSY!")) return true;
  // Excel stores the newer errors as #VALUE!, and an empty result of a formula as an empty text.
  if (was !== null && typeof was === "object" && was.error === "#VALUE!") return is !== null && typeof is === "object" && (is.error === "#SPILL!" || is.error === "#CALC!");
  return (was === null && is === "") || (was === "" && is === null);
}
