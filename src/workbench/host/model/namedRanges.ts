import { parseAddress } from "../../../cells/address";
import type { Rectangle } from "../../../cells/rectangle";
import { splitSheet } from "../../../cells/sheetReference";
import type { DefinedName, Sheet } from "../../book/book";
import type { HostContext } from "../context";

export interface SheetRange { readonly sheet: Sheet; readonly range: Rectangle }

/** The name as a formula on `home` would see it: the sheet's own before the workbook's. */
function nameSeenFrom(context: HostContext, name: string, home: Sheet): DefinedName | undefined {
  const wanted = name.toLowerCase();
  const alike = context.book.names.filter((known) => known.name.toLowerCase() === wanted);
  return alike.find(({ sheetId }) => sheetId === home.id) ?? alike.find(({ sheetId }) => sheetId === undefined);
}

/** The cells a name or a table of this name stands for; undefined when it stands for none. */
export function namedRange(context: HostContext, name: string, home: Sheet): SheetRange | undefined {
  const defined = nameSeenFrom(context, name, home);
  if (defined) return rangeOfFormula(context, defined.formula);
  const wanted = name.toLowerCase();
  for (const sheet of context.book.sheets) {
    const table = sheet.tables.find((known) => known.name.toLowerCase() === wanted);
    if (!table) continue;
    const header = table.showHeaders ? 1 : 0, totals = table.showTotals ? 1 : 0;
    return { sheet, range: { ...table.range, row: table.range.row + header, rows: table.range.rows - header - totals } };
  }
  return undefined;
}

/** The cells of a formula that is one reference and nothing else. */
export function rangeOfFormula(context: HostContext, formula: string): SheetRange | undefined {
  const split = splitSheet(formula.replace(/^=/, "").trim());
  const sheet = split?.sheet === undefined ? undefined : context.book.sheetNamed(split.sheet);
  const range = split && parseAddress(split.rest);
  return sheet && range ? { sheet, range } : undefined;
}
