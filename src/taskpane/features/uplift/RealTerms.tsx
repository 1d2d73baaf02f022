import { CheckField } from "../../shared/CheckField";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";

/** Prices in the money of one day as well. */
export function RealTerms({ uplift, problems, method }: MethodPartProps) {
  const { realTerms, realSeries } = uplift.form.method;
  return (
    <>
      <CheckField
        id={FIELD.realTerms}
        label="Show prices in real terms too"
        checked={realTerms}
        problem={problemAt(problems, FIELD.realTerms)}
        hint="What each year's price is worth in the money of one period."
        onChange={(on) => uplift.changeMethod({ realTerms: on })}
      />
      {realTerms && (
        <div className="nested">
          <SelectField
            id={FIELD.realSeries}
            label="Measure of prices in general"
            value={realSeries}
            problem={problemAt(problems, FIELD.realSeries)}
            options={[
              ...method.deflators.map(({ series, title }) => ({ key: series, words: `${series}: ${title}` })),
              ...(method.deflators.some(({ series }) => series === realSeries) ? [] : [{ key: realSeries, words: realSeries }]),
            ]}
            onChange={(key) => uplift.changeMethod({ realSeries: key })}
          />
          <WordField
            id={FIELD.realDate}
            label="In the money of"
            value={method.realDateText}
            problem={problemAt(problems, FIELD.realDate)}
            hint="A day: the month or the financial year that holds it is what prices are put in the money of."
            onChange={(text) => uplift.changeMethod({ realDate: text })}
          />
        </div>
      )}
    </>
  );
}
