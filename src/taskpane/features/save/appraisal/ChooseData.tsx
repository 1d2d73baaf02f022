import { rangeWords } from "../../../shared/cellAddress";
import { DataFound } from "../../../shared/job/DataFound";
import type { Problem } from "../../../shared/job/problem";
import { ReadingLine } from "../../../shared/job/ReadingLine";
import { SourceField } from "../../../shared/job/SourceField";
import type { Inserting } from "../../../shared/job/useInsert";
import type { SaveKindProps } from "../saveKinds";
import { FIELD } from "./appraisalFields";
import { loadSample } from "./laterParts";
import type { Appraisal } from "./useAppraisal";

interface ChooseDataProps extends Pick<SaveKindProps, "kindChoice"> {
  readonly appraisal: Appraisal;
  readonly problems: readonly Problem[];
  readonly inserting: Inserting;
}

const RANGES = [
  {
    key: "options", choices: "optionsChoices", label: "Options",
    hint: "A row a cost or benefit of an option, with who pays, and its years across; or a list with a row each amount. Headings included.",
  },
  {
    key: "criteria", choices: "criteriaChoices", label: "Criteria",
    hint: "May be left empty. A row a criterion: its weight, then a column of scores headed with each option’s name.",
  },
] as const;

/** Step 1: what to work out, the options and, where there are any, the criteria. */
export function ChooseData({ appraisal, problems, inserting, kindChoice }: ChooseDataProps) {
  const { form, options, criteria } = appraisal;
  return (
    <>
      {kindChoice}
      <DataFound
        state={appraisal}
        inserting={inserting}
        toDo="Nothing in this workbook reads as options with their costs and benefits by year. Put them on a sheet with their headings, one row a cost or benefit of an option, then choose them below."
        sample="To try Openbook first, four made-up options and their criteria can be added on new sheets, and removed again under Insert."
        loadSample={loadSample}
        onSample={(sample) => appraisal.change({ options: rangeWords(sample.options), criteria: rangeWords(sample.criteria), optionsChoices: {}, criteriaChoices: {} })}
      />
      {RANGES.map(({ key, choices, label, hint }) => (
        <SourceField
          key={key}
          id={FIELD[key]}
          label={label}
          hint={hint}
          value={form[key]}
          source={{ options, criteria }[key]}
          problems={problems}
          state={appraisal}
          onTyped={(typed) => appraisal.change({ [key]: typed, [choices]: {} })}
        />
      ))}
      <ReadingLine state={appraisal} chosen={(options.range ?? criteria.range) !== null} />
    </>
  );
}
