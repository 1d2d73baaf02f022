import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";

/** What drives each share of the price, for rows that have shares. */
export function BasketDrivers({ uplift, problems, method }: MethodPartProps) {
  const { drivers } = uplift.form.method;
  if (method.basket.length === 0) return null;
  return (
    <fieldset className="plain">
      <legend>What drives each share of the price</legend>
      {method.basket.map(({ column, heading, driver }) => (
        <WordField
          key={column}
          id={FIELD.driver(column)}
          label={heading}
          value={driver}
          problem={problemAt(problems, FIELD.driver(column))}
          hint={drivers[column] === undefined ? "Suggested by its heading." : undefined}
          onChange={(text) => uplift.changeMethod({ drivers: { ...drivers, [column]: text } })}
        />
      ))}
      <p className="hint">A series such as NLW, a month of it such as CPI[Sep], its published rate such as published(CPI[Sep]), or a rate such as 3%.</p>
    </fieldset>
  );
}
