import type { Workbook } from "../../../workbook/port";
import { BENCHMARK_SAMPLE_SHEETS, benchmarkSample } from "../../../workings/benchmark/benchmarkSample";

/** Sample unit costs as a sheet, under a name that is free in the workbook, and where the table will stand. */
export async function planSample(workbook: Workbook): Promise<ReturnType<typeof benchmarkSample>> {
  return benchmarkSample(await workbook.freeSheetNames(BENCHMARK_SAMPLE_SHEETS));
}
