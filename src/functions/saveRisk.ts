import { riskRange } from "../domain/savings/riskRange";
import { inCell } from "./_support/inCell";
import { readList } from "./_support/list";
import { readOption } from "./_support/option";

/**
 * Gives the range of a total whose lines are uncertain, by simulation. The same seed gives the same answer everywhere.
 * @customfunction SAVE.RISK
 * @param low Least of each line in pounds, in one row or column.
 * @param likely Most likely of each line, in the same order.
 * @param high Most of each line, in the same order.
 * @param draws How many times to draw, up to 1,000,000. Left out, 10,000.
 * @param seed Whole number that starts the draws. Left out, 1.
 * @returns A table with the headings Measure and Value: Mean, P10, P50, P80, P90 and Chance below zero.
 * @example =SAVE.RISK({5}, {5}, {5}, 10) // "Measure", "Value"; "Mean", 5; "P10", 5; "P50", 5; "P80", 5; "P90", 5; "Chance below zero", 0
 * @example =SAVE.RISK({10}, {5}, {20}) // #VALUE!
 */
export function saveRiskCell(low: unknown[][], likely: unknown[][], high: unknown[][], draws?: unknown, seed?: unknown): unknown[][] {
  return inCell({ low, likely, high }, () => {
    const { mean, p10, p50, p80, p90, belowZero } = riskRange(
      readList("low", low), readList("likely", likely), readList("high", high), readOption("draws", draws, 10_000), readOption("seed", seed, 1),
    );
    return [["Measure", "Value"], ["Mean", mean], ["P10", p10], ["P50", p50], ["P80", p80], ["P90", p90], ["Chance below zero", belowZero]];
  });
}
