import { listWords, roundPoundsWords } from "../../../shared/figureWords";
import type { AnswerPartProps } from "./answerParts";
import { VIEWS } from "./appraisalWords";

/** The preferred option, its net present value and its lead over the next. */
export function AnswerHeadline({ solution: { appraisal, answer }, onExplain }: AnswerPartProps) {
  const { decidedBy, options } = appraisal;
  const { preferred, next, lead, views, scores } = answer;
  const worth = roundPoundsWords(views[decidedBy].options[preferred]!.netPresentValue);
  const name = options[preferred]?.name ?? "";
  const first = options.flatMap(({ name: each }, at) => (views[decidedBy].options[at]?.rank === 1 ? [each] : []));
  const level = lead === 0;
  return (
    <p className="headline">
      <button
        type="button"
        className="headline-figure"
        aria-label={`${worth}, explain the net present value of ${name}`}
        onClick={(event) => onExplain({ kind: "net", view: decidedBy, option: preferred }, "headline", event.currentTarget)}
      >
        {worth}
      </button>
      <span className="headline-words">
        {appraisal.title}: {level ? `${listWords(first)} are level, and none is preferred` : next === null ? `${name} is the only option, and there is nothing to compare it with` : `${name} is preferred`}, by {VIEWS.find(({ key }) => key === decidedBy)?.words.toLowerCase()}, at net present value.
        {!level && next !== null && lead !== null && ` It is ${roundPoundsWords(lead)} ahead of ${options[next]?.name ?? ""}.`}
        {scores && ` ${options[scores.best]?.name ?? ""} scores best on the criteria.`}
      </span>
    </p>
  );
}
