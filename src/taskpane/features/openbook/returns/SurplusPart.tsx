import { whyNoSurplus } from "../../../../workings/openbook/whyNoSurplus";
import { sentenceFor } from "../../../shared/sentenceFor";
import { percentWords, poundsWords } from "../../../shared/figureWords";
import { FiguresTable } from "../../../shared/FiguresTable";
import { Notice } from "../../../shared/Notice";
import { figuresIn, money, rate, still, type AnswerPartProps } from "./answerParts";
import { returnNames } from "./returnWords";

/** Each return's surplus under the contract's terms: what is topped up, what is returned. */
export function SurplusPart({ solution: { comparisonCase, answer }, onExplain, explanationIn }: AnswerPartProps) {
  const { surplus, surplusTotal } = answer;
  const [terms] = comparisonCase.terms;
  if (surplus.length === 0 || !terms) return null;
  const names = returnNames(comparisonCase.returns);
  const name = (of: number) => names[of] ?? "";
  const figure = figuresIn("surplus", onExplain);
  const worked = surplus.flatMap((each) => (each.result ? [{ ...each, result: each.result }] : []));
  return (
    <section aria-label="Surplus">
      <h3>Surplus</h3>
      <p className="hint">
        {terms.minimum ? `Topped up to ${percentWords(terms.minimum.value)} of income${terms.topUpLimit ? `, by ${poundsWords(terms.topUpLimit.value)} at most` : ""}` : "No top-up"}; {terms.maximum ? `above ${percentWords(terms.maximum.value)} the provider keeps ${percentWords(terms.providerShare.value)} of the excess and returns the rest` : "nothing is returned"}.
      </p>
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
