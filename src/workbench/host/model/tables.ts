import { contains, intersection, type Rectangle } from "../../../cells/rectangle";
import { ensureCell, type Sheet, type Table } from "../../book/book";
import { optionalBoolean, textArgument, wholeArgument } from "../arguments";
import type { Area, HostContext } from "../context";
import { requireWholeArrays } from "../edit/cells";
import { insertCells } from "../edit/structure";
import { readHeaders } from "../edit/tableHeaders";
import { HostError, invalidArgument } from "../hostError";
import type { HostObject, Surface } from "../surface";
import { rangeArgument } from "./rangeNavigation";

/** Which tables a collection lists: a sheet's, the workbook's, or those of an area. */
interface TableScope { readonly sheet: Sheet | null; readonly area?: Area; readonly fullyContained?: boolean }

const DEFAULT_STYLE = "TableStyleMedium2";

export function tablesSurface(context: HostContext): Surface<TableScope> {
  const listed = ({ sheet, area, fullyContained }: TableScope): readonly (readonly [Sheet, Table])[] =>
    context.book.sheets.filter((one) => !sheet || one === sheet).flatMap((one) => one.tables
      .filter(({ range }) => !area || (fullyContained ? contains(area, range) : intersection(area, range) !== null))
      .map((table) => [one, table] as const));
  const objects = (scope: TableScope) => listed(scope).map(([sheet, table]) => context.make.table(sheet, table));
  const find = (scope: TableScope, key: unknown): HostObject | null => {
    const wanted = textArgument(String(key)).toLowerCase();
    const found = listed(scope).find(([, { id, name }]) => id.toLowerCase() === wanted || name.toLowerCase() === wanted);
    return found ? context.make.table(...found) : null;
  };
  return {
    type: "TableCollection",
    items: objects,
    item: find,
    get: { Count: (scope) => listed(scope).length },
    read: {
      GetItemOrNullObject: find,
      GetItemAt: (scope, index) => {
        const found = objects(scope)[wholeArgument(index)];
        if (!found) throw invalidArgument();
        return found;
      },
      GetCount: (scope) => listed(scope).length,
    },
    act: {
      Add: ({ sheet }, address, hasHeaders) => {
        const place = rangeArgument(context, address, sheet ?? context.book.activeSheet);
        return context.make.table(place.sheet, addTable(context, place.sheet, place.range, optionalBoolean(hasHeaders)));
      },
    },
  };
}

function addTable(context: HostContext, sheet: Sheet, given: Rectangle, hasHeaders: boolean): Table {
  context.requirePresent(sheet);
  context.requireUnprotected(sheet);
  requireTableRoom(sheet, given);
  let range = given;
  if (!hasHeaders) {
    // Excel pushes what is there one row down to make room for the headers.
    insertCells(context, sheet, { ...given, rows: 1 }, "Down");
    range = { ...given, rows: given.rows + 1 };
  } else if (given.rows === 1) {
    range = { ...given, rows: 2 };
  }
  const table: Table = {
    id: `{${context.book.newId("T")}}`, name: freeTableName(context), range, columns: [], showHeaders: true, showTotals: false,
    style: DEFAULT_STYLE, showBandedRows: true, showFilterButton: true,
  };
  sheet.tables.push(table);
  readHeaders(sheet, table);
  tableChanged(context, sheet);
  context.cellsChanged(sheet, { ...range, rows: 1 });
  return table;
}

/** A table overlaps no other, no merged cells and no array. */
export function requireTableRoom(sheet: Sheet, range: Rectangle, except?: Table): void {
  if (sheet.tables.some((table) => table !== except && intersection(table.range, range))) throw new HostError("MergedRangeConflict");
  if (sheet.merges.some((merge) => intersection(merge, range))) throw new HostError("MergedRangeConflict");
  requireWholeArrays(sheet, range);
  for (let row = range.row; row < range.row + range.rows; row++) {
    const line = sheet.cells.get(row);
    for (let column = range.column; line && column < range.column + range.columns; column++) {
      const cell = line.get(column);
      if (cell?.array || cell?.spilledFrom) throw new HostError("InvalidOperation", "A formula that spills can't be in a table.");
    }
  }
}

export function tableChanged(context: HostContext, sheet: Sheet): void {
  context.formulasMayChange();
  context.raise({ kind: "tables", sheet });
}

function freeTableName(context: HostContext): string {
  for (let number = 1; ; number++) {
    const name = `Table${number}`;
    if (!nameTaken(context, name)) return name;
  }
}

/** Tables and workbook names share one list of names. */
export function nameTaken(context: HostContext, name: string, except?: Table): boolean {
  const wanted = name.toLowerCase();
  return context.book.sheets.some(({ tables }) => tables.some((table) => table !== except && table.name.toLowerCase() === wanted))
    || context.book.names.some((known) => known.sheetId === undefined && known.name.toLowerCase() === wanted);
}

/** Puts the columns' names into the header cells of a table that shows them. */
export function writeHeaders(sheet: Sheet, table: Table): void {
  table.columns.forEach((name, index) => {
    const cell = ensureCell(sheet, table.range.row, table.range.column + index);
    cell.value = name;
    delete cell.formula;
  });
}
