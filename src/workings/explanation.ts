import type { Origin } from "./origin";

export interface ExplanationStep {
  readonly label: string;
  /** In words and signs, never a cell formula: "£120,000.00 × 58% = £69,600.00". */
  readonly formula: string;
  readonly value: string;
}

export interface ExplanationSource {
  readonly label: string;
  readonly value: string;
  /** "'Budget'!C5", or "Typed in the pane". */
  readonly where: string;
  readonly origin: Origin;
}

/** A figure opened up: what it is, how it came about step by step, and the cells it rests on. */
export interface Explanation {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly steps: readonly ExplanationStep[];
  readonly sources: readonly ExplanationSource[];
}
