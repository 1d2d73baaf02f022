import { DefaultButton } from "@fluentui/react/lib/Button";
import { useState } from "react";
import type { QueryRow } from "../../../../returns/queryLog";
import { countWords, listWords } from "../../../shared/figureWords";
import type { AnswerPartProps } from "./answerParts";

const AT_ONCE = 30;

/** The differences to ask about, as they will stand in the query log; and what is kept from a log that is already there. */
export function QuestionsPart({ solution: { comparisonCase, answer } }: AnswerPartProps) {
  const [more, setMore] = useState(0);
  const { log, differences } = answer;
  const arising = log.filter(({ state }) => state !== "no longer arises" && state !== "not compared");
  const shown = AT_ONCE + more;
  const logs = comparisonCase.logs.map(({ sheet }) => sheet);
  return (
    <section aria-label="What to ask">
      <h3>What to ask</h3>
      <p className="hint">
        {differences.length === 0 ? "No difference is beyond the limits." : "Each becomes a row of the query log, where you note who asked and when, the answer, and whether it is accepted."}
        {logs.length > 0 && ` What was written in ${listWords(logs)} is kept: ${keptWords(log)}.`}
      </p>
      <ol className="remarks">
        {arising.slice(0, shown).map((row) => (
          <li key={row.key}>
            <strong>{row.provider}</strong>
            {row.state === "new" ? "" : ` (${row.state})`}: {row.question}
            {row.written.answer !== "" && ` Answer: ${String(row.written.answer)}`}
          </li>
        ))}
      </ol>
      {arising.length > shown && (
        <div className="actions">
          <DefaultButton text={`Show ${Math.min(200, arising.length - shown)} more of ${countWords(arising.length, "question")}`} onClick={() => setMore(more + 200)} />
        </div>
      )}
    </section>
  );
}

function keptWords(log: readonly QueryRow[]): string {
  const count = (state: QueryRow["state"]) => log.filter((row) => row.state === state).length;
  const parts = (["new", "as before", "changed", "arises again", "no longer arises", "not compared"] as const).flatMap((state) => (count(state) === 0 ? [] : [`${count(state)} ${state}`]));
  return parts.length === 0 ? "no rows" : listWords(parts);
}
