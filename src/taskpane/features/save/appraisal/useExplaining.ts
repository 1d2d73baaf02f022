import { useCallback } from "react";
import { appraisalExplanation, type AppraisalFigure } from "../../../../workings/appraisal/appraisalExplanation";
import type { Explanation } from "../../../../workings/explanation";
import { useExplained } from "../../../shared/job/useExplained";
import type { Explaining } from "./answerParts";
import type { AppraisalSolution } from "./appraisalFound";

/** Opens one figure of the answer at a time. */
export function useExplaining({ appraisal, answer }: AppraisalSolution): Explaining {
  const explain = useCallback((figure: AppraisalFigure): Explanation | null => {
    try {
      return appraisalExplanation(appraisal, answer, figure);
    } catch (error) {
      // The answer has moved on and no longer has the figure that was opened.
      if (error instanceof RangeError) return null;
      throw error;
    }
  }, [appraisal, answer]);
  return useExplained(explain);
}
