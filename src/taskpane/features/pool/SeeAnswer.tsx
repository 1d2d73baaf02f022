import { useCallback } from "react";
import type { PoolAnswer } from "../../../workings/pool/poolCase";
import { poolExplanation, type PoolFigure } from "../../../workings/pool/poolExplanation";
import { chartSeries } from "../../shared/chartSeries";
import { ContributionsChart } from "../../shared/ContributionsChart";
import { CheckList, withDifference } from "../../shared/job/CheckList";
import { checksWords } from "../../shared/job/checksWords";
import { LeftOutList } from "../../shared/LeftOutList";
import { countWords, poundsWords } from "../../shared/figureWords";
import { Notice } from "../../shared/Notice";
import { problemAt, type Problem } from "../../shared/job/problem";
import { useExplained } from "../../shared/job/useExplained";
import { useAnnounced } from "../../shared/useAnnounced";
import { AnswerTables, type AnswerPart } from "./AnswerTables";
import { partnerFigureWords } from "./partnerFigureWords";
import { FIELD } from "./poolFields";
import { Sources } from "./Sources";
import { tierFigureWords } from "./tierFigureWords";
import type { Pool } from "./usePool";

/** Step 4: the headline, the checks, the tables, the chart, what was left out and where it all came from. */
export default function SeeAnswer({ pool, problems }: { readonly pool: Pool; readonly problems: readonly Problem[] }) {
  const { solution, budgetTable, partnerTable } = pool;
  useAnnounced(solution && `${poundsWords(solution.answer.total)} shared. ${checksWords(solution.answer.checks)}`);
  const explain = useCallback((figure: PoolFigure) => (solution && canExplain(solution.answer, figure) ? poolExplanation(solution.poolCase, solution.answer, figure) : null), [solution]);
  const { onExplain, explanationIn } = useExplained<PoolFigure, AnswerPart>(explain);
  if (!solution || !budgetTable || !partnerTable) return null;
  const { poolCase, answer } = solution;
  const aside = [problemAt(problems, FIELD.risk), problemAt(problems, FIELD.settle)].filter((words) => words !== undefined);
  return (
    <>
      <p className="headline">
        <button type="button" className="headline-figure" aria-label={`${poundsWords(answer.total)}, explain the pooled fund`} onClick={(event) => onExplain({ kind: "total" }, "headline", event.currentTarget)}>
          {poundsWords(answer.total)}
        </button>
        <span className="headline-words">
          {poolCase.title}: cash to be shared by {countWords(poolCase.partners.length, "partner")}
          {poolCase.periods.length > 1 && `, ${poolCase.periods[0] ?? ""} to ${poolCase.periods[poolCase.periods.length - 1] ?? ""}`}.
        </span>
      </p>
      {explanationIn("headline")}
      {aside.length > 0 && (
        <Notice kind="bad">
          {aside.map((words) => (
            <p key={words}>This answer leaves out a part that could not be worked out. {words}</p>
          ))}
        </Notice>
      )}
      {pool.settlementLeftOut && (
        <Notice kind="note">
          <p>The settlement is left out. {pool.settlementLeftOut}</p>
        </Notice>
      )}
      <CheckList checks={answer.checks} failing={withDifference(poundsWords)} />
      <AnswerTables poolCase={poolCase} answer={answer} onExplain={onExplain} explanationIn={explanationIn} />
      <ContributionsChart
        title={poolCase.periods.length > 1 ? "Contributions by period" : "Contributions"}
        periods={poolCase.periods}
        series={chartSeries(poolCase.partners, answer.schedule)}
      />
      <h3>What was left out</h3>
      <LeftOutList of="Budget" account={budgetTable} />
      <LeftOutList of="Partners" account={partnerTable} figureWords={partnerFigureWords(partnerTable)} />
      {poolCase.riskShare && pool.tierTable && <LeftOutList of="Tiers" account={pool.tierTable} figureWords={tierFigureWords(pool.tierTable)} />}
      <Sources pool={pool} poolCase={poolCase} />
    </>
  );
}

/** False where the answer has moved on and no longer has the figure that was opened. */
function canExplain(answer: PoolAnswer, figure: PoolFigure): boolean {
  if ("partner" in figure && figure.partner >= answer.partnerTotals.length) return false;
  switch (figure.kind) {
    case "contribution":
    case "periodTotal":
      return figure.period < answer.periodTotals.length;
    case "inKind":
    case "inKindTotal":
      return answer.inKind !== null;
    case "needShare":
    case "target":
      return answer.need !== null;
    case "damped":
      return answer.need?.damped != null;
    case "variance":
    case "riskPart":
      return answer.riskShare !== null;
    case "due":
    case "dueTotal":
      return answer.riskShare !== null || answer.settlement !== null;
    case "paid":
    case "paidTotal":
    case "balance":
    case "balanceTotal":
      return answer.settlement !== null;
    case "payment":
      return figure.payment < (answer.settlement?.length ?? 0);
    default:
      return true;
  }
}
