import { AGAINST_WORDS } from "../../../../returns/queryLog";
import { countWords, percentWords, roundPoundsWords } from "../../../shared/figureWords";
import type { AnswerPartProps } from "./answerParts";

/** What the returns cost this year, and how that stands to what it is set against. */
export function AnswerHeadline({ solution: { comparisonCase, answer }, onExplain }: AnswerPartProps) {
  const { total, compared, differences } = answer;
  const with_ = AGAINST_WORDS[comparisonCase.against];
  const set = compared.filter(({ notCompared }) => notCompared === "").length;
  const words = `${total.change > 0 ? "+" : ""}${roundPoundsWords(total.change)}`;
  return (
    <p className="headline">
      {set === 0 ? (
        <span className="headline-still">Nothing compared</span>
      ) : (
        <button type="button" className="headline-figure" aria-label={`${words}, explain the change in costs`} onClick={(event) => onExplain({ kind: "change" }, "headline", event.currentTarget)}>
          {words}
        </button>
      )}
      <span className="headline-words">
        {set === 0
          ? `No return has anything in ${with_} to be set against.`
          : `${comparisonCase.title}: costs of ${countWords(set, "return")} against ${with_}, from ${roundPoundsWords(total.before)} to ${roundPoundsWords(total.after)}${total.rate === null ? "" : `, ${percentWords(total.rate, 1)}`}. ${differences.length === 0 ? "Nothing to ask about." : `${countWords(differences.length, "difference")} to ask about.`}`}
      </span>
    </p>
  );
}
