import { STANDING_WORDS } from "../../../../workings/contracts/contractWords";
import { poundsWords } from "../../../shared/figureWords";
import type { AnswerPartProps } from "./answerParts";

/** What may be paid over the whole term, and how it stands to the threshold. */
export function AnswerHeadline({ solution: { contractCase, answer }, onExplain }: AnswerPartProps) {
  const { value, standing, unknown, vat, periods } = answer;
  const words = poundsWords(value);
  return (
    <p className="headline">
      <button type="button" className="headline-figure" aria-label={`${words}, explain the estimated value`} onClick={(event) => onExplain({ kind: "value" }, "headline", event.currentTarget)}>
        {words}
      </button>
      <span className="headline-words">
        {contractCase.title}: {unknown.length > 0 ? "at least this, " : ""}estimated over {periods.length > 1 ? "the whole term with every extension" : "the term"}
        {contractCase.vat.value > 0 ? `, VAT of ${poundsWords(vat)} included` : ", without VAT"}. {STANDING_WORDS[standing]}.
      </span>
    </p>
  );
}
