import { addressOf, parseAddress } from "../cells/address";
import { splitSheet } from "../cells/sheetReference";
import type { RangeAddress } from "./port";

/** The cells a name's value ("Costs!$A$1:$B$9") stands for; undefined where they are not one rectangle of this workbook. */
export function rangeOfName(value: string): RangeAddress | undefined {
  const split = splitSheet(value.replace(/^=/, ""));
  const address = split && parseAddress(split.rest);
  return split?.sheet !== undefined && !split.sheet.includes("[") && address ? { sheet: split.sheet, address: addressOf(address) } : undefined;
}
