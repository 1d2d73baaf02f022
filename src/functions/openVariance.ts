import { lineVariance, type VarianceLine } from "../domain/openbook/lineVariance";
import { inCell } from "./_support/inCell";
import { readList, readNames } from "./_support/list";
import { readOption } from "./_support/option";

/**
 * Compares what each cost line came to with the tender, and says which lines to ask about.
 * @customfunction OPEN.VARIANCE
 * @param lines Name of each cost line, in one row or column.
 * @param tendered Pounds tendered for each line, in the same order. Blanks count as 0.
 * @param actual Pounds spent on each line, in the same order. Blanks count as 0.
 * @param tolerance Change in a line that is not queried, such as 5%, up or down. Left out, 5%.
 * @param ignoreBelow Pounds of variance too small to query for being beyond the tolerance. Left out, 0.
 * @param alwaysAbove Pounds of variance always queried, however small a change it is. Left out, none.
 * @returns A table with the headings Line, Tendered, Actual, Variance, Variance % and Flag: the lines, then their total. The flag is query, new or dropped.
 * @example =OPEN.VARIANCE({"Pay";"Rent"}, {1000;500}, {1100;510}) // "Line", "Tendered", "Actual", "Variance", "Variance %", "Flag"; "Pay", 1000, 1100, 100, 0.1, "query"; "Rent", 500, 510, 10, 0.02, ""; "Total", 1500, 1610, 110, 0.0733333333333333, ""
 * @example =OPEN.VARIANCE({"Agency";"Training"}, {0;200}, {50;0}) // "Line", "Tendered", "Actual", "Variance", "Variance %", "Flag"; "Agency", 0, 50, 50, "", "new"; "Training", 200, 0, -200, -1, "dropped"; "Total", 200, 50, -150, -0.75, ""
 * @example =OPEN.VARIANCE({"Pay"}, {1000}, {1100}, 5) // #VALUE!
 */
export function openVarianceCell(lines: unknown[][], tendered: unknown[][], actual: unknown[][], tolerance?: unknown, ignoreBelow?: unknown, alwaysAbove?: unknown): unknown[][] {
  return inCell({ lines, tendered, actual }, () => {
    const compared = lineVariance(readNames("lines", lines), readList("tendered", tendered), readList("actual", actual), {
      tolerance: readOption("tolerance", tolerance, 0.05), ignoreBelow: readOption("ignoreBelow", ignoreBelow, 0), alwaysAbove: readOption("alwaysAbove", alwaysAbove, null),
    });
    return [["Line", "Tendered", "Actual", "Variance", "Variance %", "Flag"], ...compared.lines.map(row), row(compared.total)];
  });
}

function row({ line, tendered, actual, variance, rate, flag }: VarianceLine): unknown[] {
  return [line, tendered, actual, variance, rate ?? "", flag];
}
