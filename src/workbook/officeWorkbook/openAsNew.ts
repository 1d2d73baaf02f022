import type { InsertPlan } from "../../workings/insertPlan";
import { base64Of } from "./base64";
import { asWorkbookError } from "./hostErrors";
import { requireExcel } from "./session";

/** Opens the plan in a new, unsaved workbook of its own, beside this one. */
export async function openAsNew(plan: InsertPlan): Promise<void> {
  requireExcel();
  const { planBytes } = await import("../files/newWorkbook/planBytes");
  try {
    await Excel.createWorkbook(base64Of(await planBytes(plan)));
  } catch (error) {
    throw asWorkbookError(error);
  }
}
