import type { InsertReceipt, Workbook } from "../../../workbook/port";
import type { CellValue } from "../../../intake/cellBlock";

export interface MasterReading {
  readonly holds: boolean;
  readonly words: string;
}

const TRIES = 8;
const BETWEEN = 250;

/** Reads the insert's master check back out of the sheet, waiting a moment where the workbook is still calculating. */
export async function readMasterCheck(workbook: Workbook, { masterCheck }: InsertReceipt): Promise<MasterReading> {
  let held: CellValue = "";
  for (let turn = 0; turn < TRIES; turn++) {
    held = (await workbook.values(masterCheck))[0]?.[0] ?? "";
    if (typeof held === "number") break;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN));
  }
  if (held === 0) return { holds: true, words: "The master check in the sheet is 0: every check holds." };
  if (typeof held === "number") {
    return { holds: false, words: `The master check in the sheet is ${held}, not 0: look at the checks on the sheets before using the figures.` };
  }
  if (held === "#NAME?") {
    return { holds: false, words: "The sheet shows #NAME?: this Excel does not know Openbook's functions yet. Remove the insert and insert workings instead." };
  }
  return { holds: false, words: `The master check in the sheet shows “${String(held)}”: press F9 to calculate, then look at the checks on the sheets.` };
}
