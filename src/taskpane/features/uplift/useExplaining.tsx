import { useCallback, useMemo, useRef, useState } from "react";
import { upliftExplanation, type UpliftFigure } from "../../../workings/uplift/upliftExplanation";
import { ExplanationPanel } from "../../shared/job/ExplanationPanel";
import { figureExists } from "./figureExists";
import type { AnswerPart, Explaining } from "./answerParts";
import type { UpliftSolution } from "./upliftFound";

/** Opens one figure at a time, under the part of the answer it was opened in; closing goes back to the figure. */
export function useExplaining({ upliftCase, answer }: UpliftSolution): Explaining {
  const [explained, setExplained] = useState<{ readonly figure: UpliftFigure; readonly part: AnswerPart } | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  // The same function each time, so that a table of hundreds of rows is not drawn again.
  const onExplain = useCallback((figure: UpliftFigure, part: AnswerPart, button: HTMLElement) => {
    opener.current = button;
    setExplained({ figure, part });
  }, []);
  const explanation = useMemo(
    () => (explained && figureExists(upliftCase, answer, explained.figure) ? upliftExplanation(upliftCase, answer, explained.figure) : null),
    [explained, upliftCase, answer],
  );
  const close = () => {
    setExplained(null);
    opener.current?.focus();
  };
  return {
    onExplain,
    explanationIn: (part) => explained?.part === part && explanation && <ExplanationPanel explanation={explanation} figure={explained.figure} onClose={close} />,
  };
}
