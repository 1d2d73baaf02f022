import type { Workbook } from "../../../workbook/port";
import { inputsHash } from "../../../workings/inputsHash";
import type { InsertPlan } from "../../../workings/insertPlan";
import type { ReferenceCase } from "../../../workings/reference/referenceCase";
import { REFERENCE_METHOD, REFERENCE_SHEET, referencePlan } from "../../../workings/reference/referencePlan";
import { stampNow } from "../../shared/job/stampNow";

/** The table laid out as a sheet, under a name that is free in the workbook, stamped with this run. */
export async function planReference(workbook: Workbook, table: ReferenceCase): Promise<InsertPlan> {
  const [sheetName = REFERENCE_SHEET] = await workbook.freeSheetNames([REFERENCE_SHEET]);
  return referencePlan(table, { sheetName, stamp: stampNow(REFERENCE_METHOD, inputsHash(table)) });
}
