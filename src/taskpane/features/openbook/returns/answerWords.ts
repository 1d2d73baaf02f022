import { AGAINST_WORDS } from "../../../../returns/queryLog";
import { countWords, percentWords, roundPoundsWords } from "../../../shared/figureWords";
import type { ReturnsSolution } from "./returnsFound";

/** "Costs are £12,000 more than last year (3.2%): 14 differences to ask about." */
export function changeWords({ comparisonCase: { against }, answer: { total, differences } }: ReturnsSolution): string {
  const asked = differences.length === 0 ? "nothing to ask about" : `${countWords(differences.length, "difference")} to ask about`;
  if (total.before === 0) return `Nothing to compare with in ${AGAINST_WORDS[against]}: ${asked}.`;
  const rate = total.rate === null ? "" : ` (${percentWords(Math.abs(total.rate), 1)})`;
  return total.change === 0
    ? `Costs are the same as ${AGAINST_WORDS[against]}: ${asked}.`
    : `Costs are ${roundPoundsWords(Math.abs(total.change))} ${total.change > 0 ? "more" : "less"} than ${AGAINST_WORDS[against]}${rate}: ${asked}.`;
}

interface Check {
  readonly words: string;
  readonly difference: number;
}

/** What is said of a check that does not hold. */
export function failingWords({ words }: Check): string {
  return words;
}
