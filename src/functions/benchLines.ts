import { lineFigures, type CountedSpread, type Spread } from "../domain/benchmarking/lineFigures";
import { readChoice } from "./_support/choice";
import { inCell } from "./_support/inCell";
import { readNames } from "./_support/list";
import { readFigureBlock } from "./_support/statistics";

/**
 * Shows why a sum of medians is not the median of totals: quartiles of each cost line, their sums, and the quartiles of the providers' totals.
 * @customfunction BENCH.LINES
 * @param lines Name of each cost line, in one row or column.
 * @param values One row for each line and one column for each provider, in pounds. Blanks and n/a are left out.
 * @param zeros What a 0 means: "keep" counts a 0 as a figure; "skip" takes it as none. Left out, "keep".
 * @returns A table with the headings Line, Count, Lower quartile, Median and Upper quartile: the lines, Sum of line figures, Figures of provider totals, and Difference.
 * @example =BENCH.LINES({"Pay";"Other"}, {10,20,60;9,5,1}) // "Line", "Count", "Lower quartile", "Median", "Upper quartile"; "Pay", 3, 15, 20, 40; "Other", 3, 3, 5, 7; "Sum of line figures", "", 18, 25, 47; "Figures of provider totals", 3, 22, 25, 43; "Difference", "", -4, 0, 4
 * @example =BENCH.LINES({"Pay";"Other"}, {10,20;"",5}) // "Line", "Count", "Lower quartile", "Median", "Upper quartile"; "Pay", 2, 12.5, 15, 17.5; "Other", 1, 5, 5, 5; "Sum of line figures", "", 17.5, 20, 22.5; "Figures of provider totals", 1, 25, 25, 25; "Difference", "", -7.5, -5, -2.5
 * @example =BENCH.LINES({"Pay";"Other"}, {10,20}) // #VALUE!
 */
export function benchLinesCell(lines: unknown[][], values: unknown[][], zeros?: unknown): unknown[][] {
  return inCell({ lines }, () => {
    const figures = lineFigures(readNames("lines", lines), readFigureBlock("values", values), readChoice("zeros", zeros, ["keep", "skip"], "keep"));
    return [
      ["Line", "Count", "Lower quartile", "Median", "Upper quartile"],
      ...figures.lines.map((line) => [line.line, ...counted(line)]),
      ["Sum of line figures", "", ...shown(figures.sumOfLines)],
      ["Figures of provider totals", ...counted(figures.totals)],
      ["Difference", "", ...shown(figures.difference)],
    ];
  });
}

function counted({ count, spread }: CountedSpread): (number | string)[] {
  return [count, ...shown(spread)];
}

function shown(spread: Spread | null): (number | string)[] {
  return spread === null ? ["", "", ""] : [spread.lowerQuartile, spread.median, spread.upperQuartile];
}
