import { SelectField } from "../../../shared/SelectField";
import { WordField } from "../../../shared/WordField";
import { problemAt } from "../../../shared/job/problem";
import { GRADE_OPTIONS } from "../gradeOptions";
import { FIELD } from "./appraisalFields";
import { withEntry } from "./appraisalForm";
import type { MethodPartProps } from "./methodPart";

/** What is added to each option's costs, and taken off its benefits, for optimism. */
export function CorrectionFields({ appraisal, problems, method: { options } }: MethodPartProps) {
  const { costs, grades } = appraisal.form.method;
  return (
    <>
      {options.map((name, at) => (
        <fieldset key={name} className="plain">
          <legend>Optimism: {name}</legend>
          <WordField
            id={FIELD.costs(at)}
            label="Added to its costs, %"
            figure
            value={costs.get(name) ?? "0"}
            problem={problemAt(problems, FIELD.costs(at))}
            onChange={(typed) => appraisal.changeMethod({ costs: withEntry(costs, name, typed) })}
          />
          <SelectField
            id={FIELD.grade(at)}
            label="Evidence for its benefits"
            value={grades.get(name) ?? ""}
            options={GRADE_OPTIONS}
            onChange={(key) => appraisal.changeMethod({ grades: withEntry(grades, name, key) })}
          />
        </fieldset>
      ))}
    </>
  );
}
