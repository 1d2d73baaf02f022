import { WorkbookError, type Progress } from "../port";
import { asWorkbookError, type Where } from "./hostErrors";

/** Office 2021 LTSC has it; everything this folder asks of Excel is in it. */
const NEEDED = "1.14";
const NEWEST_KNOWN = 21;

/** Throws "host-too-old" with what this Excel has and what it lacks. */
export function requireExcel(): void {
  const requirements = typeof Office === "undefined" ? undefined : Office.context?.requirements;
  if (typeof Excel !== "undefined" && requirements?.isSetSupported("ExcelApi", NEEDED)) return;
  let has = "none";
  for (let minor = 1; minor <= NEWEST_KNOWN; minor++) {
    if (requirements?.isSetSupported("ExcelApi", `1.${minor}`)) has = `ExcelApi 1.${minor}`;
  }
  throw new WorkbookError("host-too-old", { needs: `ExcelApi ${NEEDED}`, has });
}

/** True where this Excel can put a whole insert in one undo step. */
export function canGroupUndo(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.20");
}

/** Runs a batch against Excel; whatever the host refuses comes out as a WorkbookError that says where. */
export async function inExcel<T>(where: Where, batch: (context: Excel.RequestContext) => Promise<T>, options: Excel.RunOptions = {}): Promise<T> {
  requireExcel();
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw asWorkbookError(error, where);
  }
}

export function stopIfCancelled(progress: Progress | undefined): void {
  if (progress?.cancelled) throw new WorkbookError("cancelled");
}
