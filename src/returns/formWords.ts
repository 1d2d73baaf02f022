import type { TablePart } from "./returnForm";

/** What stands in the Unit column of a cost line that is a sum of money and has no quantity. */
export const UNIT_OF_A_SUM = "sum";

/** What a figure's cell holds where the question does not apply: neither blank nor zero. The quantities of a sum hold it from the start. */
export const DOES_NOT_APPLY = "n/a";

/** Tables with a total row straight beneath their last line; quantities of different units have no total. */
export type TotalledPart = Exclude<TablePart, "activity">;

/** The defined name of a table's total row, from its first column to its last: "Return_costs_totals". */
export function totalsAnchor(part: TotalledPart): string {
  return `Return_${part}_totals`;
}
