import { useCallback } from "react";
import { upliftExplanation, type UpliftFigure } from "../../../workings/uplift/upliftExplanation";
import { useExplained } from "../../shared/job/useExplained";
import { figureExists } from "./figureExists";
import type { Explaining } from "./answerParts";
import type { UpliftSolution } from "./upliftFound";

/** Opens one figure of the answer at a time. */
export function useExplaining({ upliftCase, answer }: UpliftSolution): Explaining {
  const explain = useCallback(
    (figure: UpliftFigure) => (figureExists(upliftCase, answer, figure) ? upliftExplanation(upliftCase, answer, figure) : null),
    [upliftCase, answer],
  );
  return useExplained(explain);
}
