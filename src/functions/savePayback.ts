import { paybackYears } from "../domain/savings/paybackYears";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";

/**
 * Gives the years until what was spent is recouped.
 * @customfunction SAVE.PAYBACK
 * @param flows Pounds by year, in one row or column: what is spent first, as a negative, then each year's saving. Blanks count as 0.
 * @returns Years, each year's saving spread evenly over it. #N/A where it is never recouped.
 * @example =SAVE.PAYBACK({-37000;254800}) // 0.145211930926217
 * @example =SAVE.PAYBACK({-100,40,40,40}) // 2.5
 * @example =SAVE.PAYBACK({-100,40}) // #N/A
 */
export function savePaybackCell(flows: unknown[][]): number {
  return inCell({ flows }, () => paybackYears(readList("flows", flows)));
}
