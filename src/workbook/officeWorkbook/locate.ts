import { addressOf, parseAddress } from "../../cells/address";
import { intersection, MAX_COLUMNS, MAX_ROWS, type Rectangle } from "../../cells/rectangle";
import { splitSheet } from "../../cells/sheetReference";
import { WorkbookError, type RangeAddress } from "../port";
import { rangeOfName } from "../rangeOfName";
import { inExcel } from "./session";
import { parseTableReference, type TableReference } from "./tableReference";

/** Turns an address with or without sheet, a table, a table column, a name or a sheet's own name into a range. */
export async function locateTyped(typed: string): Promise<RangeAddress> {
  const text = typed.trim().replace(/^=/, "").trim();
  const split = splitSheet(text);
  if (text === "" || !split) throw notFound(typed, text === "" ? "empty" : "unreadable");
  if (/^'?[^']*\[[^\]]*\][^']*'?!/.test(text)) throw notFound(typed, "another-workbook");
  return inExcel({}, async (context) => {
    const address = parseAddress(split.rest);
    if (address) return byAddress(context, typed, split.sheet, address);
    if (split.sheet === undefined) {
      const table = parseTableReference(split.rest);
      const found = table && (await byTable(context, typed, table));
      if (found) return found;
      if (split.rest.includes("[")) throw notFound(typed, "no-such-name");
    }
    return byName(context, typed, split.sheet, split.rest);
  });
}

async function byAddress(context: Excel.RequestContext, typed: string, sheet: string | undefined, address: Rectangle): Promise<RangeAddress> {
  const sheets = context.workbook.worksheets;
  const worksheet = sheet === undefined ? sheets.getActiveWorksheet() : sheets.getItemOrNullObject(sheet);
  worksheet.load("name");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (worksheet.isNullObject) throw notFound(typed, "no-such-sheet", sheet);
  if (address.rows < MAX_ROWS && address.columns < MAX_COLUMNS) return { sheet: worksheet.name, address: addressOf(address) };
  const filled = used.isNullObject ? undefined : intersection(address, rectangleOf(used));
  if (!filled) throw notFound(typed, "nothing-there", worksheet.name);
  return { sheet: worksheet.name, address: addressOf(filled) };
}

async function byTable(context: Excel.RequestContext, typed: string, reference: TableReference): Promise<RangeAddress | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(reference.table);
  table.load("showHeaders,showTotals,worksheet/name");
  const columns = table.columns.load("items/name");
  await context.sync();
  if (table.isNullObject) return undefined;
  if (reference.part === "headers" && !table.showHeaders) throw notFound(typed, "nothing-there");
  if (reference.part === "totals" && !table.showTotals) throw notFound(typed, "nothing-there");
  const range = tablePart(table, reference.part);
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  const whole = rectangleOf(range);
  if (!reference.columns) return { sheet: table.worksheet.name, address: addressOf(whole) };
  const names = columns.items.map((column) => column.name.trim().toLowerCase());
  const [first, last] = reference.columns.map((name) => names.indexOf(name.trim().toLowerCase())) as [number, number];
  if (first < 0 || last < 0) {
    throw new WorkbookError("not-found", { typed, reason: "no-such-column", table: reference.table, column: reference.columns[first < 0 ? 0 : 1] });
  }
  const left = Math.min(first, last), right = Math.max(first, last);
  return { sheet: table.worksheet.name, address: addressOf({ ...whole, column: whole.column + left, columns: right - left + 1 }) };
}

function tablePart(table: Excel.Table, part: TableReference["part"]): Excel.Range {
  switch (part) {
    case "all": return table.getRange();
    case "data": return table.getDataBodyRange();
    case "headers": return table.getHeaderRowRange();
    case "totals": return table.getTotalRowRange();
  }
}

/** The used cells of the sheet of that name; undefined where there is none. */
async function usedIn(context: Excel.RequestContext, typed: string, name: string): Promise<RangeAddress | undefined> {
  // Nor can a sheet have one of these in its name.
  if (!/^[^[\]:*?/\\]{1,31}$/.test(name)) return undefined;
  const worksheet = context.workbook.worksheets.getItemOrNullObject(name);
  worksheet.load("name");
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  await context.sync();
  if (worksheet.isNullObject) return undefined;
  if (used.isNullObject) throw notFound(typed, "nothing-there", worksheet.name);
  return { sheet: worksheet.name, address: addressOf(rectangleOf(used)) };
}

/** A name of the whole workbook, else one of the sheet named (or in front), else the sheet of that name. */
async function byName(context: Excel.RequestContext, typed: string, sheet: string | undefined, name: string): Promise<RangeAddress> {
  const otherwise = async (reason: Reason): Promise<RangeAddress> => {
    const cells = sheet === undefined ? await usedIn(context, typed, name) : undefined;
    if (!cells) throw notFound(typed, reason);
    return cells;
  };
  // Asking for a name no name can have is refused, not answered with nothing.
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) return otherwise(name.includes(",") ? "several-areas" : "unreadable");
  const sheets = context.workbook.worksheets;
  const worksheet = sheet === undefined ? sheets.getActiveWorksheet() : sheets.getItemOrNullObject(sheet);
  const own = worksheet.names.getItemOrNullObject(name);
  const shared = context.workbook.names.getItemOrNullObject(name);
  own.load("type,value");
  shared.load("type,value");
  await context.sync();
  if (worksheet.isNullObject) throw notFound(typed, "no-such-sheet", sheet);
  const found = own.isNullObject ? shared : own;
  if (found.isNullObject) return otherwise("no-such-name");
  const range = found.type === "Range" ? rangeOfName(String(found.value)) : undefined;
  if (!range) throw notFound(typed, "name-not-cells");
  return range;
}

export function rectangleOf(range: Excel.Range): Rectangle {
  return { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
}

type Reason = "empty" | "unreadable" | "another-workbook" | "no-such-sheet" | "no-such-name" | "name-not-cells" | "several-areas" | "nothing-there";

function notFound(typed: string, reason: Reason, sheet?: string): WorkbookError {
  return new WorkbookError("not-found", sheet === undefined ? { typed, reason } : { typed, reason, sheet });
}
