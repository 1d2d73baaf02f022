import type { RangeAddress } from "../../../workbook/port";
import { rangesMeet } from "../cellAddress";
import { useCellsChanged } from "../useCellsChanged";

/** Reads again once cells of the ranges have changed. Without events the answer is right when 'Read again' is pressed. */
export function useReadAgainOnChange(ranges: readonly (RangeAddress | null)[], readAgain: () => void): void {
  useCellsChanged((where) => ranges.some((range) => range && rangesMeet(below(range), where)), 300, readAgain);
}

/** The range and the row under it, where a table or a name grows. */
function below(range: RangeAddress): RangeAddress {
  const grown = /^(.*:\$?[A-Za-z]+\$?)(\d+)$/.exec(range.address);
  return grown ? { sheet: range.sheet, address: `${grown[1] ?? ""}${Number(grown[2]) + 1}` } : range;
}
