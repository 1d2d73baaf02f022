import { countWords, poundsWords } from "../../shared/figureWords";
import type { AnswerCheck } from "../../../workings/answerCheck";

/** What is said of a check that does not hold: by how much, in what it counts. */
export function failingWords({ words, difference, unit }: AnswerCheck): string {
  if (unit === "") return words;
  if (unit === "£") return `${words} The difference is ${poundsWords(difference)}.`;
  if (unit === "cell") return `${words} The difference is ${countWords(difference, "cell")}.`;
  return `${words} It does not hold for ${countWords(difference, unit)}.`;
}
