import type { Sourced } from "../origin";
import type { SavingInitiative, SavingsCase } from "./savingsCase";

/** What an initiative's confidence counts for, with its source: its own fraction, or its word's. */
export function confidenceOf({ confidence }: SavingInitiative, levels: SavingsCase["levels"]): Sourced {
  return confidence.kind === "share" ? confidence.share : levels[confidence.level];
}
