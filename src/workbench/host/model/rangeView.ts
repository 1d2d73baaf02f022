import type { HostContext, Area } from "../context";
import { addressOf } from "../../../cells/address";
import { getMember } from "../members";
import { hostObject, type HostObject, type Surface } from "../surface";

interface View { readonly area: Area; readonly rows: readonly number[]; readonly columns: readonly number[] }

/** The cells of a range that are not in hidden rows or columns. */
export function visibleView(context: HostContext, area: Area): HostObject {
  const rows = indexes(area.row, area.rows).filter((row) => {
    const setting = area.sheet.rows.get(row);
    return !setting?.hidden && !setting?.hiddenByFilter;
  });
  const columns = indexes(area.column, area.columns).filter((column) => !area.sheet.columns.get(column)?.hidden);
  return hostObject(viewSurface(context), { area, rows, columns });
}

function viewSurface(context: HostContext): Surface<View> {
  const pick = (name: string) => (view: View) => {
    const all = getMember(context.make.range(view.area.sheet, view.area), name) as readonly (readonly unknown[])[] | null;
    return all && view.rows.map((row) => view.columns.map((column) => all[row - view.area.row]?.[column - view.area.column]));
  };
  return {
    type: "RangeView",
    get: {
      Values: pick("Values"), Text: pick("Text"), Formulas: pick("Formulas"), FormulasLocal: pick("Formulas"), NumberFormat: pick("NumberFormat"), ValueTypes: pick("ValueTypes"),
      RowCount: ({ rows }) => rows.length, ColumnCount: ({ columns }) => columns.length, Index: () => 0,
      CellAddresses: ({ rows, columns }) => rows.map((row) => columns.map((column) => addressOf({ row, column, rows: 1, columns: 1 }))),
    },
    read: { GetRange: ({ area }) => context.make.range(area.sheet, area) },
  };
}

function indexes(start: number, count: number): number[] {
  return Array.from({ length: count }, (_, offset) => start + offset);
}
