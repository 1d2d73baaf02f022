import { costSummary } from "../domain/benchmarking/costSummary";
import { readChoice } from "./_support/choice";
import { inCell } from "./_support/inCell";
import { isLeftOut } from "./_support/option";
import { readFigureList } from "./_support/statistics";

/**
 * Shows how a list of unit costs is spread: its count, extremes, quartiles, means and deviations.
 * @customfunction BENCH.SUMMARY
 * @param values Unit costs, or other figures, in one row or column. Blanks and n/a are left out and counted.
 * @param weights Weight of each, such as its activity, in the same order, for a weighted mean. Blanks count as 0. Left out, no weighted mean.
 * @param zeros What a 0 means: "skip" leaves it out, as a blank may have come as one; "keep" counts it. Left out, "skip".
 * @returns A table with the headings Measure and Value. Quartiles are as QUARTILE.INC gives them.
 * @example =BENCH.SUMMARY({6;7;15;36;39;40;41;42;43;47;49}) // "Measure", "Value"; "Count", 11; "Minimum", 6; "Lower quartile", 25.5; "Median", 40; "Upper quartile", 42.5; "Maximum", 49; "Mean", 33.1818181818182; "Interquartile range", 17; "Median absolute deviation", 4; "Left out", 0
 * @example =BENCH.SUMMARY({20,0,30,"n/a"}, {1,5,3,2}, "skip") // "Measure", "Value"; "Count", 2; "Minimum", 20; "Lower quartile", 22.5; "Median", 25; "Upper quartile", 27.5; "Maximum", 30; "Mean", 25; "Weighted mean", 27.5; "Interquartile range", 5; "Median absolute deviation", 5; "Left out", 2
 * @example =BENCH.SUMMARY({0;""}) // #VALUE!
 */
export function benchSummaryCell(values: unknown[][], weights?: unknown[][], zeros?: unknown): unknown[][] {
  return inCell({ values, weights }, () => {
    const summary = costSummary(
      readFigureList("values", values), isLeftOut(weights) ? null : readFigureList("weights", weights), readChoice("zeros", zeros, ["keep", "skip"], "skip"),
    );
    return [
      ["Measure", "Value"],
      ["Count", summary.count],
      ["Minimum", summary.minimum],
      ["Lower quartile", summary.lowerQuartile],
      ["Median", summary.median],
      ["Upper quartile", summary.upperQuartile],
      ["Maximum", summary.maximum],
      ["Mean", summary.mean],
      ...summary.weightedMean === undefined ? [] : [["Weighted mean", summary.weightedMean ?? ""]],
      ["Interquartile range", summary.interquartileRange],
      ["Median absolute deviation", summary.medianAbsoluteDeviation],
      ["Left out", summary.leftOut],
    ];
  });
}
