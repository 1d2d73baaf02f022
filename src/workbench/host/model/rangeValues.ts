import { translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { cellAt, formatOf, type Cell, type CellValue } from "../../book/book";
import { isValidFormat } from "numfmt";
import { addressOf } from "../../../cells/address";
import { sheetInFormula } from "../../../cells/sheetReference";
import { textArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { isUnbounded, matrixFor, requireUnlocked, writeCells } from "../edit/cells";
import { changeFormats, defaultFormat } from "../edit/formats";
import { HostError, invalidArgument } from "../hostError";
import { shownText } from "../text";

/** The scalars of a range that have a value for each cell. */
export function valueGetters(context: HostContext): Record<string, (area: Area) => unknown> {
  const { switches } = context;
  /** Excel answers null for whole columns and rows, and refuses more cells than its limit. */
  const grid = <T>(area: Area, read: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null => {
    if (isUnbounded(area)) return null;
    if (area.rows * area.columns > switches.cellLimit) throw new HostError("RangeExceedsLimit");
    const rows: T[][] = [];
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line = area.sheet.cells.get(row);
      const shown: T[] = [];
      for (let column = area.column; column < area.column + area.columns; column++) shown.push(read(line?.get(column), row, column));
      rows.push(shown);
    }
    return rows;
  };
  const formulas = (area: Area) => grid(area, (cell) => cell?.formula ?? shownValue(cell?.value ?? null));
  const numberFormats = (area: Area) => grid(area, (cell, row, column) => (cell?.format ?? defaultFormat(area.sheet, row, column)).numberFormat);
  return {
    Values: (area) => grid(area, (cell) => shownValue(cell?.value ?? null)),
    Text: (area) => grid(area, (cell) => (cell ? shownText(cell, switches.locale, context.book.date1904) : "")),
    Formulas: formulas,
    FormulasLocal: formulas,
    FormulasR1C1: (area) => grid(area, (cell, row, column) =>
      cell?.formula === undefined ? shownValue(cell?.value ?? null) : translateFormulaToR1C1(cell.formula, addressOf({ row, column, rows: 1, columns: 1 }))),
    NumberFormat: numberFormats,
    NumberFormatLocal: numberFormats,
    ValueTypes: (area) => grid(area, (cell) => valueType(cell?.value ?? null)),
    HasSpill: (area) => allOrNone(area, (cell) => (cell?.array ? !cell.array.legacy : spillsFrom(area, cell)?.legacy === false)),
    SavedAsArray: (area) => allOrNone(area, (cell) => (cell?.array ?? spillsFrom(area, cell))?.legacy === true),
  };
}

export function valueSetters(context: HostContext): Record<string, (area: Area, value: unknown) => void> {
  const write = (area: Area, value: unknown) => writeCells(context, area.sheet, area, value);
  const writeFormats = (area: Area, value: unknown) => writeNumberFormats(context, area, value);
  return {
    Values: write, Formulas: write, FormulasLocal: write,
    FormulasR1C1: (area, value) => write(area, matrixFor(area, value).map((line, dr) => line.map((element, dc) =>
      typeof element === "string" && element.startsWith("=") ? translateFormulaToA1(element, addressOf({ row: area.row + dr, column: area.column + dc, rows: 1, columns: 1 })) : element))),
    NumberFormat: writeFormats, NumberFormatLocal: writeFormats,
  };
}

function writeNumberFormats(context: HostContext, area: Area, given: unknown): void {
  requireUnlocked(area.sheet, area);
  if (!Array.isArray(given)) {
    const numberFormat = validNumberFormat(given);
    changeFormats(area.sheet, area, (format) => formatOf(format, { numberFormat }));
  } else {
    if (isUnbounded(area)) throw invalidArgument();
    const matrix = matrixFor(area, given).map((line) => line.map((element) => (element === null ? null : validNumberFormat(element))));
    matrix.forEach((line, dr) => line.forEach((numberFormat, dc) => {
      if (numberFormat === null) return;
      changeFormats(area.sheet, { row: area.row + dr, column: area.column + dc, rows: 1, columns: 1 }, (format) => formatOf(format, { numberFormat }));
    }));
  }
  context.raise({ kind: "formats", sheet: area.sheet });
}

function validNumberFormat(value: unknown): string {
  const text = textArgument(value);
  if (text === "" || text.toLowerCase() === "general") return "General";
  if (!isValidFormat(text)) throw invalidArgument();
  return text;
}

/** As the client shows a value: an empty cell is "", an error its text. */
export function shownValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return typeof value === "object" ? value.error : value;
}

function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  switch (typeof value) {
    case "number": return "Double";
    case "boolean": return "Boolean";
    case "string": return "String";
    default: return "Error";
  }
}

function spillsFrom(area: Area, cell: Cell | undefined): Cell["array"] {
  return cell?.spilledFrom && cellAt(area.sheet, cell.spilledFrom.row, cell.spilledFrom.column)?.array;
}

/** True where every cell is so, false where none is, null where some are. */
function allOrNone(area: Area, test: (cell: Cell | undefined) => boolean): boolean | null {
  if (isUnbounded(area)) return null;
  let count = 0;
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) if (test(cellAt(area.sheet, row, column))) count++;
  }
  return count === 0 ? false : count === area.rows * area.columns ? true : null;
}

/** "Sheet1!A1:B2" as Excel writes an address. */
export function fullAddress(area: Area): string {
  return `${sheetInFormula(area.sheet.name)}!${addressOf(area)}`;
}
