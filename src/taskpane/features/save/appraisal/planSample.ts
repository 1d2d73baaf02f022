import type { Workbook } from "../../../../workbook/port";
import { APPRAISAL_SAMPLE_SHEETS, appraisalSample } from "../../../../workings/appraisal/appraisalSample";

/** Sample options and criteria as sheets, under names that are free in the workbook, and where the tables will stand. */
export async function planSample(workbook: Workbook): Promise<ReturnType<typeof appraisalSample>> {
  return appraisalSample(await workbook.freeSheetNames(APPRAISAL_SAMPLE_SHEETS));
}
