import type { InsertPlan, PlanCell, SheetPlan } from "../insertPlan";
import { widthFor } from "../sheetLayout";

type Grid<Each> = readonly (readonly Each[])[];

/** A sheet as it was read: what is used here of it. */
export interface SheetToCopy {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "very hidden";
  readonly block: {
    readonly values: Grid<string | number | boolean>;
    readonly texts: Grid<string>;
    readonly numberFormats: Grid<string>;
    /** In the block's own rows and columns. */
    readonly hiddenRows: readonly number[];
    readonly hiddenColumns: readonly number[];
    readonly date1904: boolean;
  };
}

/** Days from 1 January 1900, counted as 1, to the day that workbooks of the 1904 system count as 0. */
const DAYS_TO_1904 = 1462;

/** Sheets that a copy can be made of: those that are seen, and hold something that is seen. */
export function copyableSheets(sheets: readonly SheetToCopy[]): readonly string[] {
  return sheets.filter((sheet) => sheet.visibility === "visible" && copiedRows(sheet).length > 0).map(({ name }) => name);
}

/**
 * A copy of sheets for a new workbook: what their visible cells hold and how it is shown, and nothing else of the workbook.
 * Formulas become their values; hidden rows and columns, and cells whose format shows nothing, are not in it, so cells may
 * stand elsewhere than they did.
 *
 * @param chosen names of sheets, as `copyableSheets` gives them; in the order of the workbook
 * @throws {RangeError} where nothing chosen can be copied
 */
export function valuesOnlyPlan(sheets: readonly SheetToCopy[], chosen: readonly string[]): InsertPlan {
  const able = new Set(copyableSheets(sheets));
  const copied = sheets.filter(({ name }) => able.has(name) && chosen.includes(name));
  if (copied.length === 0 || chosen.some((name) => !able.has(name))) throw new RangeError("Only sheets that are seen and hold something can be copied");
  return {
    job: "Copy",
    title: copied.length === 1 ? `Values of ${copied[0]!.name}` : `Values of ${copied.length} sheets`,
    sheets: copied.map(copiedSheet),
    names: [],
    masterCheck: { sheet: copied[0]!.name, row: 0, column: 0 },
    show: copied[0]!.name,
  };
}

function copiedSheet(sheet: SheetToCopy): SheetPlan {
  const rows = copiedRows(sheet);
  const columns = Math.max(...rows.map((row) => row.length));
  const { texts } = sheet.block;
  const seen = shownColumns(sheet);
  return {
    name: sheet.name,
    role: "outputs",
    rows,
    columnWidths: seen.slice(0, columns).map((column) => widthFor(texts.map((row) => row[column] ?? ""))),
    frozenRows: 0,
    frozenColumns: 0,
    tables: [],
    charts: [],
    print: { landscape: true },
  };
}

/** Rows that are seen, down to the last with something in it. */
function copiedRows(sheet: SheetToCopy): (PlanCell | null)[][] {
  const { values, hiddenRows } = sheet.block;
  const unseen = new Set(hiddenRows);
  const columns = shownColumns(sheet);
  const rows = values.flatMap((_, row) => (unseen.has(row) ? [] : [withoutEnd(columns.map((column) => copiedCell(sheet.block, row, column)), (cell) => cell === null)]));
  return withoutEnd(rows, (row) => row.length === 0);
}

function shownColumns({ block: { values, hiddenColumns } }: SheetToCopy): number[] {
  const unseen = new Set(hiddenColumns);
  const width = values.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, column) => column).filter((column) => !unseen.has(column));
}

function copiedCell({ values, texts, numberFormats, date1904 }: SheetToCopy["block"], row: number, column: number): PlanCell | null {
  const value = values[row]![column] ?? "";
  if (value === "" || texts[row]?.[column]?.trim() === "") return null;
  if (typeof value === "boolean") return { value: value ? "TRUE" : "FALSE", style: "Normal" };
  if (typeof value === "string") return { value, style: "Normal" };
  const numberFormat = numberFormats[row]?.[column] ?? "General";
  return { value: date1904 && showsDay(numberFormat) ? value + DAYS_TO_1904 : value, style: "Normal", numberFormat, align: "right" };
}

/** True of a format with days, months or years; what is quoted, escaped or in brackets is not of it. */
function showsDay(format: string): boolean {
  const letters = format.split(";")[0]!.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|General/gi, "");
  // An m beside hours or seconds is minutes.
  return /[dy]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters));
}

function withoutEnd<Each>(list: readonly Each[], isEmpty: (each: Each) => boolean): Each[] {
  let end = list.length;
  while (end > 0 && isEmpty(list[end - 1]!)) end--;
  return list.slice(0, end);
}
