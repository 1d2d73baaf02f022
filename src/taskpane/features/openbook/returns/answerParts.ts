import { amountWords, percentWords } from "../../../shared/figureWords";
import type { FigureCell } from "../../../shared/FiguresTable";
import type { ReturnsSolution } from "./returnsFound";

/** What every part of the answer is given. */
export interface AnswerPartProps {
  readonly solution: ReturnsSolution;
}

export const still = (words: string): FigureCell => ({ words, of: "" });
export const money = (pounds: number): FigureCell => still(amountWords(pounds));
/** Nothing where there is no such rate. */
export const rate = (fraction: number | null): FigureCell => still(fraction === null ? "" : percentWords(fraction, 1));
