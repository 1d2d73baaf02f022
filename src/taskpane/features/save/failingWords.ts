import { countWords, listWords, poundsWords } from "../../shared/figureWords";
import type { AnswerCheck } from "../../../workings/answerCheck";

const MOST_NAMED = 5;

/** What is said of a check that does not hold: for which, or by how much, in what it counts. */
export function failingWords({ words, difference, unit, named = [] }: AnswerCheck): string {
  if (named.length > 0) return `${words} It does not hold for ${listWords([...named.slice(0, MOST_NAMED), ...(named.length > MOST_NAMED ? [`${named.length - MOST_NAMED} more`] : [])])}.`;
  if (unit === "") return words;
  if (unit === "£") return `${words} The difference is ${poundsWords(difference)}.`;
  if (unit === "cell") return `${words} The difference is ${countWords(difference, "cell")}.`;
  return `${words} It does not hold for ${countWords(difference, unit)}.`;
}
