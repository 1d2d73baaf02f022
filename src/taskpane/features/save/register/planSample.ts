import type { Workbook } from "../../../../workbook/port";
import { SAVINGS_SAMPLE_SHEETS, savingsSample } from "../../../../workings/savings/savingsSample";

/** A sample register as a sheet, under a name that is free in the workbook, and where the table will stand. */
export async function planSample(workbook: Workbook): Promise<ReturnType<typeof savingsSample>> {
  return savingsSample(await workbook.freeSheetNames(SAVINGS_SAMPLE_SHEETS));
}
