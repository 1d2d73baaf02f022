import type { RangeAddress, Workbook } from "../../../workbook/port";
import type { InsertPlan } from "../../../workings/insertPlan";
import { poolSample, SAMPLE_SHEETS } from "../../../workings/pool/poolSample";

/** A sample budget and its partners as sheets, under names that are free in the workbook, and where the two tables will stand. */
export async function planSample(workbook: Workbook): Promise<{ readonly plan: InsertPlan; readonly budget: RangeAddress; readonly partners: RangeAddress }> {
  return poolSample(await workbook.freeSheetNames(SAMPLE_SHEETS));
}
