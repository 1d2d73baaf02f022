import { useCallback } from "react";
import type { Explanation } from "../../../../workings/explanation";
import { savingsExplanation, type SavingsFigure } from "../../../../workings/savings/savingsExplanation";
import { useExplained } from "../../../shared/job/useExplained";
import type { Explaining } from "./answerParts";
import type { RegisterSolution } from "./registerFound";

/** Opens one figure of the answer at a time. */
export function useExplaining({ savingsCase, answer }: RegisterSolution): Explaining {
  const explain = useCallback((figure: SavingsFigure): Explanation | null => {
    try {
      return savingsExplanation(savingsCase, answer, figure);
    } catch (error) {
      // The answer has moved on and no longer has the figure that was opened.
      if (error instanceof RangeError) return null;
      throw error;
    }
  }, [savingsCase, answer]);
  return useExplained(explain);
}
