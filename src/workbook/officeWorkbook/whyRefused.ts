import { WorkbookError } from "../port";

/**
 * The failure with the state of the workbook that explains it, where the host's own code says only that something is locked or
 * missing. `sheet` is the person's own sheet that was being written on, if any.
 */
export async function whyRefused(failure: unknown, sheet: string | undefined): Promise<unknown> {
  if (!(failure instanceof WorkbookError) || failure.detail.sheet !== undefined) return failure;
  if (failure.code !== "protected" && failure.code !== "changed-meanwhile") return failure;
  const because = { cause: failure.cause };
  return Excel.run(async (context) => {
    const { workbook } = context;
    workbook.load("readOnly");
    workbook.protection.load("protected");
    const target = sheet === undefined ? undefined : workbook.worksheets.getItemOrNullObject(sheet).load("name,protection/protected");
    await context.sync();
    if (workbook.readOnly) return new WorkbookError("read-only", {}, because);
    if (workbook.protection.protected) return new WorkbookError("protected", { reason: "structure" }, because);
    if (target?.isNullObject) return new WorkbookError("sheet-gone", { sheet: sheet ?? "" }, because);
    if (target?.protection.protected) return new WorkbookError("protected", { sheet: target.name }, because);
    return failure;
  // What was wrong first is still what to say when Excel cannot be asked again.
  }).catch(() => failure);
}
