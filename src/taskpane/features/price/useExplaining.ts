import { useCallback } from "react";
import type { Explanation } from "../../../workings/explanation";
import { priceExplanation, type PriceFigure } from "../../../workings/price/priceExplanation";
import { useExplained } from "../../shared/job/useExplained";
import type { Explaining } from "./answerParts";
import type { PriceSolution } from "./priceFound";

/** Opens one figure of the answer at a time. */
export function useExplaining({ priceCase, answer }: PriceSolution): Explaining {
  const explain = useCallback((figure: PriceFigure): Explanation | null => {
    try {
      return priceExplanation(priceCase, answer, figure);
    } catch (error) {
      // The answer has moved on and no longer has the figure that was opened.
      if (error instanceof RangeError) return null;
      throw error;
    }
  }, [priceCase, answer]);
  return useExplained(explain);
}
