import type { RangeAddress } from "../port";
import { inExcel } from "./session";

/** Calls back after each change of selection until the returned function is called. */
export function watchSelection(changed: () => void): Promise<() => void> {
  return watch((context) => context.workbook.onSelectionChanged.add(async () => changed()));
}

/** Calls back with the changed address after cells change, whoever changed them. */
export function watchCells(changed: (where: RangeAddress) => void): Promise<() => void> {
  return watch((context) => context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
    const sheet = await inExcel({}, async (inner) => {
      const worksheet = inner.workbook.worksheets.getItemOrNullObject(worksheetId);
      worksheet.load("name");
      await inner.sync();
      return worksheet.isNullObject ? undefined : worksheet.name;
    });
    if (sheet !== undefined) changed({ sheet, address });
  }));
}

async function watch<Args>(add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<Args>): Promise<() => void> {
  const handler = await inExcel({}, async (context) => {
    const added = add(context);
    await context.sync();
    return added;
  });
  let watching = true;
  return () => {
    if (!watching) return;
    watching = false;
    handler.remove();
    // The workbook may be closing: nobody is left to tell, and the handler goes with it.
    handler.context.sync().catch(() => undefined);
  };
}
