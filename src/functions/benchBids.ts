import { bidChecks } from "../domain/benchmarking/bidChecks";
import { inCell } from "./_support/inCell";
import { readOption } from "./_support/option";
import { readFigureList } from "./_support/statistics";

/**
 * Sets each bid beside the median of the other bids, and marks those to ask about. It is a reason for a question, never for a rejection.
 * @customfunction BENCH.BIDS
 * @param bids The bids, in pounds, in one row or column. Blanks and n/a are left out; a 0 counts.
 * @param tolerance How far from the median of the others is worth a question, such as 20%. Left out, 15%.
 * @returns A table with the headings Bid, Median of the others, Difference (a fraction of that median) and Flag, "low" or "high": a row for each bid, blank where there is none.
 * @example =BENCH.BIDS({100;104;80}) // "Bid", "Median of the others", "Difference", "Flag"; 100, 92, 0.0869565217391304, ""; 104, 90, 0.155555555555556, "high"; 80, 102, -0.215686274509804, "low"
 * @example =BENCH.BIDS({100,115,""}, 15%) // "Bid", "Median of the others", "Difference", "Flag"; 100, 115, -0.130434782608696, ""; 115, 100, 0.15, ""; "", "", "", ""
 * @example =BENCH.BIDS({100;115}, 15) // #VALUE!
 */
export function benchBidsCell(bids: unknown[][], tolerance?: unknown): unknown[][] {
  return inCell({ bids }, () => [
    ["Bid", "Median of the others", "Difference", "Flag"],
    ...bidChecks(readFigureList("bids", bids), readOption("tolerance", tolerance, 0.15)).map((check) =>
      check === null ? ["", "", "", ""] : [check.bid, check.medianOfOthers ?? "", check.difference ?? "", check.flag ?? ""]),
  ]);
}
