import { useMemo } from "react";
import { quantityWords } from "../../shared/figureWords";
import { CheckList, withDifference } from "../../shared/job/CheckList";
import type { Problem } from "../../shared/job/problem";
import { LeftOutList } from "../../shared/LeftOutList";
import { useAnnounced } from "../../shared/useAnnounced";
import { AnswerHeadline } from "./AnswerHeadline";
import { AnswerSources } from "./AnswerSources";
import { answerWords } from "./answerWords";
import { BridgePart } from "./BridgePart";
import { ClauseList } from "./ClauseList";
import { clauseRefused } from "./clauseRefused";
import { columnFigureWords } from "./columnFigureWords";
import { NotUplifted } from "./NotUplifted";
import { PartsLeftOut } from "./PartsLeftOut";
import { PriceChart } from "./PriceChart";
import { PriceTables } from "./PriceTables";
import { realTermsWords } from "./realTermsWords";
import { StoppedShort } from "./StoppedShort";
import type { UpliftSolution } from "./upliftFound";
import { linesOf } from "./upliftedLines";
import { useExplaining } from "./useExplaining";
import type { Uplift } from "./useUplift";

/** What the answer is shown from. */
export type AnsweredUplift = Pick<Uplift, "solution" | "leftOut" | "listTable" | "costTable" | "list" | "costs" | "own" | "readAgain">;

/** Step 4: the headline, the checks, what was not uplifted, the prices, how each clause was read, the bridge, and where it all came from. */
export default function SeeAnswer({ uplift, problems }: { readonly uplift: AnsweredUplift; readonly problems: readonly Problem[] }) {
  const { solution } = uplift;
  useAnnounced(solution && answerWords(solution, uplift.leftOut.length));
  return solution && <Answer uplift={uplift} problems={problems} solution={solution} />;
}

interface AnswerProps {
  readonly uplift: AnsweredUplift;
  readonly problems: readonly Problem[];
  readonly solution: UpliftSolution;
}

function Answer({ uplift: { leftOut, listTable, costTable, ...uplift }, problems, solution }: AnswerProps) {
  const { upliftCase, answer, figures } = solution;
  const { uplifted, refused } = useMemo(() => linesOf(upliftCase, answer), [upliftCase, answer]);
  const realWords = useMemo(() => realTermsWords(upliftCase, figures), [upliftCase, figures]);
  const explaining = useExplaining(solution);
  return (
    <>
      <AnswerHeadline upliftCase={upliftCase} answer={answer} leftOut={leftOut.length} onExplain={explaining.onExplain} />
      {explaining.explanationIn("headline")}
      <PartsLeftOut answer={answer} problems={problems} />
      <CheckList checks={answer.checks} failing={withDifference(quantityWords)} />
      <NotUplifted lines={refused} clauseOf={(line) => clauseRefused(upliftCase, line)} leftOut={leftOut} />
      <StoppedShort lines={uplifted} years={upliftCase.years} figures={figures} />
      <PriceTables upliftCase={upliftCase} answer={answer} lines={uplifted} realWords={realWords} {...explaining} />
      <PriceChart lines={uplifted} rounding={upliftCase.rounding} realWords={realWords} />
      <ClauseList upliftCase={upliftCase} answer={answer} figures={figures} lines={uplifted} />
      {upliftCase.bridge && answer.bridge && <BridgePart bridge={upliftCase.bridge} answer={answer.bridge} readings={answer.readings} {...explaining} />}
      {(listTable ?? costTable) && <h3>What was left out</h3>}
      {listTable && <LeftOutList of="Price list" account={listTable} figureWords={columnFigureWords(listTable)} />}
      {costTable && upliftCase.bridge && <LeftOutList of="Cost lines" account={costTable} figureWords={columnFigureWords(costTable)} />}
      <AnswerSources uplift={uplift} answer={answer} figures={figures} />
    </>
  );
}
