import { suppressedCounts } from "../domain/benchmarking/suppressedCounts";
import { inCell } from "./_support/inCell";
import { readOption } from "./_support/option";
import { readFigureBlock } from "./_support/statistics";

/**
 * Hides small counts in a table that is to be published with its totals, and as many more as are needed so that none can be worked out.
 * @customfunction BENCH.SUPPRESS
 * @param counts Counts of people or cases, without their totals. Blanks and n/a are left blank.
 * @param minimum Least count above zero that may be shown, 2 or more. Left out, 5: counts of 1 to 4 are hidden.
 * @returns The counts, with "c" in place of each that is hidden.
 * @example =BENCH.SUPPRESS({12,3,20;15,18,9;30,7,11}) // 12, "c", "c"; 15, 18, 9; 30, "c", "c"
 * @example =BENCH.SUPPRESS({12,6;0,18}) // 12, 6; 0, 18
 * @example =BENCH.SUPPRESS({12,6;0,18}, 10) // "c", "c"; "c", "c"
 * @example =BENCH.SUPPRESS({12;3;20}) // #VALUE!
 */
export function benchSuppressCell(counts: unknown[][], minimum?: unknown): unknown[][] {
  return inCell({}, () => suppressedCounts(readFigureBlock("counts", counts), readOption("minimum", minimum, 5)).map((line) => line.map((count) => count ?? "")));
}
