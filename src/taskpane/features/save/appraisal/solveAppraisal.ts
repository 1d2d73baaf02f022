import { appraisalAnswer } from "../../../../workings/appraisal/appraisalAnswer";
import type { AppraisalCase } from "../../../../workings/appraisal/appraisalCase";
import type { Problem } from "../../../shared/job/problem";
import { sentenceFor } from "../../../shared/sentenceFor";
import { FIELD } from "./appraisalFields";
import type { AppraisalSolution } from "./appraisalFound";

/** What the pane calls the arguments of the functions the answer is made of. */
export const LABELS: Readonly<Record<string, string>> = {
  "options": "The options",
  "number of options": "The number of options",
  "number of years": "The number of years",
  "payers": "The payers",
  "lines": "The lines",
  "years": "The years",
  "weights": "The weights",
  "scores": "The scores",
  "swing": "How far each line is moved",
  "scheme": "The discount rate",
};

const FIELDS: Readonly<Record<string, string>> = { "weights": FIELD.criteria, "scores": FIELD.criteria, "swing": FIELD.swing, "scheme": FIELD.scheme };

interface Solved {
  readonly solution: AppraisalSolution | null;
  readonly problems: readonly Problem[];
}

/** The answer, or a sentence under the field that stands in its way. Scores that are refused do not hold back the money. */
export function solveAppraisal(appraisal: AppraisalCase): Solved {
  try {
    const answer = appraisalAnswer(appraisal);
    const { scoresRefused } = answer;
    return { solution: { appraisal, answer }, problems: scoresRefused ? [{ field: FIELD.criteria, words: wordsOf(scoresRefused) }] : [] };
  } catch (error) {
    const argument = error instanceof Error && "detail" in error ? (error.detail as Readonly<Record<string, unknown>>)["argument"] : undefined;
    const words = wordsOf(error);
    return { solution: null, problems: [{ field: typeof argument === "string" && Object.hasOwn(FIELDS, argument) ? FIELDS[argument]! : FIELD.options, words }] };
  }
}

function wordsOf(error: unknown): string {
  const words = sentenceFor(error, LABELS);
  if (words === null) throw error;
  return words;
}
