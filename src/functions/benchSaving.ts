import { savingToTarget } from "../domain/benchmarking/savingToTarget";
import { DomainError } from "../domain/kernel/DomainError";
import { inCell } from "./_support/inCell";
import { laidOutLike } from "./_support/list";
import { readOption } from "./_support/option";
import { readFigureList } from "./_support/statistics";
import { plainCell } from "./_support/text";

/**
 * Gives what each provider would save if its unit cost came down to the median of them all, or to another percentile.
 * @customfunction BENCH.SAVING
 * @param costs Cost of each provider, in pounds, in one row or column. Blanks and n/a are left out.
 * @param activity Activity of each, such as weeks or hours, in the same order. Blanks, n/a and zeros are left out.
 * @param target What to come down to: "median", or a percentile of the unit costs such as 25%. Left out, "median".
 * @returns For each provider the saving in pounds, unrounded, 0 where it is at the target or below, and nothing where it has no unit cost.
 * @example =BENCH.SAVING({1000;1500;3000}, {100;100;100}) // 0; 0; 1500
 * @example =BENCH.SAVING({1000,1500,3000,500}, {100,100,100,""}, 0) // 0, 500, 2000, ""
 * @example =BENCH.SAVING({1000;1500}, {100;100}, 25) // #VALUE!
 * @example =BENCH.SAVING({1000;1500}, {0;0}) // #DIV/0!
 */
export function benchSavingCell(costs: unknown[][], activity: unknown[][], target?: unknown): unknown[][] {
  return inCell({ costs, activity }, () => {
    const savings = savingToTarget(readFigureList("costs", costs), readFigureList("activity", activity), readTarget(target));
    return laidOutLike(costs, savings.map((saving) => saving ?? ""));
  });
}

function readTarget(target: unknown): number {
  const cell = plainCell("target", target);
  if (typeof cell !== "string" || cell === "") return readOption("target", target, 0.5);
  if (cell.trim().toLowerCase() === "median") return 0.5;
  throw new DomainError("unknown-choice", { argument: "target", text: cell, choices: '"median", or a percentile such as 25% or 0.25' });
}
