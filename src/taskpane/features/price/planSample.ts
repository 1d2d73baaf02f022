import type { Workbook } from "../../../workbook/port";
import { PRICE_SAMPLE_SHEETS, priceSample } from "../../../workings/price/priceSample";

/** A sample ledger, services and staffing list as sheets, under names that are free in the workbook, and where the three tables will stand. */
export async function planSample(workbook: Workbook): Promise<ReturnType<typeof priceSample>> {
  return priceSample(await workbook.freeSheetNames(PRICE_SAMPLE_SHEETS));
}
