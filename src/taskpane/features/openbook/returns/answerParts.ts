import type { ComparisonFigure } from "../../../../workings/openbook/comparisonExplanation";
import { amountWords, percentWords } from "../../../shared/figureWords";
import type { FigureCell } from "../../../shared/FiguresTable";
import type { Explained } from "../../../shared/job/useExplained";
import type { ReturnsSolution } from "./returnsFound";

/** The parts of the answer a figure can be opened in. */
export type AnswerPart = "headline" | "change" | "lines" | "surplus";

export type Explaining = Explained<ComparisonFigure, AnswerPart>;

/** What every part of the answer is given. */
export interface AnswerPartProps extends Explaining {
  readonly solution: ReturnsSolution;
}

/** A figure of a part of the answer that opens into its explanation. */
export function figuresIn(part: AnswerPart, onExplain: Explaining["onExplain"]) {
  return (pounds: number, of: string, figure: ComparisonFigure): FigureCell => ({ words: amountWords(pounds), of, onExplain: (button) => onExplain(figure, part, button) });
}

export const still = (words: string): FigureCell => ({ words, of: "" });
export const money = (pounds: number): FigureCell => still(amountWords(pounds));
/** Nothing where there is no such rate. */
export const rate = (fraction: number | null): FigureCell => still(fraction === null ? "" : percentWords(fraction, 1));
