import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import { problemAt } from "../../shared/job/problem";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./upliftFields";

/** How the prices charged are rounded. */
export function RoundingField({ uplift, problems }: MethodPartProps) {
  const { rounding, multiple } = uplift.form.method;
  return (
    <>
      <ChoiceField
        id={FIELD.rounding}
        label="Round prices"
        value={rounding}
        problem={problemAt(problems, FIELD.rounding)}
        options={[
          { key: "each year", words: "To the penny each year", why: "Each year's price is what is charged, and the next is worked out from it." },
          { key: "end", words: "To the penny at the end", why: "Each year is worked out from the year before unrounded, and only what is shown is rounded." },
          { key: "up", words: "Up to a multiple of pence", why: "Up to the next price that divides exactly, such as by 4 for quarter-hours; the next year is worked out from it." },
          { key: "none", words: "Not at all", why: "Prices keep every decimal place, for working on further." },
        ]}
        onChange={(kind) => uplift.changeMethod({ rounding: kind })}
      />
      {rounding === "up" && (
        <div className="nested">
          <WordField id={FIELD.multiple} label="Multiple, pence" figure value={multiple} problem={problemAt(problems, FIELD.multiple)} hint="4 lets a quarter of an hour be charged in whole pence." onChange={(text) => uplift.changeMethod({ multiple: text })} />
        </div>
      )}
    </>
  );
}
