import type { AppraisalFigure } from "../../../../workings/appraisal/appraisalExplanation";
import type { FigureCell } from "../../../shared/FiguresTable";
import type { Explained } from "../../../shared/job/useExplained";
import type { AppraisalSolution } from "./appraisalFound";

/** The parts of the answer a figure can be opened in. */
export type AnswerPart = "headline" | "options" | "view" | "sensitivity" | "switching" | "scores";

export type Explaining = Explained<AppraisalFigure, AnswerPart>;

/** What every part of the answer is given. */
export interface AnswerPartProps extends Explaining {
  readonly solution: AppraisalSolution;
}

/** A figure of a part of the answer that opens into its explanation. */
export function figuresIn(part: AnswerPart, onExplain: Explaining["onExplain"]) {
  return (words: string, of: string, figure: AppraisalFigure): FigureCell => ({ words, of, onExplain: (button) => onExplain(figure, part, button) });
}

/** A place in a table where there is no figure to explain. */
export function noFigure(words: string): FigureCell {
  return { words, of: "" };
}
