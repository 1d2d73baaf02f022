import { costOutliers } from "../domain/benchmarking/costOutliers";
import { readChoice } from "./_support/choice";
import { inCell } from "./_support/inCell";
import { laidOutLike } from "./_support/list";
import { readOption } from "./_support/option";
import { readFigureList } from "./_support/statistics";

/**
 * Marks the unit costs that stand apart from the rest.
 * @customfunction BENCH.OUTLIERS
 * @param values Unit costs, or other figures, in one row or column. Blanks and n/a are left out; a 0 counts.
 * @param method How to judge: "IQR", by distance beyond the quartiles, or "MAD", by distance from the median. Left out, "IQR".
 * @param k How far is too far: a larger figure marks fewer. Left out, 1.5 by IQR and 3.5 by MAD.
 * @returns For each value "high", "low" or nothing, laid out as the values are.
 * @example =BENCH.OUTLIERS({10;11;12;13;14;40}) // ""; ""; ""; ""; ""; "high"
 * @example =BENCH.OUTLIERS({2,50,51,52,53,""}, "MAD") // "low", "", "", "", "", ""
 * @example =BENCH.OUTLIERS({10;10;10;40}, "MAD") // #DIV/0!
 */
export function benchOutliersCell(values: unknown[][], method?: unknown, k?: unknown): unknown[][] {
  return inCell({ values }, () => {
    const outliers = costOutliers(readFigureList("values", values), readChoice("method", method, ["IQR", "MAD"], "IQR"), readOption("k", k, null));
    return laidOutLike(values, outliers.map((outlier) => outlier ?? ""));
  });
}
