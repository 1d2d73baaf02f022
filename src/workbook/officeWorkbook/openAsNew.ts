import type { InsertPlan } from "../../workings/insertPlan";
import { base64Of } from "./base64";
import { inExcel } from "./session";

/** Opens the plan in a new, unsaved workbook of its own, beside this one. */
export async function openAsNew(plan: InsertPlan): Promise<void> {
  const { planBytes } = await import("../files/newWorkbook/planBytes");
  const file = base64Of(await planBytes(plan));
  await inExcel({}, async (context) => {
    context.application.createWorkbook(file).open();
    await context.sync();
  });
}
