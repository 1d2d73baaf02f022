import { useCallback } from "react";
import { contractExplanation, type ContractFigure } from "../../../../workings/contracts/contractExplanation";
import type { Explanation } from "../../../../workings/explanation";
import { useExplained } from "../../../shared/job/useExplained";
import type { Explaining } from "./answerParts";
import type { ContractSolution } from "./contractFound";

/** Opens one figure of the answer at a time. */
export function useExplaining({ contractCase, answer }: ContractSolution): Explaining {
  const explain = useCallback((figure: ContractFigure): Explanation | null => {
    try {
      return contractExplanation(contractCase, answer, figure);
    } catch (error) {
      // The answer has moved on and no longer has the figure that was opened.
      if (error instanceof RangeError) return null;
      throw error;
    }
  }, [contractCase, answer]);
  return useExplained(explain);
}
