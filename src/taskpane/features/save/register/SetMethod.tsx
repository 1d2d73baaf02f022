import { ChoiceField } from "../../../shared/ChoiceField";
import { SelectField } from "../../../shared/SelectField";
import { WordField } from "../../../shared/WordField";
import { percentWords } from "../../../shared/figureWords";
import { optimismCorrection } from "../../../../domain/savings/optimismCorrection";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { GainShareFields } from "./GainShareFields";
import { LevelFields } from "./LevelFields";
import type { MethodPartProps } from "./methodPart";
import { RangeFields } from "./RangeFields";
import { FIELD } from "./registerFields";
import type { SchemeChoice } from "./registerForm";
import { SCHEMES } from "./schemeWords";
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

const GRADES = [1, 2, 3, 4, 5, 6];
const GRADE_OPTIONS = [
  { key: "", words: "No correction" },
  ...GRADES.map((grade) => ({ key: String(grade), words: `Grade ${grade}${grade === 1 ? ", the best" : ""}: ${percentWords(optimismCorrection(grade))} taken off` })),
];

function Discounting({ register, problems }: MethodPartProps) {
  const { scheme, rate, grade } = register.form.method;
  return (
    <>
      <SelectField
        id={FIELD.scheme}
        label="Discount rate"
        value={scheme}
        options={SCHEMES}
        hint="What a pound of a later year is worth now. Figures are in one year’s prices."
        onChange={(key) => register.changeMethod({ scheme: key as SchemeChoice })}
      />
      {scheme === "rate" && (
        <WordField id={FIELD.rate} label="Rate, % a year" figure value={rate} problem={problemAt(problems, FIELD.rate)} onChange={(typed) => register.changeMethod({ rate: typed })} />
      )}
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
