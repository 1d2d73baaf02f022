import type { RangeAddress } from "../port";
import { inExcel } from "./session";

/** Calls back after each change of selection until the returned function is called. */
export function watchSelection(changed: () => void): Promise<() => void> {
  return watch((context) => context.workbook.onSelectionChanged.add(async () => changed()));
}

/** Calls back with the changed address after cells change, whoever changed them. */
export function watchCells(changed: (where: RangeAddress) => void): Promise<() => void> {
  return watch((context) => context.workbook.worksheets.onChanged.add(async ({ worksheetId, address }) => {
    const sheet = await nameOf(worksheetId);
    if (sheet !== undefined) changed({ sheet, address });
  }));
}

/** undefined for a sheet that has gone since. */
function nameOf(worksheetId: string): Promise<string | undefined> {
  return inExcel({}, async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(worksheetId);
    worksheet.load("name");
    await context.sync();
    return worksheet.isNullObject ? undefined : worksheet.name;
  });
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
