import { CheckField } from "../../shared/CheckField";
import { problemAt } from "../../shared/job/problem";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { FIELD } from "./benchmarkFields";
import type { MethodPartProps } from "./methodPart";

/** Prices brought to one year, and areas brought to one level. */
export function AdjustFields({ benchmark, problems, method: { prices, area } }: MethodPartProps) {
  return (
    <>
      <CheckField
        id={FIELD.rebase}
        label="Bring prices to one year"
        checked={prices.on}
        hint="By a published series, as UPLIFT.REAL does it. Every figure used is listed with its source."
        onChange={(on) => benchmark.changeMethod({ rebase: on })}
      />
      {prices.on && (
        <div className="nested">
          <SelectField
            id={FIELD.series}
            label="Measure of prices in general"
            value={prices.series}
            problem={problemAt(problems, FIELD.series)}
            options={prices.options.map(({ series, title }) => ({ key: series, words: `${series}: ${title}` }))}
            onChange={(key) => benchmark.changeMethod({ series: key })}
          />
          <WordField
            id={FIELD.pricesTo}
            label="In the prices of"
            value={prices.to}
            placeholder="2024-25"
            problem={problemAt(problems, FIELD.pricesTo)}
            hint="A financial year such as 2024-25; for a monthly series a month such as 2024-09."
            onChange={(text) => benchmark.changeMethod({ pricesTo: text })}
          />
          {prices.from === null ? (
            <p className="hint">Each organisation has a price year of its own in the table.</p>
          ) : (
            <WordField
              id={FIELD.pricesFrom}
              label="Prices in the table are of"
              value={prices.from}
              placeholder="2022-23"
              problem={problemAt(problems, FIELD.pricesFrom)}
              hint="For every organisation that has no price year of its own."
              onChange={(text) => benchmark.changeMethod({ pricesFrom: text })}
            />
          )}
        </div>
      )}
      {area && (
        <CheckField
          id={FIELD.area}
          label={`Divide by ${area.heading}`}
          checked={area.on}
          hint="Takes out what an area's own level of pay and prices does to a cost: 1 is the level all are brought to."
          onChange={(on) => benchmark.changeMethod({ area: on })}
        />
      )}
    </>
  );
}
