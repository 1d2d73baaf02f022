import { requireNumbers, requireSameLength } from "../kernel/lists";
import { differenceOf, totalOf } from "../kernel/nearly";
import { plain, ratioOf } from "../kernel/plain";
import type { Pounds, Rate } from "../kernel/quantities";
import { requireRate } from "../kernel/rates";
import { requireMoney, requireMoneyNotNegative } from "../kernel/requireMoney";
import { isBeyond, type QueryLimits } from "./beyondLimits";

export type VarianceFlag = "query" | "new" | "dropped" | "";

export interface VarianceLine {
  readonly line: string;
  readonly tendered: Pounds;
  readonly actual: Pounds;
  /** actual − tendered. */
  readonly variance: Pounds;
  /** variance ÷ tendered; null where nothing was tendered. */
  readonly rate: Rate | null;
  readonly flag: VarianceFlag;
}

export interface Variances {
  readonly lines: readonly VarianceLine[];
  /** The lines added up; a total is not queried. */
  readonly total: VarianceLine;
}

/**
 * What each cost line came to against the tender, and which lines to ask about.
 *
 *     variance = actual − tendered     rate = variance ÷ tendered
 *     query: (|variance| > tolerance × |tendered| and |variance| ≥ ignoreBelow) or |variance| ≥ alwaysAbove
 *     new: nothing tendered, something spent     dropped: something tendered, nothing spent
 *
 * A line with no variance is never queried; one exactly at the tolerance is within it.
 *
 * @param lines    one name a cost line
 * @param tendered pounds, in the order of the lines
 * @param actual   pounds, in the order of the lines
 * @returns the lines in order, then their total; unrounded, never −0
 * @throws {DomainError} empty-input, shape-mismatch, not-a-number, too-large, negative, looks-like-percent, out-of-range
 * @source openbook/METHOD.md §1
 */
export function lineVariance(lines: readonly string[], tendered: readonly Pounds[], actual: readonly Pounds[], limits: QueryLimits): Variances {
  requireNumbers("tendered", tendered);
  requireSameLength("lines", lines, "tendered", tendered);
  requireSameLength("lines", lines, "actual", actual);
  for (const [argument, amounts] of [["tendered", tendered], ["actual", actual]] as const) {
    requireNumbers(argument, amounts);
    amounts.forEach((amount, i) => requireMoney(argument, amount, { item: i + 1 }));
  }
  requireRate("tolerance", limits.tolerance);
  requireMoneyNotNegative("ignoreBelow", limits.ignoreBelow);
  if (limits.alwaysAbove !== null) requireMoneyNotNegative("alwaysAbove", limits.alwaysAbove);
  const compared = lines.map((line, i) => {
    const plain = compare(line, tendered[i]!, actual[i]!);
    return { ...plain, flag: flagOf(plain, limits) };
  });
  const total = { ...compare("Total", sum("tendered", tendered), sum("actual", actual)), flag: "" as const };
  return { lines: compared, total };
}

function compare(line: string, tendered: Pounds, actual: Pounds): Omit<VarianceLine, "flag"> {
  const variance = differenceOf(actual, tendered);
  return { line, tendered: plain(tendered), actual: plain(actual), variance, rate: ratioOf(variance, tendered) };
}

function flagOf({ tendered, actual, variance }: Omit<VarianceLine, "flag">, limits: QueryLimits): VarianceFlag {
  if (variance === 0) return "";
  if (tendered === 0) return "new";
  if (actual === 0) return "dropped";
  return isBeyond(variance, tendered, actual, limits) ? "query" : "";
}

function sum(argument: string, amounts: readonly Pounds[]): Pounds {
  const total = totalOf(amounts);
  requireMoney(argument, total);
  return total;
}
