import { LeftOutList } from "../../shared/LeftOutList";
import { quantityWords } from "../../shared/figureWords";
import { CheckList, withDifference } from "../../shared/job/CheckList";
import { useAnnounced } from "../../shared/useAnnounced";
import { AnswerHeadline } from "./AnswerHeadline";
import { AnswerSources } from "./AnswerSources";
import { answerWords } from "./answerWords";
import type { BenchmarkSolution } from "./benchmarkFound";
import { LinesPart } from "./LinesPart";
import { ServicePart } from "./ServicePart";
import { SummaryPart } from "./SummaryPart";
import { useExplaining } from "./useExplaining";
import type { Benchmark } from "./useBenchmark";

/** Step 4: the medians, the checks, how unit costs are spread, each service by itself, and where it all came from. */
export default function SeeAnswer({ benchmark }: { readonly benchmark: Benchmark }) {
  useAnnounced(benchmark.solution && answerWords(benchmark.solution));
  return benchmark.solution && <Answer benchmark={benchmark} solution={benchmark.solution} />;
}

function Answer({ benchmark, solution }: { readonly benchmark: Benchmark; readonly solution: BenchmarkSolution }) {
  const explaining = useExplaining(solution);
  const part = { solution, ...explaining };
  return (
    <>
      <AnswerHeadline solution={solution} onExplain={explaining.onExplain} />
      {explaining.explanationIn("headline")}
      <CheckList checks={solution.answer.checks} failing={withDifference(quantityWords)} />
      <LinesPart {...part} />
      <SummaryPart {...part} />
      <ServicePart {...part} />
      <h3>What was left out of the table</h3>
      {benchmark.table && <LeftOutList of="Costs" account={benchmark.table} figureWords={quantityWords} />}
      <AnswerSources benchmark={benchmark} solution={solution} />
    </>
  );
}
