import { returnGroups } from "./returnGroups";
import type { ReturnSheets } from "./returnSheets";

/** True where a workbook holds at least one return, filled in or not. */
export function isReturn(read: ReturnSheets): boolean {
  return returnGroups(read).groups.length > 0;
}
