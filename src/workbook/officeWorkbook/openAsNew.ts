import type { InsertPlan } from "../../workings/insertPlan";
import { planBytes } from "../files/newWorkbook/planBytes";
import { base64Of } from "./base64";
import { asWorkbookError } from "./hostErrors";
import { requireExcel } from "./session";

/** Opens the plan in a new, unsaved workbook of its own, beside this one. */
export async function openAsNew(plan: InsertPlan): Promise<void> {
  requireExcel();
  try {
    await Excel.createWorkbook(base64Of(await planBytes(plan)));
  } catch (error) {
    throw asWorkbookError(error);
  }
}
