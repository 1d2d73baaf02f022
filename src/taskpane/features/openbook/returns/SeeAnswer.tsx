import { CheckList } from "../../../shared/job/CheckList";
import { checksWords } from "../../../shared/job/checksWords";
import { useAnnounced } from "../../../shared/useAnnounced";
import { AnswerHeadline } from "./AnswerHeadline";
import { changeWords, failingWords } from "./answerWords";
import { ChangePart } from "./ChangePart";
import { LinesPart } from "./LinesPart";
import { QuestionsPart } from "./QuestionsPart";
import type { ReturnsSolution } from "./returnsFound";
import { SurplusPart } from "./SurplusPart";
import { useExplaining } from "./useExplaining";
import type { Returns } from "./useReturns";

/** Step 4: how costs moved and why, return by return and line by line; what to ask; and the surplus. */
export default function SeeAnswer({ returns: { solution } }: { readonly returns: Returns }) {
  useAnnounced(solution && `${changeWords(solution)} ${checksWords(solution.answer.checks)}`);
  return solution && <Answer solution={solution} />;
}

function Answer({ solution }: { readonly solution: ReturnsSolution }) {
  const part = { solution, ...useExplaining(solution) };
  return (
    <>
      <AnswerHeadline {...part} />
      {part.explanationIn("headline")}
      <CheckList checks={solution.answer.checks} failing={failingWords} />
      <ChangePart {...part} />
      <LinesPart {...part} />
      <QuestionsPart {...part} />
      <SurplusPart {...part} />
    </>
  );
}
