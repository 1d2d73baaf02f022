import { SAVING_TYPES, type SavingType } from "../../../../workings/savings/savingsCase";
import { countWords } from "../../../shared/figureWords";
import { problemAt } from "../../../shared/job/problem";
import { SelectField } from "../../../shared/SelectField";
import { WordField } from "../../../shared/WordField";
import type { MethodPartProps } from "./methodPart";
import { FIELD } from "./registerFields";
import { TYPE_WORDS } from "./registerWords";

const RECURRENCES = [
  { key: "recurrent", words: "Recurrent: saved every year" },
  { key: "one-off", words: "One-off: saved once, in the year of its start" },
] as const;

/** What counts where rows of the register do not say. */
export function SilentFields({ register, problems, method: { silent, type, start } }: MethodPartProps) {
  if (silent.type + silent.recurrence + silent.start === 0) return null;
  return (
    <fieldset className="plain">
      <legend>Where the register does not say</legend>
      {silent.type > 0 && (
        <SelectField
          id={FIELD.type}
          label={`Type of ${countWords(silent.type, "initiative")}`}
          value={type}
          options={SAVING_TYPES.map((key) => ({ key, words: TYPE_WORDS[key] }))}
          onChange={(key) => register.changeMethod({ type: key as SavingType })}
        />
      )}
      {silent.recurrence > 0 && (
        <SelectField
          id={FIELD.recurrence}
          label={`Recurrence of ${countWords(silent.recurrence, "initiative")}`}
          value={register.form.method.recurrence}
          options={RECURRENCES}
          onChange={(key) => register.changeMethod({ recurrence: key === "one-off" ? "one-off" : "recurrent" })}
        />
      )}
      {silent.start > 0 && (
        <WordField
          id={FIELD.start}
          label={`Start of ${countWords(silent.start, "initiative")}`}
          value={start}
          problem={problemAt(problems, FIELD.start)}
          onChange={(typed) => register.changeMethod({ start: typed })}
        />
      )}
      <p className="hint">Each is logged as an assumption.</p>
    </fieldset>
  );
}
