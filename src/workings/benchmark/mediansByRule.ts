import { costOutliers } from "../../domain/benchmarking/costOutliers";
import { lineFigures } from "../../domain/benchmarking/lineFigures";
import { USUAL_K, type OutlierMethod } from "../../domain/benchmarking/outlierFences";
import type { Figure } from "../../domain/benchmarking/presentFigures";
import { DomainError } from "../../domain/kernel/DomainError";
import type { Pounds } from "../../domain/kernel/quantities";
import type { BenchmarkCase, MedianByRule } from "./benchmarkCase";

/**
 * Both medians with nobody left out, without the outliers of each rule, and without those a person names. The rules look at the totals
 * of the providers that have every line; a provider left out goes from the lines too.
 *
 * @param compared providers, in the order of the columns of `values` and of `totals`
 * @source benchmark/METHOD.md §5
 */
export function mediansByRule(
  { outliers }: BenchmarkCase, lines: readonly string[], values: readonly (readonly Figure[])[], compared: readonly number[], totals: readonly (Pounds | null)[],
): MedianByRule[] {
  const without = (rule: MedianByRule["rule"], k: number | null, removed: readonly number[]): MedianByRule =>
    ({ rule, k, removed, ...bothMedians(lines, values, compared, new Set(removed)), refused: null });
  const byRule = (rule: OutlierMethod): MedianByRule => {
    const k = rule === outliers.rule ? outliers.k.value : USUAL_K[rule];
    if (totals.every((total) => total === null)) return without(rule, k, []);
    try {
      const marks = costOutliers(totals, rule, k);
      return without(rule, k, compared.filter((_, at) => marks[at] !== null));
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== "no-spread") throw error;
      return { rule, k, removed: [], medianOfTotals: null, sumOfMedians: null, gap: null, refused: error };
    }
  };
  const named = compared.filter((provider) => outliers.named.includes(provider));
  return [without("none", null, []), byRule("IQR"), byRule("MAD"), ...(named.length === 0 ? [] : [without("by name", null, named)])];
}

function bothMedians(
  lines: readonly string[], values: readonly (readonly Figure[])[], compared: readonly number[], removed: ReadonlySet<number>,
): Pick<MedianByRule, "medianOfTotals" | "sumOfMedians" | "gap"> {
  const kept = values.map((row) => row.filter((_, at) => !removed.has(compared[at]!)));
  if (kept.every((row) => row.every((value) => value === null))) return { medianOfTotals: null, sumOfMedians: null, gap: null };
  const { totals, sumOfLines, difference } = lineFigures(lines, kept, "keep");
  return { medianOfTotals: totals.spread?.median ?? null, sumOfMedians: sumOfLines.median, gap: difference?.median ?? null };
}
