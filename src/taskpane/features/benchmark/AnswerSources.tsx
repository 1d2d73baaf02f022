import { referenceFigures } from "../../../reference/referenceFigures";
import { FigureSources } from "../../shared/FigureSources";
import { countWords, quantityWords } from "../../shared/figureWords";
import { AnswerSourcesPart } from "../../shared/job/AnswerSourcesPart";
import { RangeLine } from "../../shared/job/RangeLine";
import type { BenchmarkSolution } from "./benchmarkFound";
import type { Benchmark } from "./useBenchmark";

interface AnswerSourcesProps {
  readonly benchmark: Pick<Benchmark, "costs" | "readAgain">;
  readonly solution: BenchmarkSolution;
}

/** Where the answer's figures came from: the table, what was done to them, and every published figure that was used. */
export function AnswerSources({ benchmark: { costs, readAgain }, solution: { benchmarkCase, answer } }: AnswerSourcesProps) {
  const { costScale, services, area, prices } = benchmarkCase;
  const conversions = [...new Set(services.flatMap(({ conversion }) => (conversion ? [conversion.words] : [])))];
  return (
    <AnswerSourcesPart
      readAgain={readAgain}
      places={
        <>
          <RangeLine label="Costs" range={costs.range} />
          {costScale && (
            <li>
              Costs are multiplied by {quantityWords(costScale.factor)}
              {costScale.proof && costScale.proof.of > 0 && `: that gives ${quantityWords(costScale.proof.agree)} of ${countWords(costScale.proof.of, "published unit cost")}`}.
            </li>
          )}
          {conversions.map((words) => (
            <li key={words}>{words}</li>
          ))}
          {area && <li>Unit costs are divided by {area.heading}.</li>}
          {!prices && <li>Prices are taken as they are.</li>}
        </>
      }
    >
      {prices && <FigureSources used={answer.figures} figures={referenceFigures()} />}
    </AnswerSourcesPart>
  );
}
