import { gatherReturns } from "./gatherReturns";
import { readWorkbook } from "./readWorkbook";
import type { ReturnSheets } from "./returnSheets";
import type { ReturnsReading } from "./returnsReading";

/** Reads every return of several workbooks. To show progress between files, call `readWorkbook` for each and then `gatherReturns`. */
export function readReturns(reads: readonly ReturnSheets[]): ReturnsReading {
  return gatherReturns(reads.map(readWorkbook));
}
