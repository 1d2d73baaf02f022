import type { SavingsFigure } from "../../../../workings/savings/savingsExplanation";
import type { FigureCell } from "../../../shared/FiguresTable";
import type { Explained } from "../../../shared/job/useExplained";
import type { RegisterSolution } from "./registerFound";

/** The parts of the answer a figure can be opened in. */
export type AnswerPart = "headline" | "profile" | "worth" | "overlaps" | "range" | "gainShare" | "initiatives" | "years";

export type Explaining = Explained<SavingsFigure, AnswerPart>;

/** What every part of the answer is given. */
export interface AnswerPartProps extends Explaining {
  readonly solution: RegisterSolution;
}

/** A figure of a part of the answer that opens into its explanation. */
export function figuresIn(part: AnswerPart, onExplain: Explaining["onExplain"]) {
  return (words: string, of: string, figure: SavingsFigure, mark?: string): FigureCell => ({ words, of, mark, onExplain: (button) => onExplain(figure, part, button) });
}

/** A place in a table where there is no figure to explain. */
export function noFigure(words: string): FigureCell {
  return { words, of: "" };
}
