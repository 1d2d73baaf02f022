import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./priceFields";
import { withEntry } from "./priceForm";
import { unitsWords } from "./priceWords";

/** Units, or the part of the capacity that is used, of services whose row gives none. */
export function UnitsFields({ price, problems, method }: MethodPartProps) {
  const { unitsAsked } = method;
  if (unitsAsked.length === 0) return null;
  const { units, utilisation } = price.form.method;
  return (
    <fieldset className="plain">
      <legend>Units that the services table does not give</legend>
      {unitsAsked.map(({ service, name, unit, asks, text }) => {
        const id = asks === "units" ? FIELD.units(service) : FIELD.utilisation(service);
        return (
          <WordField
            key={name}
            id={id}
            label={asks === "units" ? `${name}: ${unitsWords(unit)} delivered in the year` : `${name}: part of its capacity used, %`}
            figure
            value={(asks === "units" ? units : utilisation).get(name) ?? text}
            problem={problemAt(problems, id)}
            hint="Left empty, the service has its full cost and no price."
            onChange={(typed) => price.changeMethod(asks === "units" ? { units: withEntry(units, name, typed) } : { utilisation: withEntry(utilisation, name, typed) })}
          />
        );
      })}
    </fieldset>
  );
}
