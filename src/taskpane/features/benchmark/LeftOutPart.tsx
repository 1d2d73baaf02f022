import { leftOutByReason, REASON_WORDS } from "../../../workings/benchmark/leftOutWords";
import type { LeftOutProvider } from "../../../workings/benchmark/benchmarkCase";
import { CellLink } from "../../shared/CellLink";
import { countWords, quantityWords } from "../../shared/figureWords";
import { sentenceFor } from "../../shared/sentenceFor";
import type { BenchmarkSolution } from "./benchmarkFound";
import { LABELS } from "./solveBenchmark";

interface LeftOutPartProps {
  readonly solution: BenchmarkSolution;
  readonly service: number;
}

const MOST_SHOWN = 200;

/** Who is not in a service's figures, by reason, each with the cell that says so: those compared and those left out are all there are. */
export function LeftOutPart({ solution: { benchmarkCase, answer }, service }: LeftOutPartProps) {
  const found = answer.services[service];
  const given = benchmarkCase.services[service];
  if (!found || !given) return null;
  const reasons = leftOutByReason(found);
  return (
    <section aria-label="Left out">
      <h4>Who is left out</h4>
      <p>
        {countWords(benchmarkCase.providers.length, "organisation")} = {quantityWords(found.compared.length)} compared + {quantityWords(found.leftOut.length)} left out.
      </p>
      {reasons.map(({ reason, providers }) => (
        <details key={reason}>
          <summary>
            {REASON_WORDS[reason]}: {quantityWords(providers.length)}
          </summary>
          <ul className="left-out-list" aria-label={REASON_WORDS[reason]}>
            {providers.slice(0, MOST_SHOWN).map((each) => (
              <li key={each.provider}>
                <strong>{benchmarkCase.providers[each.provider]?.name}</strong>
                {each.place && (
                  <>
                    {" "}
                    <CellLink place={each.place} />
                  </>
                )}
                {whyWords(each, benchmarkCase.providers[each.provider]?.name ?? "")}
              </li>
            ))}
          </ul>
          {providers.length > MOST_SHOWN && <p className="hint">And {quantityWords(providers.length - MOST_SHOWN)} more; all are on the sheets once inserted.</p>}
        </details>
      ))}
    </section>
  );
}

function whyWords({ seen, words, error }: LeftOutProvider, name: string): string {
  const shown = seen.trim();
  const parts = [
    ...(shown === "" || shown === name || words.includes(shown) ? [] : [`shows “${shown}”`]),
    ...(words ? [words] : []),
    ...(error ? [sentenceFor(error, LABELS) ?? ""] : []),
  ].map((part) => (/[.?]$/.test(part) ? part : `${part}.`));
  return parts.length === 0 ? "" : `: ${parts.join(" ")}`;
}
