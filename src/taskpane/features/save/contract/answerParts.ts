import type { ContractFigure } from "../../../../workings/contracts/contractExplanation";
import type { FigureCell } from "../../../shared/FiguresTable";
import type { Explained } from "../../../shared/job/useExplained";
import type { ContractSolution } from "./contractFound";

/** The parts of the answer a figure can be opened in. */
export type AnswerPart = "headline" | "threshold" | "periods" | "lots";

export type Explaining = Explained<ContractFigure, AnswerPart>;

/** What every part of the answer is given. */
export interface AnswerPartProps extends Explaining {
  readonly solution: ContractSolution;
}

/** A figure of a part of the answer that opens into its explanation. */
export function figuresIn(part: AnswerPart, onExplain: Explaining["onExplain"]) {
  return (words: string, of: string, figure: ContractFigure): FigureCell => ({ words, of, onExplain: (button) => onExplain(figure, part, button) });
}

/** A place in a table where there is no figure to explain. */
export function noFigure(words: string): FigureCell {
  return { words, of: "" };
}
