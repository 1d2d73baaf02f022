import { ensureCell, formatOf, PLAIN_FORMAT, type CellFormat, type Sheet } from "../book/book";

/** A cell of a sample: a value, a formula (text that begins with "="), or null for none. */
export type SampleCell = string | number | null;

const THIN = { style: "thin", color: "#7F7F7F" } as const;

/** The looks the samples use. */
export const LOOKS = {
  title: formatOf(PLAIN_FORMAT, { font: { ...PLAIN_FORMAT.font, size: 16, bold: true, color: "#1F3864" } }),
  /** For merged cells: in one cell it would run out to the left of the sheet. */
  centredTitle: formatOf(PLAIN_FORMAT, { font: { ...PLAIN_FORMAT.font, size: 16, bold: true, color: "#1F3864" }, horizontal: "Center" }),
  group: formatOf(PLAIN_FORMAT, { font: { ...PLAIN_FORMAT.font, bold: true, color: "#FFFFFF" }, fill: "#1F3864", horizontal: "Center" }),
  heading: formatOf(PLAIN_FORMAT, { font: { ...PLAIN_FORMAT.font, bold: true }, fill: "#D9E2F3", borders: { bottom: THIN }, wrap: true, vertical: "Center" }),
  money: formatOf(PLAIN_FORMAT, { numberFormat: "#,##0.00" }),
  pounds: formatOf(PLAIN_FORMAT, { numberFormat: "£#,##0.00" }),
  total: formatOf(PLAIN_FORMAT, { numberFormat: "#,##0.00", font: { ...PLAIN_FORMAT.font, bold: true }, borders: { top: THIN } }),
  month: formatOf(PLAIN_FORMAT, { numberFormat: "mmm yyyy", horizontal: "Left" }),
  right: formatOf(PLAIN_FORMAT, { horizontal: "Right" }),
  percent: formatOf(PLAIN_FORMAT, { numberFormat: "0%" }),
  percent1: formatOf(PLAIN_FORMAT, { numberFormat: "0.0%" }),
  percent2: formatOf(PLAIN_FORMAT, { numberFormat: "0.00%" }),
  date: formatOf(PLAIN_FORMAT, { numberFormat: "dd/mm/yyyy", horizontal: "Right" }),
  section: formatOf(PLAIN_FORMAT, { font: { ...PLAIN_FORMAT.font, bold: true } }),
  totalUnits: formatOf(PLAIN_FORMAT, { numberFormat: "#,##0", font: { ...PLAIN_FORMAT.font, bold: true }, borders: { top: THIN } }),
  totalPercent: formatOf(PLAIN_FORMAT, { numberFormat: "0.0%", font: { ...PLAIN_FORMAT.font, bold: true }, borders: { top: THIN } }),
  whole: formatOf(PLAIN_FORMAT, { numberFormat: "#,##0" }),
  note: formatOf(PLAIN_FORMAT, { font: { ...PLAIN_FORMAT.font, italic: true, color: "#7F7F7F" } }),
} as const;

/**
 * Writes a row of cells from a column on; null leaves a cell empty. A formula is given with what it comes to,
 * as `[formula, value]`, so that the sample shows its figures before anything is calculated.
 */
export function writeRow(sheet: Sheet, row: number, column: number, cells: readonly (SampleCell | readonly [formula: string, value: number])[], format?: CellFormat | readonly (CellFormat | undefined)[]): void {
  cells.forEach((given, i) => {
    const look = Array.isArray(format) ? (format as readonly (CellFormat | undefined)[])[i] : (format as CellFormat | undefined);
    if (given === null && !look) return;
    const cell = ensureCell(sheet, row, column + i);
    if (look) cell.format = look;
    if (typeof given === "object" && given !== null) { cell.formula = given[0]; cell.value = given[1]; }
    else cell.value = given;
  });
}

export function setWidths(sheet: Sheet, widths: readonly number[]): void {
  widths.forEach((width, column) => sheet.columns.set(column, { ...sheet.columns.get(column), width }));
}
