import { costPosition } from "../domain/benchmarking/costPosition";
import { readChoice } from "./_support/choice";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";
import { readFigureList } from "./_support/statistics";

/**
 * Shows where a unit cost stands among its peers.
 * @customfunction BENCH.POSITION
 * @param value The unit cost to place, or another figure.
 * @param peers The peers' unit costs, in one row or column, with or without the value itself. Blanks and n/a are left out.
 * @param zeros What a peer of 0 means: "skip" leaves out peers of 0, as a blank may have come as one; "keep" counts them. Left out, "skip".
 * @returns A table with the headings Measure and Value: rank from the lowest, percentile from 0 to 1, quarter from 1 to 4, and the gap to the peers' median.
 * @example =BENCH.POSITION(24, {18;20;24;30;21}) // "Measure", "Value"; "Rank", 4; "Of", 5; "Percentile", 0.75; "Quarter", 3; "Gap to median", 3; "Gap to median %", 0.142857142857143
 * @example =BENCH.POSITION(25, {20,30,"n/a",0}) // "Measure", "Value"; "Rank", 2; "Of", 3; "Percentile", 0.5; "Quarter", 2; "Gap to median", 0; "Gap to median %", 0
 * @example =BENCH.POSITION("", {20;30}) // #VALUE!
 */
export function benchPositionCell(value: unknown, peers: unknown[][], zeros?: unknown): unknown[][] {
  return inCell({ peers }, () => {
    const position = costPosition(readNumber("value", value), readFigureList("peers", peers), readChoice("zeros", zeros, ["keep", "skip"], "skip"));
    return [
      ["Measure", "Value"],
      ["Rank", position.rank],
      ["Of", position.of],
      ["Percentile", position.percentile],
      ["Quarter", position.quarter],
      ["Gap to median", position.gapToMedian],
      ["Gap to median %", position.gapToMedianShare ?? ""],
    ];
  });
}
