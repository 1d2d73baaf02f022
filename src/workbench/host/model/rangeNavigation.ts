import { parseAddress } from "../../../cells/address";
import { bounding, intersection, isOnSheet, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../../cells/rectangle";
import { splitSheet } from "../../../cells/sheetReference";
import { cellAt, type Cell, type Sheet } from "../../book/book";
import { areaArgument, optionalBoolean, optionalWhole, textArgument, wholeArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { HostError, invalidArgument, orNotFound } from "../hostError";
import type { HostObject } from "../surface";
import { namedRange } from "./namedRanges";

type Method = (area: Area, ...args: unknown[]) => HostObject | null;

/** Methods of a range that lead to other ranges. */
export function navigationMethods(context: HostContext): Record<string, Method> {
  const range = (area: Area, rectangle: Rectangle) => {
    if (!isOnSheet(rectangle)) throw invalidArgument();
    return context.make.range(area.sheet, rectangle);
  };
  const required = (method: Method): Method => (area, ...args) => orNotFound(method(area, ...args));
  const intersect: Method = (area, another) => {
    const other = rangeArgument(context, another, area.sheet);
    const shared = other.sheet === area.sheet ? intersection(area, other.range) : undefined;
    return shared ? range(area, shared) : null;
  };
  const used: Method = (area, valuesOnly) => {
    const rectangle = usedWithin(area.sheet, area, optionalBoolean(valuesOnly));
    return rectangle && range(area, rectangle);
  };
  const spillingTo: Method = (area) => {
    const array = requireOneCell(area) && cellAt(area.sheet, area.row, area.column)?.array;
    return array ? range(area, { row: area.row, column: area.column, rows: array.rows, columns: array.columns }) : null;
  };
  const spillParent: Method = (area) => {
    const cell = requireOneCell(area) ? cellAt(area.sheet, area.row, area.column) : undefined;
    const parent = cell?.array ? area : cell?.spilledFrom;
    return parent ? range(area, { row: parent.row, column: parent.column, rows: 1, columns: 1 }) : null;
  };
  return {
    GetCell: (area, row, column) => range(area, { row: area.row + wholeArgument(row), column: area.column + wholeArgument(column), rows: 1, columns: 1 }),
    GetRow: (area, row) => range(area, { row: area.row + wholeArgument(row), column: area.column, rows: 1, columns: area.columns }),
    GetColumn: (area, column) => range(area, { row: area.row, column: area.column + wholeArgument(column), rows: area.rows, columns: 1 }),
    GetLastCell: (area) => range(area, { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 }),
    GetLastRow: (area) => range(area, { ...rectangleOf(area), row: area.row + area.rows - 1, rows: 1 }),
    GetLastColumn: (area) => range(area, { ...rectangleOf(area), column: area.column + area.columns - 1, columns: 1 }),
    GetEntireRow: (area) => range(area, { row: area.row, column: 0, rows: area.rows, columns: MAX_COLUMNS }),
    GetEntireColumn: (area) => range(area, { row: 0, column: area.column, rows: MAX_ROWS, columns: area.columns }),
    GetOffsetRange: (area, rows, columns) => range(area, { ...rectangleOf(area), row: area.row + wholeArgument(rows), column: area.column + wholeArgument(columns) }),
    GetResizedRange: (area, rows, columns) => range(area, { ...rectangleOf(area), rows: area.rows + wholeArgument(rows), columns: area.columns + wholeArgument(columns) }),
    GetAbsoluteResizedRange: (area, rows, columns) => range(area, { ...rectangleOf(area), rows: wholeArgument(rows), columns: wholeArgument(columns) }),
    GetRowsAbove: (area, count) => range(area, beside(area, -optionalWhole(count, 1), true)),
    GetRowsBelow: (area, count) => range(area, beside(area, optionalWhole(count, 1), true)),
    GetColumnsBefore: (area, count) => range(area, beside(area, -optionalWhole(count, 1), false)),
    GetColumnsAfter: (area, count) => range(area, beside(area, optionalWhole(count, 1), false)),
    GetBoundingRect: (area, another) => {
      const other = rangeArgument(context, another, area.sheet);
      if (other.sheet !== area.sheet) throw invalidArgument();
      return range(area, bounding(area, other.range));
    },
    GetIntersection: required(intersect),
    GetIntersectionOrNullObject: intersect,
    GetUsedRange: required(used),
    GetUsedRangeOrNullObject: used,
    GetSurroundingRegion: (area) => range(area, surroundingRegion(area)),
    GetSpillingToRange: required(spillingTo),
    GetSpillingToRangeOrNullObject: spillingTo,
    GetSpillParent: required(spillParent),
    GetSpillParentOrNullObject: spillParent,
  };
}

/** A range given as a Range, an address ("B2", "Data!B2:C3") or a name. */
export function rangeArgument(context: HostContext, given: unknown, home: Sheet): { readonly sheet: Sheet; readonly range: Rectangle } {
  const area = areaArgument(given);
  return area ? { sheet: area.sheet, range: rectangleOf(area) } : locate(context, textArgument(given), home);
}

/** Finds an address ("" is the whole sheet) or a name that refers to cells. Throws ItemNotFound for a sheet that is not there, InvalidArgument otherwise. */
export function locate(context: HostContext, address: string, home: Sheet): { readonly sheet: Sheet; readonly range: Rectangle } {
  const split = splitSheet(address);
  if (!split) throw invalidArgument();
  const sheet = split.sheet === undefined ? home : context.book.sheetNamed(split.sheet);
  if (!sheet) throw new HostError("ItemNotFound");
  const range = split.rest === "" ? { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS } : parseAddress(split.rest);
  if (range) return { sheet, range };
  const named = namedRange(context, split.rest, sheet);
  if (!named) throw invalidArgument();
  return named;
}

export function rectangleOf({ row, column, rows, columns }: Rectangle): Rectangle {
  return { row, column, rows, columns };
}

function requireOneCell(area: Area): true {
  if (area.rows !== 1 || area.columns !== 1) throw invalidArgument();
  return true;
}

function beside(area: Area, count: number, vertical: boolean): Rectangle {
  if (count === 0) throw invalidArgument();
  const size = Math.abs(count);
  if (vertical) return { row: count > 0 ? area.row + area.rows : area.row - size, column: area.column, rows: size, columns: area.columns };
  return { row: area.row, column: count > 0 ? area.column + area.columns : area.column - size, rows: area.rows, columns: size };
}

/** The smallest rectangle inside `within` with every cell that is used; null when none is. */
function usedWithin(sheet: Sheet, within: Rectangle, valuesOnly: boolean): Rectangle | null {
  const endRow = within.row + within.rows, endColumn = within.column + within.columns;
  let top = Infinity, left = Infinity, bottom = -1, right = -1;
  // Every line is looked at, though there may be a million: an object a cell would take many times as long.
  const look = (row: number, line: ReadonlyMap<number, Cell>): void => {
    for (const [column, cell] of line) {
      if (column < within.column || column >= endColumn) continue;
      if (valuesOnly && cell.value === null && cell.formula === undefined) continue;
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  };
  if (within.rows <= sheet.cells.size) {
    for (let row = within.row; row < endRow; row++) {
      const line = sheet.cells.get(row);
      if (line) look(row, line);
    }
  } else {
    for (const [row, line] of sheet.cells) if (row >= within.row && row < endRow) look(row, line);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** Grows while a neighbouring row or column, corners included, has a value. */
function surroundingRegion(area: Area): Rectangle {
  let region = rectangleOf(area);
  for (;;) {
    const top = Math.max(0, region.row - 1), left = Math.max(0, region.column - 1);
    const ring: Rectangle = {
      row: top, column: left,
      rows: Math.min(MAX_ROWS, region.row + region.rows + 1) - top,
      columns: Math.min(MAX_COLUMNS, region.column + region.columns + 1) - left,
    };
    const used = usedWithin(area.sheet, ring, true);
    const grown = used ? bounding(region, used) : region;
    if (grown.rows === region.rows && grown.columns === region.columns) return region;
    region = grown;
  }
}
