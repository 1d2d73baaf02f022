import { WordField } from "../../shared/WordField";
import { periodInWords } from "../../shared/dayWords";
import { problemAt } from "../../shared/job/problem";
import { typedFor } from "../../shared/typedFor";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";

/** For each series that ends before the years wanted: where it ends, and the growth a person expects after. */
export function AssumedFields({ uplift, problems, method }: MethodPartProps) {
  const { assumed } = uplift.form.method;
  if (method.ends.length === 0) return null;
  return (
    <fieldset className="plain">
      <legend>Figures beyond the end of a series</legend>
      <p className="hint">Without them, prices stop where the figures do. Every price worked out with them is marked as a forecast.</p>
      {method.ends.map(({ series, title, measure, timing, last, needed }) => (
        <WordField
          key={series}
          id={FIELD.assumed(series)}
          label={`${series}: ${measure === "rate" ? "rate" : "growth"} expected after ${periodInWords(last, timing)}, % a year`}
          figure
          value={typedFor(assumed, series) ?? ""}
          problem={problemAt(problems, FIELD.assumed(series))}
          hint={`${title} is held to ${periodInWords(last, timing)}; these prices need it to ${periodInWords(needed, timing)}. May be left empty.`}
          onChange={(text) => uplift.changeMethod({ assumed: { ...assumed, [series]: text } })}
        />
      ))}
    </fieldset>
  );
}
