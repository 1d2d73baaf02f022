import type { Explanation } from "../explanation";
import { explainCounted, explainOverlap, explainSavingOfYear } from "./explainInitiative";
import { explainAdjusted, explainGainShare, explainNet, explainPayback, explainPresentValue, explainRange, explainSavings } from "./explainPlan";
import type { SavingsCase } from "./savingsCase";
import type { SavingsAnswer } from "./savingsFigures";

/** A figure of the answer that can be opened up. Everything counts from 0. */
export type SavingsFigure =
  | { readonly kind: "savings"; readonly year: number | null }
  | { readonly kind: "adjusted" | "presentValue" | "payback" | "range" | "gainShare" }
  | { readonly kind: "net"; readonly year: number }
  | { readonly kind: "counted"; readonly initiative: number }
  | { readonly kind: "saving"; readonly initiative: number; readonly year: number }
  | { readonly kind: "overlap"; readonly overlap: number };

/**
 * How a figure came about: words, each step with its values, and the cells it rests on.
 *
 * @throws {RangeError} for a figure that the answer does not have
 */
export function savingsExplanation(savingsCase: SavingsCase, answer: SavingsAnswer, figure: SavingsFigure): Explanation {
  const solved = { savingsCase, answer };
  switch (figure.kind) {
    case "savings": return explainSavings(solved, figure.year);
    case "adjusted": return explainAdjusted(solved);
    case "presentValue": return explainPresentValue(solved);
    case "payback": return explainPayback(solved);
    case "range": return explainRange(solved);
    case "gainShare": return explainGainShare(solved);
    case "net": return explainNet(solved, figure.year);
    case "counted": return explainCounted(solved, figure.initiative);
    case "saving": return explainSavingOfYear(solved, figure.initiative, figure.year);
    case "overlap": return explainOverlap(solved, figure.overlap);
  }
}
