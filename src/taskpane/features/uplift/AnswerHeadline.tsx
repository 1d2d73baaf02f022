import type { UpliftAnswer, UpliftCase } from "../../../workings/uplift/upliftCase";
import { dayWords } from "../../shared/dayWords";
import { percentWords } from "../../shared/figureWords";
import type { Explaining } from "./answerParts";
import { averageWords, costWords, countUplifted, onlyPrice } from "./headlineWords";
import { changeWords, poundsPriceWords } from "./priceWords";

interface AnswerHeadlineProps extends Pick<Explaining, "onExplain"> {
  readonly upliftCase: UpliftCase;
  readonly answer: UpliftAnswer;
  /** Prices that are not among the case's lines because they could not be used at all. */
  readonly leftOut: number;
}

/** One price: the price from its review. A list: how many were uplifted, by how much on average, and what a year costs now and then. */
export function AnswerHeadline({ upliftCase, answer, leftOut, onExplain }: AnswerHeadlineProps) {
  const first = onlyPrice(upliftCase, answer, leftOut);
  if (!first) return <ListHeadline upliftCase={upliftCase} answer={answer} leftOut={leftOut} />;
  const price = poundsPriceWords(first.price, upliftCase.rounding);
  const now = answer.lines[0]?.kind === "uplifted" ? answer.lines[0].now : 0;
  return (
    <p className="headline">
      <button
        type="button"
        className="headline-figure"
        aria-label={`${price}, explain the price from ${dayWords(first.from)}`}
        onClick={(event) => onExplain({ kind: "price", line: 0, year: first.year }, "headline", event.currentTarget)}
      >
        {price}
      </button>
      <span className="headline-words">
        {upliftCase.lines[0]?.name} from {dayWords(first.from)}, {changeWords(first.change, percentWords(first.change))} from {poundsPriceWords(now, upliftCase.rounding)}.
        {first.forecast && " This is a forecast: it rests on a figure that is not final."}
      </span>
    </p>
  );
}

function ListHeadline({ upliftCase, answer, leftOut }: Omit<AnswerHeadlineProps, "onExplain">) {
  if (upliftCase.lines.length + leftOut === 0 && answer.bridge) {
    return (
      <p className="headline">
        <span className="headline-still">{percentWords(answer.bridge.pressure)}</span>
        <span className="headline-words">{upliftCase.title}: what costs rise by. No price was given to uplift.</span>
      </p>
    );
  }
  const average = answer.change && averageWords(answer.change);
  return (
    <p className="headline">
      <span className="headline-still">{countUplifted(upliftCase, answer, leftOut)} uplifted</span>
      <span className="headline-words">
        {upliftCase.title}: {average ?? "no price could be uplifted; the reasons are below"}. {costWords(answer)}
      </span>
    </p>
  );
}
