import type { PriceFigure } from "../../../workings/price/priceExplanation";
import type { FigureCell } from "../../shared/FiguresTable";
import type { Explained } from "../../shared/job/useExplained";

/** The parts of the answer a figure can be opened in. */
export type AnswerPart = "headline" | "statement" | "closing" | "build-up" | "pools" | "methods" | "gap" | "breakEven" | "utilisation" | "staff";

export type Explaining = Explained<PriceFigure, AnswerPart>;

/** A figure of a part of the answer that opens into its explanation. */
export function figuresIn(part: AnswerPart, onExplain: Explaining["onExplain"]) {
  return (words: string, of: string, figure: PriceFigure): FigureCell => ({ words, of, onExplain: (button) => onExplain(figure, part, button) });
}

/** A place in a table where there is no figure to explain. */
export function noFigure(words: string): FigureCell {
  return { words, of: "" };
}
