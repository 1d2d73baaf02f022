import { useCallback } from "react";
import { benchmarkExplanation, type BenchmarkFigure } from "../../../workings/benchmark/benchmarkExplanation";
import type { Explanation } from "../../../workings/explanation";
import { useExplained } from "../../shared/job/useExplained";
import type { Explaining } from "./answerParts";
import type { BenchmarkSolution } from "./benchmarkFound";

/** Opens one figure of the answer at a time. */
export function useExplaining({ benchmarkCase, answer }: BenchmarkSolution): Explaining {
  const explain = useCallback((figure: BenchmarkFigure): Explanation | null => {
    try {
      return benchmarkExplanation(benchmarkCase, answer, figure);
    } catch (error) {
      // The answer has moved on and no longer has the figure that was opened.
      if (error instanceof RangeError) return null;
      throw error;
    }
  }, [benchmarkCase, answer]);
  return useExplained(explain);
}
