import { addressOf, parseAddress } from "../../cells/address";
import { intersection, MAX_COLUMNS, type Rectangle } from "../../cells/rectangle";
import type { CellBlock, CellValue } from "../../intake/cellBlock";
import { WorkbookError, type SheetRead, type SheetsRead } from "../port";
import { rangeOfName } from "../rangeOfName";
import { shownFormula } from "./formula/storedFormula";
import { readingFile } from "./openPackage";
import { child, children, isOn, numberOf, type XmlNode } from "./package/xml";
import type { FileCell, SheetCells } from "./sheetCells";
import { shownText } from "./shownText";
import { openWorkbookParts, type WorkbookParts } from "./workbookParts";

/** Beyond this the page would run out of memory. */
const MOST_CELLS = 2_000_000;
const LOCALE = "en-GB";

/**
 * The sheets of an .xlsx file as they were saved, each from A1 to its last cell that holds something, and the names that refer to one rectangle.
 * Nothing is calculated. Throws "file-unreadable" with what the file is, or "file-protected".
 */
export async function readFile(file: string, bytes: Uint8Array): Promise<SheetsRead> {
  return readingFile(file, () => {
    const parts = openWorkbookParts(file, bytes);
    if (!parts.sheets.some(({ hasCells }) => hasCells)) throw new WorkbookError("file-unreadable", { file, what: "another" });
    let left = MOST_CELLS;
    const sheets = parts.sheets.filter(({ hasCells }) => hasCells).map((sheet): SheetRead => {
      const read = parts.readSheet(sheet);
      const size = sizeOf(read.cells);
      left -= size.rows * size.columns;
      if (left < 0) throw new WorkbookError("file-unreadable", { file, what: "far", sheet: sheet.name, cells: addressOf({ row: size.rows - 1, column: size.columns - 1, rows: 1, columns: 1 }) });
      return { name: sheet.name, visibility: sheet.visibility, block: blockOf(sheet.name, read, size, parts) };
    });
    return { source: file, sheets, names: namesOf(parts.workbook) };
  });
}

function sizeOf(cells: readonly FileCell[]): { readonly rows: number; readonly columns: number } {
  let rows = 0, columns = 0;
  for (const { row, column } of cells) {
    if (row >= rows) rows = row + 1;
    if (column >= columns) columns = column + 1;
  }
  return { rows, columns };
}

function blockOf(sheet: string, { cells, hiddenRows, uncalculated, rest }: SheetCells, { rows, columns }: { readonly rows: number; readonly columns: number }, parts: WorkbookParts): CellBlock {
  const grid = <T>(empty: T): T[][] => Array.from({ length: rows }, () => new Array<T>(columns).fill(empty));
  const values = grid<CellValue>(""), formulas = grid<CellValue>(""), texts = grid(""), numberFormats = grid("General");
  for (const { row, column, value, formula, style } of cells) {
    const numberFormat = parts.numberFormats[style] ?? "General";
    (values[row] as CellValue[])[column] = value;
    (formulas[row] as CellValue[])[column] = formula ?? value;
    (texts[row] as string[])[column] = shownText(value, numberFormat, LOCALE, parts.date1904);
    (numberFormats[row] as string[])[column] = numberFormat;
  }
  const block = { row: 0, column: 0, rows, columns };
  return {
    sheet, row: 0, column: 0, values, formulas, texts, numberFormats,
    hiddenRows: [...hiddenRows].filter((row) => row < rows).sort((a, b) => a - b),
    hiddenColumns: hiddenColumnsOf(rest).filter((column) => column < columns),
    merged: mergedOf(rest, block),
    date1904: parts.date1904,
    mayBeStale: parts.calculatesByHand || uncalculated,
  };
}

/** Zero-based columns hidden, or of no width. */
export function hiddenColumnsOf(sheet: XmlNode): number[] {
  const spans = children(child(sheet, "cols"), "col").filter(({ attributes }) => isOn(attributes["hidden"]) || numberOf(attributes["width"], 1) === 0)
    .map(({ attributes: { min, max } }) => ({ first: Math.max(Math.floor(numberOf(min, 1)), 1), last: Math.min(numberOf(max, numberOf(min, 1)), MAX_COLUMNS) }))
    .sort((a, b) => a.first - b.first);
  const hidden: number[] = [];
  let next = 1;
  for (const { first, last } of spans) {
    for (next = Math.max(next, first); next <= last; next++) hidden.push(next - 1);
  }
  return hidden;
}

function mergedOf(sheet: XmlNode, block: Rectangle): Rectangle[] {
  return children(child(sheet, "mergeCells"), "mergeCell").flatMap(({ attributes }) => {
    const area = parseAddress(attributes["ref"] ?? "");
    const inside = area && intersection(area, block);
    return inside ? [inside] : [];
  });
}

function namesOf(workbook: XmlNode): SheetsRead["names"] {
  return children(child(workbook, "definedNames"), "definedName").flatMap(({ attributes, text }) => {
    const name = attributes["name"] ?? "";
    // Names Excel keeps for print areas and filters are no names of a person's.
    const range = name.startsWith("_xlnm.") ? undefined : rangeOfName(shownFormula(text.trim()));
    return range ? [{ name, range }] : [];
  });
}
