import { parseAddress, parseCell } from "../../cells/address";
import type { Rectangle } from "../../cells/rectangle";
import { serialOfIso } from "../../workbook/files/isoDate";
import type { Cell, CellError, CellFormat, CellValue, ErrorText, Sheet } from "../book/book";
import { sharedFormula } from "../../workbook/files/formula/sharedFormula";
import { shownFormula } from "../../workbook/files/formula/storedFormula";
import { child, children, isOn, numberOf, readCellText, type XmlNode } from "../../workbook/files/package/xml";

/** What cells point to elsewhere in the file. */
interface CellSources {
  readonly formats: readonly CellFormat[];
  readonly sharedStrings: readonly string[];
  /** Numbers of cell metadata (`cm`) that mean a dynamic array. */
  readonly dynamicArrays: ReadonlySet<number>;
  readonly date1904: boolean;
}

/** A cell element with its place, given or counted. */
export interface PlacedCell { readonly node: XmlNode; readonly row: number; readonly column: number }
export interface PlacedRow { readonly node: XmlNode; readonly row: number; readonly cells: readonly PlacedCell[] }

/** Rows and cells of sheet data; those that do not say where they are follow the one before. */
export function placedRows(sheetData: XmlNode | undefined): PlacedRow[] {
  let row = -1;
  return children(sheetData, "row").map((node) => {
    row = node.attributes["r"] === undefined ? row + 1 : Number(node.attributes["r"]) - 1;
    let column = -1;
    const cells = children(node, "c").map((cell) => {
      const at = parseCell(cell.attributes["r"] ?? "");
      column = at ? at.column : column + 1;
      return { node: cell, row, column };
    });
    return { node, row, cells };
  });
}

/** Fills the sheet with the rows' settings and cells. */
export function readCells(root: XmlNode, sheet: Sheet, sources: CellSources): void {
  const plain = sources.formats[0]!;
  const shared = new Map<string, (row: number, column: number) => string>();
  const arrays: { row: number; column: number; cell: Cell }[] = [];
  for (const { node, row, cells } of placedRows(child(root, "sheetData"))) {
    const rowFormat = readRow(node, row, sheet, sources);
    const line = new Map<number, Cell>();
    for (const { node: element, column } of cells) {
      const format = sources.formats[numberOf(element.attributes["s"], 0)] ?? plain;
      const formulaNode = child(element, "f");
      const value = readValue(element, sources);
      const formula = formulaNode && readFormula(formulaNode, row, column, shared);
      const inherited = rowFormat ?? sheet.columns.get(column)?.format ?? plain;
      if (value === null && formula === undefined && format === inherited) continue;
      const cell: Cell = { value, format };
      if (formula !== undefined) {
        cell.formula = formula;
        const array = formulaNode?.attributes["t"] === "array" ? parseAddress(formulaNode.attributes["ref"] ?? "") : null;
        if (array) {
          cell.array = { rows: array.rows, columns: array.columns, legacy: !sources.dynamicArrays.has(numberOf(element.attributes["cm"], 0)) };
          arrays.push({ row, column, cell });
        }
      }
      line.set(column, cell);
    }
    if (line.size) sheet.cells.set(row, line);
  }
  for (const { row, column, cell } of arrays) markSpill(sheet, row, column, cell);
}

function readRow(node: XmlNode, row: number, sheet: Sheet, sources: CellSources): CellFormat | undefined {
  const { ht, hidden, s, customFormat } = node.attributes;
  const format = isOn(customFormat) ? sources.formats[numberOf(s, 0)] : undefined;
  const height = ht === undefined ? undefined : numberOf(ht, NaN);
  if (format || isOn(hidden) || (height !== undefined && Number.isFinite(height))) {
    sheet.rows.set(row, { ...(height !== undefined && Number.isFinite(height) ? { height } : {}), ...(isOn(hidden) ? { hidden: true } : {}), ...(format ? { format } : {}) });
  }
  return format;
}

const ERRORS: ReadonlySet<string> = new Set(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!"]);

function readValue(cell: XmlNode, { sharedStrings, date1904 }: CellSources): CellValue {
  const type = cell.attributes["t"] ?? "n";
  if (type === "inlineStr") return richText(child(cell, "is"));
  const held = child(cell, "v")?.text;
  if (held === undefined) return null;
  if (type === "s") return sharedStrings[Number(held)] ?? "";
  if (type === "str") return readCellText(held);
  if (held.trim() === "") return null;
  if (type === "b") return isOn(held.trim());
  if (type === "e") return readError(held.trim());
  if (type === "d") return serialOfIso(held.trim(), date1904) ?? held.trim();
  const number = Number(held);
  return Number.isFinite(number) ? number : held;
}

function readError(text: string): CellError {
  return { error: ERRORS.has(text) ? (text as ErrorText) : text === "#GETTING_DATA" ? "#BUSY!" : "#VALUE!" };
}

/** The text of a string item: its plain text or its runs joined, without the reading aids of Japanese. */
export function richText(item: XmlNode | undefined): string {
  return readCellText((item?.children ?? []).map((one) => (one.name === "t" ? one.text : one.name === "r" ? (child(one, "t")?.text ?? "") : "")).join(""));
}

function readFormula(node: XmlNode, row: number, column: number, shared: Map<string, (row: number, column: number) => string>): string | undefined {
  const { t: type, si: group } = node.attributes;
  // What a What-If table calculates cannot be typed; its figures are shown as values and kept in the file as they are.
  if (type === "dataTable") return undefined;
  if (type === "shared" && group !== undefined) {
    if (node.text !== "") shared.set(group, sharedFormula(node.text, row, column));
    const text = shared.get(group)?.(row, column);
    return text === undefined ? undefined : shownFormula(text);
  }
  return node.text === "" ? undefined : shownFormula(node.text);
}

function markSpill(sheet: Sheet, row: number, column: number, { array }: Cell): void {
  const { rows, columns } = array!;
  if (rows === 1 && columns === 1) return;
  for (const [r, line] of sheet.cells) {
    if (r < row || r >= row + rows) continue;
    for (const [c, cell] of line) {
      if (c >= column && c < column + columns && cell.formula === undefined) cell.spilledFrom = { row, column };
    }
  }
}

/** Rows hidden inside a filtered range were hidden by the filter, not by hand. */
export function markFiltered(sheet: Sheet, filtered: Rectangle): void {
  for (const [row, setting] of sheet.rows) {
    if (!setting.hidden || row <= filtered.row || row >= filtered.row + filtered.rows) continue;
    delete setting.hidden;
    setting.hiddenByFilter = true;
  }
}

