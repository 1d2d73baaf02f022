import { useCallback } from "react";
import type { Explanation } from "../../../../workings/explanation";
import { comparisonExplanation, type ComparisonFigure } from "../../../../workings/openbook/comparisonExplanation";
import { useExplained } from "../../../shared/job/useExplained";
import type { Explaining } from "./answerParts";
import type { ReturnsSolution } from "./returnsFound";

/** Opens one figure of the answer at a time. */
export function useExplaining({ comparisonCase, answer }: ReturnsSolution): Explaining {
  const explain = useCallback((figure: ComparisonFigure): Explanation | null => {
    // The answer may have moved on and no longer have the figure that was opened.
    return isThere(figure, answer) ? comparisonExplanation(comparisonCase, answer, figure) : null;
  }, [comparisonCase, answer]);
  return useExplained(explain);
}

function isThere(figure: ComparisonFigure, { compared, surplus }: ReturnsSolution["answer"]): boolean {
  switch (figure.kind) {
    case "line":
      return compared.some(({ of, lines }) => of === figure.of && figure.line < lines.length);
    case "return change":
      return compared.some(({ of }) => of === figure.of);
    case "surplus":
      return surplus.some(({ of, result }) => of === figure.of && result !== null);
    default:
      return true;
  }
}
