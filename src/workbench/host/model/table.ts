import { intersection, type Rectangle } from "../../../cells/rectangle";
import type { Sheet, Table } from "../../book/book";
import { booleanArgument, textArgument } from "../arguments";
import type { HostContext } from "../context";
import { clearCells, removeWhere } from "../edit/cells";
import { renameTableInFormulas } from "../edit/references";
import { insertCells, deleteCells } from "../edit/structure";
import { readHeaders } from "../edit/tableHeaders";
import { HostError, invalidArgument } from "../hostError";
import { guarded, hostObject, type HostObject, type Surface } from "../surface";
import { isNameAllowed } from "./nameRules";
import { rangeArgument } from "./rangeNavigation";
import { bodyOf, type PlacedTable } from "./placedTable";
import { tableColumnsSurface } from "./tableColumns";
import { nameTaken, requireTableRoom, tableChanged, writeHeaders } from "./tables";

export function tableSurface(context: HostContext): Surface<PlacedTable> {
  const columns = tableColumnsSurface(context);
  const range = ({ sheet }: PlacedTable, rectangle: Rectangle): HostObject => context.make.range(sheet, rectangle);
  const set = (change: (placed: PlacedTable, value: unknown) => void) => (placed: PlacedTable, value: unknown) => {
    context.requireUnprotected(placed.sheet);
    change(placed, value);
    tableChanged(context, placed.sheet);
  };
  const surface: Surface<PlacedTable> = {
    type: "Table",
    identity: ({ table }) => ({ Id: table.id }),
    get: {
      Id: ({ table }) => table.id, Name: ({ table }) => table.name, ShowHeaders: ({ table }) => table.showHeaders, ShowTotals: ({ table }) => table.showTotals,
      Style: ({ table }) => table.style, ShowBandedRows: ({ table }) => table.showBandedRows, ShowFilterButton: ({ table }) => table.showFilterButton,
      Columns: (placed) => hostObject(columns, placed), Worksheet: ({ sheet }) => context.make.worksheet(sheet),
    },
    set: {
      Name: set(({ table }, value) => renameTable(context, table, textArgument(value))),
      Style: set(({ table }, value) => {
        table.style = textArgument(value);
      }),
      ShowBandedRows: set(({ table }, value) => {
        table.showBandedRows = booleanArgument(value);
      }),
      ShowFilterButton: set(({ table }, value) => {
        table.showFilterButton = booleanArgument(value);
      }),
      ShowHeaders: set(({ sheet, table }, value) => {
        if (!booleanArgument(value)) throw invalidArgument("host: a table without headers is not implemented");
        table.showHeaders = true;
        readHeaders(sheet, table);
      }),
      ShowTotals: set(({ sheet, table }, value) => showTotals(context, sheet, table, booleanArgument(value))),
    },
    read: {
      GetRange: (placed) => range(placed, placed.table.range),
      GetHeaderRowRange: (placed) => range(placed, { ...placed.table.range, rows: 1 }),
      GetDataBodyRange: (placed) => range(placed, bodyOf(placed.table)),
      GetTotalRowRange: (placed) => {
        if (!placed.table.showTotals) throw new HostError("ItemNotFound");
        return range(placed, { ...placed.table.range, row: placed.table.range.row + placed.table.range.rows - 1, rows: 1 });
      },
    },
    act: {
      Delete: (placed) => {
        context.requireUnprotected(placed.sheet);
        removeTable(context, placed);
        // Deleting a table deletes what is in it; convertToRange keeps it.
        clearCells(context, placed.sheet, placed.table.range, "All");
      },
      ConvertToRange: (placed) => {
        context.requireUnprotected(placed.sheet);
        removeTable(context, placed);
        return range(placed, placed.table.range);
      },
      Resize: (placed, given) => {
        const target = rangeArgument(context, given, placed.sheet);
        const { table, sheet } = placed;
        context.requireUnprotected(sheet);
        const header = table.showHeaders ? 1 : 0;
        if (target.sheet !== sheet || !intersection(target.range, table.range) || target.range.row !== table.range.row || target.range.rows < header + 1) throw invalidArgument();
        requireTableRoom(sheet, target.range, table);
        table.range = target.range;
        readHeaders(sheet, table);
        tableChanged(context, sheet);
      },
    },
  };
  return guarded(surface, ({ sheet, table }) => {
    if (!context.book.sheets.includes(sheet) || !sheet.tables.includes(table)) throw new HostError("ItemNotFound");
  });
}

function removeTable(context: HostContext, { sheet, table }: PlacedTable): void {
  removeWhere(sheet.tables, (one) => one === table);
  tableChanged(context, sheet);
}

function renameTable(context: HostContext, table: Table, name: string): void {
  if (!isNameAllowed(name)) throw invalidArgument();
  if (nameTaken(context, name, table)) throw new HostError("ItemAlreadyExists");
  renameTableInFormulas(context, table.name, name);
  table.name = name;
}

/** A totals row takes the row beneath, pushing down what is there. */
function showTotals(context: HostContext, sheet: Sheet, table: Table, show: boolean): void {
  if (show === table.showTotals) return;
  const below: Rectangle = { ...table.range, row: table.range.row + table.range.rows, rows: 1 };
  if (show) {
    insertCells(context, sheet, below, "Down");
    table.range = { ...table.range, rows: table.range.rows + 1 };
    table.showTotals = true;
  } else {
    table.showTotals = false;
    deleteCells(context, sheet, { ...below, row: below.row - 1 }, "Up");
  }
  writeHeaders(sheet, table);
}

