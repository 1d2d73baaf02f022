import { whyNoSurplus } from "../../../../workings/openbook/whyNoSurplus";
import { sentenceFor } from "../../../shared/sentenceFor";
import type { SurplusTerms } from "../../../../workings/openbook/comparisonCase";
import { countWords, listWords, percentWords, poundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import { figuresIn, money, rate, still, type AnswerPartProps } from "./answerParts";
import { returnNames } from "./returnWords";

/** Each return's surplus under the contract's terms: what is topped up, what is returned. */
export function SurplusPart({ solution: { comparisonCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { surplus, surplusTotal } = answer;
  const { terms } = comparisonCase;
  if (surplus.length === 0) return null;
  const names = returnNames(comparisonCase.returns);
  const name = (of: number) => names[of] ?? "";
  const figure = figuresIn("surplus", onExplain);
  const without = names.filter((_, of) => comparisonCase.termsOf[of] === null);
  const worked = surplus.flatMap((each) => (each.result ? [{ ...each, result: each.result }] : []));
  return (
    <section aria-label="Surplus">
      <h3>Surplus</h3>
      <p className="hint">{terms.length === 1 && terms[0] ? `${termsWords(terms[0])}.` : `Under ${countWords(terms.length, "set")} of terms, each provider’s own.`}</p>
      {without.length > 0 && (
        <Notice kind="note">
          <p>Under no terms, so not worked out: {listWords(without)}.</p>
        </Notice>
      )}
      {surplus.filter(({ result }) => !result).map((each) => (
        <Notice key={each.of} kind="bad">
          <p>
            {name(each.of)}: {whyNoSurplus(each, (error) => sentenceFor(error) ?? error.code)}
          </p>
        </Notice>
      ))}
      {worked.length > 0 && (
        <FiguresTable
          caption="Surplus of this year, £"
          corner="Return"
          headings={["Income", "Cost", "Surplus", "Of income, %", "Topped up or returned", "Surplus after", "Of income after, %"]}
          rows={[
            ...worked.map(({ of, income, cost, result }) => ({
              label: name(of), cells: [money(income), money(cost), money(result.surplus), rate(result.rate), figure(result.adjustment, `what is topped up or returned for ${name(of)}`, { kind: "surplus", of }), money(result.after), rate(result.afterRate)],
            })),
            ...(worked.length > 1
              ? [{ label: "Together", total: true, cells: [money(surplusTotal.income), money(surplusTotal.cost), money(surplusTotal.surplus), still(""), money(surplusTotal.adjustment), money(surplusTotal.after), still("")] }]
              : []),
          ]}
          note="What is topped up is a plus; what the provider returns is a minus."
        />
      )}
      {explanationIn("surplus")}
    </section>
  );
}

function termsWords({ minimum, maximum, providerShare, topUpLimit }: SurplusTerms): string {
  const topUp = minimum ? `Topped up to ${percentWords(minimum.value)} of income${topUpLimit ? `, by ${poundsWords(topUpLimit.value)} at most` : ""}` : "No top-up";
  return `${topUp}; ${maximum ? `above ${percentWords(maximum.value)} the provider keeps ${percentWords(providerShare.value)} of the excess and returns the rest` : "nothing is returned"}`;
}
