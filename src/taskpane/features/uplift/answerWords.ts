import { checksWords } from "../../shared/job/checksWords";
import { headlineWords } from "./headlineWords";
import type { UpliftSolution } from "./upliftFound";

/** What is said aloud when the answer is opened and each time it comes to another. */
export function answerWords(solution: UpliftSolution, leftOut: number): string {
  return `${headlineWords(solution, leftOut)} ${checksWords(solution.answer.checks)}`;
}
