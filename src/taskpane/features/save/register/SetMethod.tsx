import { ChoiceField } from "../../../shared/ChoiceField";
import { SelectField } from "../../../shared/SelectField";
import { WordField } from "../../../shared/WordField";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { GRADE_OPTIONS } from "../gradeOptions";
import { SchemeFields } from "../SchemeFields";
import { GainShareFields } from "./GainShareFields";
import { LevelFields } from "./LevelFields";
import type { MethodPartProps } from "./methodPart";
import { RangeFields } from "./RangeFields";
import { FIELD } from "./registerFields";
import { SilentFields } from "./SilentFields";
import type { Register } from "./useRegister";

/** Step 3: the plan's years, what counts, how sure savings are, what a pound later is worth, the range and the gain share. */
export default function SetMethod({ register, problems }: { readonly register: Register; readonly problems: readonly Problem[] }) {
  const { method } = register;
  if (!method) return null;
  const part = { register, problems, method };
  return (
    <>
      <WordField id={FIELD.title} label="Title" value={method.title} hint="Heads the sheets that are inserted." onChange={(title) => register.changeMethod({ title })} />
      <WordField
        id={FIELD.firstYear}
        label="First financial year of the plan"
        value={method.firstYear}
        problem={problemAt(problems, FIELD.firstYear)}
        hint="Year 0: not discounted."
        onChange={(firstYear) => register.changeMethod({ firstYear })}
      />
      <WordField id={FIELD.years} label="Years" figure value={register.form.method.years} problem={problemAt(problems, FIELD.years)} onChange={(years) => register.changeMethod({ years })} />
      <ChoiceField
        id={FIELD.counting}
        label="What counts to the net"
        value={register.form.method.counting}
        options={[
          { key: "cashable", words: "Cashable savings", why: "Only what leaves a budget is set against one-off costs. The other types are shown beside it." },
          { key: "all types", words: "Savings of all types", why: "Non-cashable savings and cost avoidance count as much as money that leaves a budget." },
        ]}
        onChange={(counting) => register.changeMethod({ counting })}
      />
      <SilentFields {...part} />
      <LevelFields {...part} />
      <Discounting {...part} />
      <RangeFields {...part} />
      <GainShareFields {...part} />
    </>
  );
}

function Discounting({ register, problems }: MethodPartProps) {
  const { scheme, rate, grade } = register.form.method;
  return (
    <>
      <SchemeFields
        field={FIELD.scheme}
        rateField={FIELD.rate}
        scheme={scheme}
        rate={rate}
        problems={problems}
        onChange={(part) => register.changeMethod(part)}
      />
      <SelectField
        id={FIELD.grade}
        label="Grade of the evidence"
        value={grade}
        options={GRADE_OPTIONS}
        hint="Taken off savings on a line of its own. Not multiplied by confidence."
        onChange={(key) => register.changeMethod({ grade: key })}
      />
    </>
  );
}
