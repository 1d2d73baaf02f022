import { countWords, poundsWords } from "../../shared/figureWords";

interface Check {
  readonly words: string;
  readonly difference: number;
}

/** Checks whose difference is how many do not. */
const COUNTED = /^(?:Every|No|Initiatives on|Just beyond)\b/;
/** Checks that hold or do not, with nothing to count. */
const PLAIN = /could be worked out\.$|^The mean of|scored on every criterion|threshold is held|no later than/;
const CELLS = /^Cells read\b/;

/** What is said of a check that does not hold: by how much, in what its words count. */
export function failingWords({ words, difference }: Check): string {
  if (COUNTED.test(words)) return `${words} ${countWords(difference, "exception")}.`;
  if (PLAIN.test(words)) return words;
  return `${words} The difference is ${CELLS.test(words) ? countWords(difference, "cell") : poundsWords(difference)}.`;
}
