import type { ReactNode } from "react";
import type { UpliftFigure } from "../../../workings/uplift/upliftExplanation";
import type { FigureCell } from "../../shared/FiguresTable";

/** The parts of the answer a figure can be opened in. */
export type AnswerPart = "headline" | "prices" | "uncapped" | "cost" | "bridge" | "pay";

export interface Explaining {
  readonly onExplain: (figure: UpliftFigure, part: AnswerPart, button: HTMLElement) => void;
  /** The figure opened in a part, to be shown under it. */
  readonly explanationIn: (part: AnswerPart) => ReactNode;
}

/** A figure of a part of the answer that opens into its explanation. */
export function figuresIn(part: AnswerPart, onExplain: Explaining["onExplain"]) {
  return (words: string, of: string, figure: UpliftFigure, mark?: string): FigureCell => ({ words, of, mark, onExplain: (button) => onExplain(figure, part, button) });
}

/** A place in a table where there is no figure to explain. */
export function noFigure(words: string): FigureCell {
  return { words, of: "" };
}
