import { LeftOutList } from "../../../shared/LeftOutList";
import { roundPoundsWords } from "../../../shared/figureWords";
import { AnswerSourcesPart } from "../../../shared/job/AnswerSourcesPart";
import { CheckList } from "../../../shared/job/CheckList";
import { checksWords } from "../../../shared/job/checksWords";
import { RangeLine } from "../../../shared/job/RangeLine";
import { useAnnounced } from "../../../shared/useAnnounced";
import { failingWords } from "../failingWords";
import { UnreadNotice } from "../UnreadNotice";
import { AnswerHeadline } from "./AnswerHeadline";
import type { AppraisalSolution } from "./appraisalFound";
import { criteriaFigureWords } from "./appraisalWords";
import { OptionsPart } from "./OptionsPart";
import { ScoresPart } from "./ScoresPart";
import { SensitivityPart } from "./SensitivityPart";
import { SwitchingPart } from "./SwitchingPart";
import type { Appraisal } from "./useAppraisal";
import { useExplaining } from "./useExplaining";
import { ViewPart } from "./ViewPart";

/** Step 4: the preferred option, the checks, the options side by side, each view, scores, what moves the choice and what turns it, and where it all came from. */
export default function SeeAnswer({ appraisal }: { readonly appraisal: Appraisal }) {
  useAnnounced(appraisal.solution && answerWords(appraisal.solution));
  return appraisal.solution && <Answer appraisal={appraisal} solution={appraisal.solution} />;
}

function Answer({ appraisal, solution }: { readonly appraisal: Appraisal; readonly solution: AppraisalSolution }) {
  const { optionsTable, criteriaTable, options, criteria, readAgain } = appraisal;
  const explaining = useExplaining(solution);
  const part = { solution, ...explaining };
  return (
    <>
      <AnswerHeadline {...part} />
      {explaining.explanationIn("headline")}
      <CheckList checks={solution.answer.checks} failing={failingWords} />
      <UnreadNotice unread={solution.appraisal.unread ?? []} />
      <OptionsPart {...part} />
      <ViewPart {...part} />
      <ScoresPart {...part} />
      <SensitivityPart {...part} />
      <SwitchingPart {...part} />
      <h3>What was left out</h3>
      {optionsTable && <LeftOutList of="Options" account={optionsTable} />}
      {criteriaTable && <LeftOutList of="Criteria" account={criteriaTable} figureWords={criteriaFigureWords(criteriaTable)} />}
      <AnswerSourcesPart
        readAgain={readAgain}
        places={
          <>
            <RangeLine label="Options" range={options.range} />
            <RangeLine label="Criteria" range={criteria.range} />
          </>
        }
      />
    </>
  );
}

/** What is said aloud when the answer is opened and each time it comes to another. */
function answerWords({ appraisal, answer }: AppraisalSolution): string {
  const { netPresentValue } = answer.views[appraisal.decidedBy].options[answer.preferred]!;
  return `${appraisal.options[answer.preferred]?.name ?? ""} is preferred, at ${roundPoundsWords(netPresentValue)} net present value. ${checksWords(answer.checks)}`;
}
