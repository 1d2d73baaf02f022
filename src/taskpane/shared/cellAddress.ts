import { cellAddress, parseAddress } from "../../cells/address";
import { intersection } from "../../cells/rectangle";
import { sheetInFormula, type CellPlace } from "../../cells/sheetReference";
import type { RangeAddress } from "../../workbook/port";

export function rangeOfCell(place: CellPlace): RangeAddress {
  return { sheet: place.sheet, address: cellAddress(place.row, place.column) };
}

/** "Budget!B4:G16", quoted where Excel would quote the sheet's name. */
export function rangeWords(range: RangeAddress): string {
  return `${sheetInFormula(range.sheet)}!${range.address.replaceAll("$", "")}`;
}

export function placeWords(place: CellPlace): string {
  return rangeWords(rangeOfCell(place));
}

/** Whether two ranges have a cell in common; true where either cannot be told. */
export function rangesMeet(a: RangeAddress, b: RangeAddress): boolean {
  if (a.sheet !== b.sheet) return false;
  const one = parseAddress(a.address);
  const other = parseAddress(b.address);
  return !one || !other || intersection(one, other) !== undefined;
}
