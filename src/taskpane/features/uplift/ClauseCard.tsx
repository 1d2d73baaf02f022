import type { ReferenceFigures } from "../../../reference/referenceFigures";
import type { CardWord, ClauseCard as Card } from "../../../workings/uplift/clauseCard";
import type { PriceRounding } from "../../../workings/uplift/upliftCase";
import { CopyText } from "../../shared/CopyText";
import { dayWords } from "../../shared/dayWords";
import { percentWords } from "../../shared/figureWords";
import { FigureLine } from "../../shared/FigureLine";
import { MarkedClause } from "./MarkedClause";
import { changeWords, poundsPriceWords } from "./priceWords";
import { REFERENCE_TABLE, referenceFormula } from "./referenceFormula";

/** A price that a clause moved, rounded as the case says. */
export interface PriceMoved {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

interface ClauseCardProps {
  readonly card: Card;
  /** Null where it is read for no price. */
  readonly moved: PriceMoved | null;
  readonly rounding: PriceRounding;
  readonly figures: ReferenceFigures;
}

/** How a clause was read between two dates: its words, what each was taken to mean, the figures it took, what it comes to, and the same as a formula. */
export function ClauseCard({ card, moved, rounding, figures }: ClauseCardProps) {
  const { clause, tree, base, review, inWords, words, change, forecast, notIndexed } = card;
  const formula = referenceFormula(tree, base, review, figures);
  return (
    <div className="clause-card">
      <MarkedClause clause={clause} parts={words} />
      <p>
        Read back: <bdi>{inWords}</bdi>.
      </p>
      <ol className="clause-parts" aria-label="How each word was read">
        {words.map((word, index) => (
          <Word key={index} word={word} />
        ))}
      </ol>
      {notIndexed !== null && <p>The weights leave {percentWords(notIndexed)} of the price that is not indexed: it stays as it is.</p>}
      <p className="clause-result">
        From {dayWords(base)} to {dayWords(review)}: {changeWords(change, percentWords(change))}
        {forecast && " (forecast)"}.
        {moved && ` ${moved.name}: ${poundsPriceWords(moved.before, rounding)} → ${poundsPriceWords(moved.after, rounding)}.`}
      </p>
      {card.figures.length > 0 && (
        <>
          <h4>Figures it took</h4>
          <ul className="sources">
            {card.figures.map((figure) => (
              <FigureLine key={`${figure.series} ${figure.period}`} figure={figure} figures={figures} named />
            ))}
          </ul>
        </>
      )}
      {formula === null ? (
        <p className="hint">As one formula it would be longer than Excel takes: the sheets that Insert writes have it step by step.</p>
      ) : (
        <>
          <CopyText label="The same as an Excel formula" what="the formula" text={formula} />
          <p className="hint">It gives the change. {card.figures.length > 0 && `It takes its figures from ${REFERENCE_TABLE}, the table that Insert writes to the workbook.`}</p>
        </>
      )}
    </div>
  );
}

function Word({ word: { text, means, comesTo, bites } }: { readonly word: CardWord }) {
  return (
    <li>
      <bdi className="clause-words">{text}</bdi>: {means}
      {comesTo !== null && (
        <>
          {"; "}
          {bites ? <strong>{comesTo}</strong> : comesTo}
        </>
      )}
      .
    </li>
  );
}
