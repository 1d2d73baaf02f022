import type { RangeAddress, Workbook } from "../../../workbook/port";
import type { InsertPlan } from "../../../workings/insertPlan";
import { UPLIFT_SAMPLE_SHEETS, upliftSample } from "../../../workings/uplift/upliftSample";

/** Sample prices and cost lines as sheets, under names that are free in the workbook, and where the two tables will stand. */
export async function planSample(workbook: Workbook): Promise<{ readonly plan: InsertPlan; readonly prices: RangeAddress; readonly costLines: RangeAddress }> {
  return upliftSample(await workbook.freeSheetNames(UPLIFT_SAMPLE_SHEETS));
}
