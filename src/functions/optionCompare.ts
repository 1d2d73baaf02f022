import { optionComparison } from "../domain/appraisal/optionComparison";
import { readBlock } from "./_support/block";
import { inCell } from "./_support/inCell";
import { readNames } from "./_support/list";
import { readScheme } from "./_support/scheme";

/**
 * Sets options side by side at present value, the first the one the others are compared with.
 * @customfunction OPTION.COMPARE
 * @param names Name of each option, in one row or column. The first is the comparator, such as doing nothing.
 * @param costs Pounds: one row for each option, one column for each year from year 0. Blanks count as 0.
 * @param benefits Pounds, laid out as the costs are. Blanks count as 0.
 * @param scheme Discount rates: "green-book", "health" or "sensitivity" (Green Book, February 2026), or one rate for every year such as 3.5%. Left out, "green-book".
 * @returns A table with the headings Option, Cost, Benefit, Net present value, Benefit-cost ratio, Against first, Rank and Ratio against first, all at present value.
 * @example =OPTION.COMPARE({"Nothing";"New"}, {100;150}, {100;300}) // "Option", "Cost", "Benefit", "Net present value", "Benefit-cost ratio", "Against first", "Rank", "Ratio against first"; "Nothing", 100, 100, 0, 1, 0, 2, ""; "New", 150, 300, 150, 2, 150, 1, 4
 * @example =OPTION.COMPARE({"A";"B"}, {0,110;0,0}, {0,0;0,55}, 10%) // "Option", "Cost", "Benefit", "Net present value", "Benefit-cost ratio", "Against first", "Rank", "Ratio against first"; "A", 100, 0, -100, 0, 0, 2, ""; "B", 0, 50, 50, "", 150, 1, ""
 * @example =OPTION.COMPARE({"A";"B"}, {1;2}, {1,2;3,4}) // #VALUE!
 */
export function optionCompareCell(names: unknown[][], costs: unknown[][], benefits: unknown[][], scheme?: unknown): unknown[][] {
  return inCell({ names }, () => [
    ["Option", "Cost", "Benefit", "Net present value", "Benefit-cost ratio", "Against first", "Rank", "Ratio against first"],
    ...optionComparison(readNames("names", names), readBlock("costs", costs), readBlock("benefits", benefits), readScheme(scheme))
      .map((line) => [line.option, line.cost, line.benefit, line.netPresentValue, line.ratio ?? "", line.againstFirst, line.rank, line.ratioAgainstFirst ?? ""]),
  ]);
}
