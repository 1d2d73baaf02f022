import { WorkbookError, type RangeAddress } from "../port";
import { hostCode } from "./hostErrors";
import { addressOf } from "../../cells/address";
import { inExcel } from "./session";

/** What Excel answers when something other than one rectangle of cells is selected. */
const NOT_CELLS = new Set(["InvalidSelection", "InvalidReference", "ItemNotFound"]);

/** The selected rectangle; throws "nothing-selected" for a chart, a shape or several areas. */
export function readSelection(): Promise<RangeAddress> {
  return inExcel({}, async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
    try {
      await context.sync();
    } catch (error) {
      if (NOT_CELLS.has(hostCode(error) ?? "")) throw new WorkbookError("nothing-selected", {}, { cause: error });
      throw error;
    }
    return {
      sheet: selected.worksheet.name,
      address: addressOf({ row: selected.rowIndex, column: selected.columnIndex, rows: selected.rowCount, columns: selected.columnCount }),
    };
  });
}

/** Selects the range and brings its sheet to the front. */
export function showRange({ sheet, address }: RangeAddress): Promise<void> {
  return inExcel({ sheet, address }, async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    worksheet.load("visibility");
    await context.sync();
    if (worksheet.isNullObject) throw new WorkbookError("sheet-gone", { sheet });
    if (worksheet.visibility !== "Visible") throw new WorkbookError("not-found", { typed: `${sheet}!${address}`, sheet, reason: "hidden" });
    worksheet.activate();
    worksheet.getRange(address).select();
    await context.sync();
  });
}
