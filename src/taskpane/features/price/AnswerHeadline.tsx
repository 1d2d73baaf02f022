import { countWords, percentWords, poundsWords } from "../../shared/figureWords";
import type { Explaining } from "./answerParts";
import { added } from "./answerTotals";
import type { PriceSolution } from "./priceFound";
import { priceWords } from "./priceWords";

interface AnswerHeadlineProps extends Pick<Explaining, "onExplain"> {
  readonly solution: PriceSolution;
}

const MOST_PRICES = 8;

/** The price of each service, or of the first few; what they cost together, and what the price holds besides cost. */
export function AnswerHeadline({ solution: { priceCase, answer }, onExplain }: AnswerHeadlineProps) {
  const priced = answer.services.flatMap((service, index) => (service.pricePerUnit === null ? [] : [{ index, name: service.service, price: service.pricePerUnit, unit: priceCase.services[index]?.unit ?? "unit" }]));
  const alone = answer.services.length === 1;
  return (
    <>
      {priced.length === 0 ? (
        <p className="headline">
          <span className="headline-still">No price yet</span>
        </p>
      ) : (
        <ul className={alone ? "prices prices-alone" : "prices"} aria-label="Prices">
          {priced.slice(0, MOST_PRICES).map(({ index, name, price, unit }) => (
            <li key={index}>
              <button
                type="button"
                className="headline-figure"
                aria-label={`${priceWords(price)}, explain the price of ${name}`}
                onClick={(event) => onExplain({ kind: "price", service: index }, "headline", event.currentTarget)}
              >
                {priceWords(price)}
              </button>
              <span className="headline-words">
                per {unit}, {name}
              </span>
            </li>
          ))}
        </ul>
      )}
      <p className="headline-words">
        {priced.length > MOST_PRICES && `And ${priced.length - MOST_PRICES} more in the statement. `}
        {priceCase.title}: full cost {poundsWords(added(answer.services.map(({ full }) => full)))} a year{termsWords(priceCase)}.
        {answer.unplaced.length > 0 && ` ${countWords(answer.unplaced.length, "cost centre")} of the ledger, ${poundsWords(added(answer.unplaced.map(({ amount }) => amount)))}, ${answer.unplaced.length === 1 ? "is" : "are"} in no price yet: say where under Check the columns.`}
      </p>
    </>
  );
}

/** What a price holds besides full cost. */
function termsWords({ contingency, surplus, surplusOn }: PriceSolution["priceCase"]): string {
  const parts = [
    ...(contingency.value === 0 ? [] : [`${percentWords(contingency.value)} contingency`]),
    ...(surplus.value === 0 ? [] : [`a surplus of ${percentWords(surplus.value)} on ${surplusOn}`]),
  ];
  return parts.length === 0 ? ", with no contingency and no surplus" : `, with ${parts.join(" and ")} in the prices`;
}
