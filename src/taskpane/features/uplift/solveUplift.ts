import { upliftAnswer, upliftFigures } from "../../../workings/uplift/upliftAnswer";
import type { UpliftAnswer, UpliftCase } from "../../../workings/uplift/upliftCase";
import type { Problem } from "../../shared/job/problem";
import { sentenceFor } from "../../shared/sentenceFor";
import { FIELD } from "./upliftFields";
import type { UpliftSolution } from "./upliftFound";

interface UpliftSolved {
  readonly solution: UpliftSolution | null;
  readonly problems: readonly Problem[];
}

/** What the pane calls the arguments of the functions the answer is made of. */
const LABELS: Readonly<Record<string, string>> = {
  clause: "The clause",
  shares: "The shares",
  weights: "The shares",
  award: "The award",
  years: "The number of years",
  fee: "The price an hour",
  nonPay: "The cost an hour apart from pay",
  onCost: "On-costs",
  paidHours: "Hours paid for each hour of contact",
  surplus: "The surplus",
};

/** The answer, or a sentence under the field that stands in its way. A refused bridge does not hold back the prices. */
export function solveUplift(upliftCase: UpliftCase): UpliftSolved {
  try {
    const answer = upliftAnswer(upliftCase);
    return { solution: { upliftCase, answer, figures: upliftFigures(upliftCase) }, problems: problemsIn(upliftCase, answer) };
  } catch (error) {
    const words = sentenceFor(error, LABELS);
    if (words === null) throw error;
    return { solution: null, problems: [{ field: FIELD.clause, words }] };
  }
}

function problemsIn({ lines, bridge }: UpliftCase, answer: UpliftAnswer): readonly Problem[] {
  const problems: Problem[] = [];
  if (answer.uplifted === 0) problems.push(nothingUplifted(lines, answer));
  if (bridge && answer.bridgeRefused) problems.push({ field: FIELD.bridge, words: sentenceFor(answer.bridgeRefused, LABELS) ?? "" });
  return problems;
}

function nothingUplifted(lines: UpliftCase["lines"], { lines: answers }: UpliftAnswer): Problem {
  const at = answers.findIndex(({ kind }) => kind === "refused");
  const refused = answers[at];
  const line = lines[at];
  const words = refused?.kind === "refused" ? sentenceFor(refused.error, LABELS) ?? "" : "";
  const typed = line?.by.kind === "clause" && line.by.clause.origin.kind === "typed";
  return { field: typed ? FIELD.clause : FIELD.list, words: lines.length === 1 ? words : `None of these ${lines.length} prices can be uplifted. ${line?.name ?? "The first"}: ${words}` };
}
