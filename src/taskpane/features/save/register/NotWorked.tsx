import { CellLink } from "../../../shared/CellLink";
import { countWords } from "../../../shared/figureWords";
import { Notice } from "../../../shared/Notice";
import { sentenceFor } from "../../../shared/sentenceFor";
import type { RegisterSolution } from "./registerFound";
import { LABELS } from "./solveRegister";

const MOST = 20;

/** Initiatives that could not be worked out and count for nothing, each with why. */
export function NotWorked({ solution: { answer, places } }: { readonly solution: RegisterSolution }) {
  const refused = answer.initiatives.flatMap(({ name, refused: error }, at) => (error ? [{ name, at, words: sentenceFor(error, LABELS) ?? "" }] : []));
  if (refused.length === 0) return null;
  return (
    <Notice kind="bad">
      <p>{countWords(refused.length, "initiative")} could not be worked out and {refused.length === 1 ? "counts" : "count"} for nothing:</p>
      <ul className="sources">
        {refused.slice(0, MOST).map(({ name, at, words }) => (
          <li key={at}>
            <CellLink place={places[at]!} /> {name || "No name"}: {words}
          </li>
        ))}
      </ul>
      {refused.length > MOST && <p>And {countWords(refused.length - MOST, "more initiative")}.</p>}
    </Notice>
  );
}
