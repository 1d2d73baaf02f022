import { FORM_TABLES, type FormColumn, type TablePart } from "../../returns/returnForm";
import { totalWord } from "../totalWords";
import { rowList } from "../placeLists";
import { quoted } from "../cleanText";
import type { FormColumns } from "./formColumns";
import { sameHeading } from "./headingWords";
import { writtenRef } from "./lineRefs";
import type { RemarkList } from "./remarkList";
import type { SheetCells } from "./sheetCells";

/** The rows of a table; zero-based on the sheet. */
export interface FormRows {
  readonly lines: readonly number[];
  /** The row under the lines that adds them up; null where there is none. */
  readonly totalRow: number | null;
}

/** Columns that only a line has something in: what it is given by, besides its name. */
const GIVEN: Readonly<Record<TablePart, readonly string[]>> = {
  staffing: ["line", "fte", "pay", "onCosts"],
  costs: ["tenderedQuantity", "tendered", "lastQuantity", "last", "thisQuantity", "this"],
  activity: ["tendered", "last", "this"],
  income: ["tendered", "last", "this"],
};

const MOST_LINES = 2000;

/** The key of the column with the name of a line. */
export function nameKey(part: TablePart): "role" | "line" {
  return part === "staffing" ? "role" : "line";
}

/** Finds the lines of a table and its total: lines typed under the last one asked for are among them, figures typed under the total are not. */
export function formRows(part: TablePart, sheet: SheetCells, { headingRow, lastAnchored, columnOf }: FormColumns, remarks: RemarkList): FormRows {
  const given = columnsFor(GIVEN[part], columnOf);
  const ref = columnOf.get("ref");
  const name = columnOf.get(nameKey(part));
  const has = (row: number, columns: readonly number[]): boolean => columns.some((column) => !sheet.isBlank(row, column));
  const isRef = (row: number): boolean => ref !== undefined && writtenRef(part, sheet.text(row, ref)) !== null;
  const label = (row: number): string => [ref, name, 0].flatMap((column) => (column === undefined || sheet.isBlank(row, column) ? [] : [sheet.words(row, column)]))[0] ?? "";
  const headings = (FORM_TABLES[part] as readonly FormColumn[]).flatMap(({ key, heading }) => {
    const column = columnOf.get(key);
    return column === undefined ? [] : [{ column, heading }];
  });
  // Another table of the sheet, which has some of the same headings.
  const isHeadings = (row: number): boolean => headings.filter(({ column, heading }) => sameHeading(sheet.text(row, column), heading)).length >= 2;
  const isTotal = (row: number): boolean => !isRef(row) && totalWord(label(row)) === "total";
  const lines: number[] = [];
  const bare: number[] = [];
  let tooMany: number | null = null;
  let row = headingRow + 1;
  for (; row < sheet.rows; row++) {
    if (isHeadings(row)) break;
    const inForm = lastAnchored !== null && row <= lastAnchored;
    if (isTotal(row)) {
      if (!inForm && !linesBelow(row)) break;
      remarks.add("left out", { part, cell: sheet.address(row, name ?? 0), seen: label(row) }, `${quoted(label(row))} stands among the lines and adds some of them up: it is not read as a line.`);
    } else if (isRef(row) || has(row, given)) {
      if (lines.length < MOST_LINES) lines.push(row);
      else tooMany ??= row;
    } else if (label(row) !== "" && (inForm || lastAnchored === null) && name !== undefined && !sheet.isBlank(row, name)) bare.push(row);
    else if (!inForm && lastAnchored !== null) break;
  }
  if (tooMany !== null) remarks.add("left out", { part, cell: sheet.address(tooMany, name ?? 0) }, `The rows from ${String(tooMany + 1)} on are not read: a sheet of a return has ${MOST_LINES.toLocaleString("en-GB")} lines at most.`);
  const last = lines.at(-1) ?? headingRow;
  const unread = bare.filter((each) => each < last);
  if (unread.length > 0) {
    const at = unread[0] ?? 0;
    remarks.add("odd", { part, cell: sheet.address(at, name ?? 0), seen: label(at) }, `${unread.length === 1 ? `Row ${rowList(unread)} has words and no figures` : `Rows ${rowList(unread)} have words and no figures`}: not read as ${unread.length === 1 ? "a line" : "lines"}.`);
  }
  const totalRow = row < sheet.rows && isTotal(row) ? row : null;
  if (totalRow !== null) remarkBelow(part, sheet, totalRow, given, columnOf, remarks);
  return { lines, totalRow };

  /** True where lines with refs of the form go on under a total: it is then a total of some of them. */
  function linesBelow(from: number): boolean {
    for (let below = from + 1; below < Math.min(sheet.rows, from + 1000); below++) if (isRef(below)) return true;
    return false;
  }
}

/** The total's figures are formulas, as is what the form works out under it: a figure typed there is a line in the wrong place. */
function remarkBelow(part: TablePart, sheet: SheetCells, totalRow: number, given: readonly number[], columnOf: ReadonlyMap<string, number>, remarks: RemarkList): void {
  const name = columnOf.get(nameKey(part)) ?? 0;
  for (let row = totalRow + 1; row < sheet.rows; row++) {
    const column = given.find((each) => typeof sheet.value(row, each) === "number" && sheet.formula(row, each) === "");
    if (column === undefined) continue;
    remarks.add("left out", { part, cell: sheet.address(row, column), seen: sheet.text(row, column) }, `${sheet.isBlank(row, name) ? "A figure" : `${quoted(sheet.words(row, name))}, a figure`} under the total, is not read: put it in a line above the total.`);
  }
}

function columnsFor(keys: readonly string[], columnOf: ReadonlyMap<string, number>): readonly number[] {
  return keys.flatMap((key) => columnOf.get(key) ?? []);
}
