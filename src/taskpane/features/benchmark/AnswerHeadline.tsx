import type { BenchmarkFigure } from "../../../workings/benchmark/benchmarkExplanation";
import { countWords, poundsWords } from "../../shared/figureWords";
import type { AnswerPartProps } from "./answerParts";
import { costWords } from "./answerWords";
import { shortNames } from "./serviceNames";

interface Head {
  readonly words: string;
  readonly of: string;
  /** Null where there is nothing to open. */
  readonly figure: BenchmarkFigure | null;
}

const MOST_HEADS = 8;

/** The median of each service, both medians of a cost of lines, or how many bids to ask about. */
export function AnswerHeadline({ solution, onExplain }: Omit<AnswerPartProps, "explanationIn">) {
  const { benchmarkCase, answer } = solution;
  const heads = headsOf(solution);
  return (
    <>
      {heads.length === 0 ? (
        <p className="headline">
          <span className="headline-still">{answer.bids ? bidsHead(answer.bids.flat()) : "Nobody can be compared"}</span>
        </p>
      ) : (
        <ul className={heads.length === 1 ? "prices prices-alone" : "prices"} aria-label="Medians">
          {heads.slice(0, MOST_HEADS).map(({ words, of, figure }, at) => (
            <li key={at}>
              {figure ? (
                <button type="button" className="headline-figure" aria-label={`${words}, explain the ${of}`} onClick={(event) => onExplain(figure, "headline", event.currentTarget)}>
                  {words}
                </button>
              ) : (
                <span className="headline-still">{words}</span>
              )}
              <span className="headline-words">{of}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="headline-words">
        {heads.length > MOST_HEADS && `And ${countWords(heads.length - MOST_HEADS, "more service")} in the table. `}
        {benchmarkCase.title}
        {answer.saving !== null && `: potential saving ${poundsWords(answer.saving)} a year`}.
      </p>
    </>
  );
}

function bidsHead(bids: readonly { readonly check: { readonly flag: string | null } }[]): string {
  return `${bids.filter(({ check }) => check.flag !== null).length} of ${countWords(bids.length, "bid")} to ask about`;
}

function headsOf({ benchmarkCase, answer }: AnswerPartProps["solution"]): readonly Head[] {
  if (answer.lines) {
    const { figures, gap } = answer.lines;
    const opens = gap === null ? null : ({ kind: "gap" } as const);
    return [
      ...(figures.totals.spread ? [{ words: costWords(figures.totals.spread.median), of: "median of totals", figure: opens }] : []),
      { words: costWords(figures.sumOfLines.median), of: "sum of line medians", figure: opens },
    ];
  }
  if (answer.bids) return [];
  const names = shortNames(benchmarkCase.services.map(({ name }) => name));
  return answer.services.flatMap(({ summary }, service): Head[] => {
    const given = benchmarkCase.services[service];
    if (!summary || !given) return [];
    return [{ words: costWords(summary.median), of: `median ${given.unit ? `per ${given.unit}, ` : "of "}${names[service] ?? ""}`, figure: { kind: "summary", service, measure: "median" } }];
  });
}
