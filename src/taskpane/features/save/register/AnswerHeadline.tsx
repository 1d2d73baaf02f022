import { countWords, listWords, roundPoundsWords } from "../../../shared/figureWords";
import type { AnswerPartProps } from "./answerParts";
import { TYPE_WORDS } from "./registerWords";

/** What is saved over the plan, of which type, in a full year, and what it is worth net of one-off costs. */
export function AnswerHeadline({ solution: { savingsCase, answer }, onExplain }: AnswerPartProps) {
  const { totals, byType, years, presentValueAfter } = answer;
  const types = byType.filter(({ total }) => total !== 0).map(({ type, total }) => `${TYPE_WORDS[type].toLowerCase()} ${roundPoundsWords(total)}`);
  return (
    <p className="headline">
      <button
        type="button"
        className="headline-figure"
        aria-label={`${roundPoundsWords(totals.savings)}, explain the savings`}
        onClick={(event) => onExplain({ kind: "savings", year: null }, "headline", event.currentTarget)}
      >
        {roundPoundsWords(totals.savings)}
      </button>
      <span className="headline-words">
        {savingsCase.title}: saved over {countWords(years.length, "year")}{types.length > 0 && `: ${listWords(types)}`}. {roundPoundsWords(totals.fullYear)} in a full year.{" "}
        {totals.overlap > 0 && `Overlaps of ${roundPoundsWords(totals.overlap)} are not counted. `}
        {savingsCase.counting === "cashable" && answer.counted.every((saving) => saving === 0) && "None of it is cashable, so nothing counts to the net. "}
        Worth {roundPoundsWords(presentValueAfter)} now, net of one-off costs.
      </span>
    </p>
  );
}
