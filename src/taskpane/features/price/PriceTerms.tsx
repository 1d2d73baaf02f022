import { ChoiceField } from "../../shared/ChoiceField";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./priceFields";
import { SAME } from "./variableShares";

/** What is added to full cost, and how much of it moves with units. */
export function PriceTerms({ price, problems, method: { variableFrom } }: MethodPartProps) {
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
      {variableFrom.options.length > 0 && (
        <SelectField
          id={FIELD.variableFrom}
          label="Part of cost that moves with units"
          value={variableFrom.chosen}
          options={variableFrom.options}
          hint="For break-even and for prices at other utilisations."
          onChange={(chosen) => price.changeMethod({ variableFrom: chosen })}
        />
      )}
      {variableFrom.chosen === SAME && (
        <WordField
          id={FIELD.variableShare}
          label="Cost that moves with units, %"
          figure
          value={variableShare}
          problem={problemAt(problems, FIELD.variableShare)}
          hint="For break-even and for prices at other utilisations. 0 where all cost is fixed for the year. For a part by service, head a column of the services “Variable share”, with figures from 0 to 1."
          onChange={(text) => price.changeMethod({ variableShare: text })}
        />
      )}
    </>
  );
}
