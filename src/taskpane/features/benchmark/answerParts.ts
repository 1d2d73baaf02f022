import type { BenchmarkFigure } from "../../../workings/benchmark/benchmarkExplanation";
import type { FigureCell } from "../../shared/FiguresTable";
import type { Explained } from "../../shared/job/useExplained";
import type { BenchmarkSolution } from "./benchmarkFound";

/** The parts of the answer a figure can be opened in. */
export type AnswerPart = "headline" | "summary" | "position" | "outliers" | "savings" | "each" | "lines" | "rules" | "bids";

export type Explaining = Explained<BenchmarkFigure, AnswerPart>;

/** What every part of the answer is given. */
export interface AnswerPartProps extends Explaining {
  readonly solution: BenchmarkSolution;
}

/** What a part about one service is given. */
export interface ServicePartProps extends AnswerPartProps {
  readonly service: number;
}

/** A figure of a part of the answer that opens into its explanation. */
export function figuresIn(part: AnswerPart, onExplain: Explaining["onExplain"]) {
  return (words: string, of: string, figure: BenchmarkFigure, mark?: string): FigureCell => ({ words, of, mark, onExplain: (button) => onExplain(figure, part, button) });
}

/** A place in a table where there is no figure to explain. */
export function noFigure(words: string): FigureCell {
  return { words, of: "" };
}
