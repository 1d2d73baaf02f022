import type { Rectangle } from "../../../cells/rectangle";
import { cellAt } from "../../book/book";
import { optionalText, optionalWhole, textArgument, wholeArgument } from "../arguments";
import type { HostContext } from "../context";
import { writeCells } from "../edit/cells";
import { deleteCells, insertCells } from "../edit/structure";
import { readHeaders } from "../edit/tableHeaders";
import { HostError, invalidArgument } from "../hostError";
import { hostObject, type HostObject, type Surface } from "../surface";
import { shownValue } from "./rangeValues";
import { bodyOf, type PlacedTable } from "./placedTable";
import { tableChanged, writeHeaders } from "./tables";

/** Ids count from 1 in the order of the columns. */
interface PlacedColumn { readonly placed: PlacedTable; readonly index: number }

export function tableColumnsSurface(context: HostContext): Surface<PlacedTable> {
  const column = columnSurface(context);
  const object = (placed: PlacedTable, index: number): HostObject => hostObject(column, { placed, index });
  const find = (placed: PlacedTable, key: unknown): HostObject | null => {
    const index = typeof key === "number" ? key - 1 : placed.table.columns.findIndex((name) => name.toLowerCase() === textArgument(key).toLowerCase());
    return index >= 0 && index < placed.table.columns.length ? object(placed, index) : null;
  };
  return {
    type: "TableColumnCollection",
    items: (placed) => placed.table.columns.map((_, index) => object(placed, index)),
    item: find,
    get: { Count: ({ table }) => table.columns.length },
    read: {
      GetItemOrNullObject: find,
      GetItemAt: (placed, index) => {
        if (wholeArgument(index) < 0 || wholeArgument(index) >= placed.table.columns.length) throw invalidArgument();
        return object(placed, wholeArgument(index));
      },
      GetCount: ({ table }) => table.columns.length,
    },
    act: {
      Add: (placed, given, values, name) => {
        const { sheet, table } = placed;
        context.requireUnprotected(sheet);
        const count = table.columns.length;
        const index = optionalWhole(given, -1) < 0 ? count : Math.min(wholeArgument(given), count);
        insertCells(context, sheet, { ...table.range, column: table.range.column + index, columns: 1 }, "Right");
        // The insertion has already widened a table it went through.
        if (index === 0) table.range = { ...table.range, column: table.range.column - 1, columns: count + 1 };
        else table.range = { ...table.range, columns: count + 1 };
        readHeaders(sheet, table);
        if (values !== null && values !== undefined) writeCells(context, sheet, wholeColumn(placed, index), values);
        const wanted = optionalText(name);
        if (wanted !== undefined) rename(context, { placed, index }, wanted);
        tableChanged(context, sheet);
        return object(placed, index);
      },
    },
  };
}

function columnSurface(context: HostContext): Surface<PlacedColumn> {
  const range = ({ placed }: PlacedColumn, rectangle: Rectangle) => context.make.range(placed.sheet, rectangle);
  return {
    type: "TableColumn",
    identity: ({ index }) => ({ Id: String(index + 1) }),
    get: {
      Id: ({ index }) => index + 1, Index: ({ index }) => index, Name: ({ placed, index }) => placed.table.columns[index] ?? "",
      Values: ({ placed, index }) => {
        const { row, column, rows } = wholeColumn(placed, index);
        return Array.from({ length: rows }, (_, offset) => [shownValue(cellAt(placed.sheet, row + offset, column)?.value ?? null)]);
      },
    },
    set: {
      Name: (column, value) => rename(context, column, textArgument(value)),
      Values: ({ placed, index }, value) => writeCells(context, placed.sheet, wholeColumn(placed, index), value),
    },
    read: {
      GetRange: (column) => range(column, wholeColumn(column.placed, column.index)),
      GetHeaderRowRange: (column) => range(column, { ...wholeColumn(column.placed, column.index), rows: 1 }),
      GetDataBodyRange: (column) => range(column, { ...bodyOf(column.placed.table), column: column.placed.table.range.column + column.index, columns: 1 }),
      GetTotalRowRange: (column) => {
        const { table } = column.placed;
        if (!table.showTotals) throw new HostError("ItemNotFound");
        return range(column, { ...wholeColumn(column.placed, column.index), row: table.range.row + table.range.rows - 1, rows: 1 });
      },
    },
    act: {
      Delete: ({ placed, index }) => {
        const { sheet, table } = placed;
        context.requireUnprotected(sheet);
        if (table.columns.length === 1) throw new HostError("InvalidOperation");
        deleteCells(context, sheet, wholeColumn(placed, index), "Left");
        readHeaders(sheet, table);
        tableChanged(context, sheet);
      },
    },
  };
}

function wholeColumn({ table }: PlacedTable, index: number): Rectangle {
  return { ...table.range, column: table.range.column + index, columns: 1 };
}

function rename(context: HostContext, { placed: { sheet, table }, index }: PlacedColumn, name: string): void {
  if (name === "") throw invalidArgument();
  if (table.columns.some((known, at) => at !== index && known.toLowerCase() === name.toLowerCase())) throw new HostError("ItemAlreadyExists");
  table.columns[index] = name;
  writeHeaders(sheet, table);
  tableChanged(context, sheet);
  context.cellsChanged(sheet, { ...table.range, rows: 1 });
}
