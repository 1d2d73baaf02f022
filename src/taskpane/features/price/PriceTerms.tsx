import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./priceFields";

/** What is added to full cost, and how much of it moves with units. */
export function PriceTerms({ price, problems }: MethodPartProps) {
  const { contingency, surplus, surplusOn, variableShare } = price.form.method;
  return (
    <>
      <WordField
        id={FIELD.contingency}
        label="Contingency, % of full cost"
        figure
        value={contingency}
        problem={problemAt(problems, FIELD.contingency)}
        hint="Shown apart from cost in every price. 0 for none."
        onChange={(text) => price.changeMethod({ contingency: text })}
      />
      <WordField
        id={FIELD.surplus}
        label="Surplus, %"
        figure
        value={surplus}
        problem={problemAt(problems, FIELD.surplus)}
        hint="For reserves and investment. 0 for none."
        onChange={(text) => price.changeMethod({ surplus: text })}
      />
      <ChoiceField
        id={FIELD.surplusOn}
        label="Surplus is a share of"
        value={surplusOn}
        options={[
          { key: "cost", words: "The cost", why: "5% is added to each pound of cost." },
          { key: "price", words: "The price", why: "5% leaves 95p in each pound for cost." },
        ]}
        onChange={(chosen) => price.changeMethod({ surplusOn: chosen })}
      />
      <WordField
        id={FIELD.variableShare}
        label="Cost that moves with units, %"
        figure
        value={variableShare}
        problem={problemAt(problems, FIELD.variableShare)}
        hint="For break-even and for prices at other utilisations. 0 where all cost is fixed for the year."
        onChange={(text) => price.changeMethod({ variableShare: text })}
      />
    </>
  );
}
