import { referenceFigures } from "../../../../reference/referenceFigures";
import { STANDING_WORDS } from "../../../../workings/contracts/contractWords";
import { FigureSources } from "../../../shared/FigureSources";
import { CellLink } from "../../../shared/CellLink";
import { roundPoundsWords } from "../../../shared/figureWords";
import { AnswerSourcesPart } from "../../../shared/job/AnswerSourcesPart";
import { CheckList } from "../../../shared/job/CheckList";
import { checksWords } from "../../../shared/job/checksWords";
import { useAnnounced } from "../../../shared/useAnnounced";
import { failingWords } from "../failingWords";
import { AnswerHeadline } from "./AnswerHeadline";
import type { ContractSolution } from "./contractFound";
import { LotsPart } from "./LotsPart";
import { PeriodsPart } from "./PeriodsPart";
import { ThresholdPart } from "./ThresholdPart";
import type { Contract } from "./useContract";
import { useExplaining } from "./useExplaining";

/** Step 4: the value over the whole term, the checks, how it stands to the threshold, its periods and lots, and where it all came from. */
export default function SeeAnswer({ contract }: { readonly contract: Contract }) {
  useAnnounced(contract.solution && answerWords(contract.solution));
  return contract.solution && <Answer contract={contract} solution={contract.solution} />;
}

function Answer({ contract, solution }: { readonly contract: Contract; readonly solution: ContractSolution }) {
  const { contractCase, answer } = solution;
  const explaining = useExplaining(solution);
  const part = { solution, ...explaining };
  const given = [contractCase.annualGiven, ...contractCase.lots.map(({ annual }) => annual)];
  return (
    <>
      <AnswerHeadline {...part} />
      {explaining.explanationIn("headline")}
      <CheckList checks={answer.checks} failing={failingWords} />
      <ThresholdPart {...part} />
      <PeriodsPart {...part} />
      <LotsPart {...part} />
      <AnswerSourcesPart
        readAgain={contract.readAgain}
        places={given.map((figure, at) => figure?.origin.kind === "cell" && (
          <li key={at}>
            Value in the first year: <CellLink place={figure.origin} />
          </li>
        ))}
      >
        <FigureSources used={answer.threshold ? [answer.threshold] : []} figures={referenceFigures()} />
      </AnswerSourcesPart>
    </>
  );
}

/** What is said aloud when the answer is opened and each time it comes to another. */
function answerWords({ answer: { value, standing, checks } }: ContractSolution): string {
  return `${roundPoundsWords(value)} over the whole term. ${STANDING_WORDS[standing]}. ${checksWords(checks)}`;
}
