import { rangeWords } from "../../../shared/cellAddress";
import { DataFound } from "../../../shared/job/DataFound";
import type { Problem } from "../../../shared/job/problem";
import { ReadingLine } from "../../../shared/job/ReadingLine";
import { SourceField } from "../../../shared/job/SourceField";
import type { Inserting } from "../../../shared/job/useInsert";
import type { SaveKindProps } from "../saveKinds";
import { loadSample } from "./laterParts";
import { FIELD } from "./registerFields";
import type { Register } from "./useRegister";

interface ChooseDataProps extends Pick<SaveKindProps, "kindChoice"> {
  readonly register: Register;
  readonly problems: readonly Problem[];
  readonly inserting: Inserting;
}

/** Step 1: what to work out, and where the register is. */
export function ChooseData({ register, problems, inserting, kindChoice }: ChooseDataProps) {
  const { form, cells } = register;
  return (
    <>
      {kindChoice}
      <DataFound
        state={register}
        inserting={inserting}
        toDo="Nothing in this workbook reads as a savings register. Put it on a sheet with its headings, one row an initiative, then choose it below."
        sample="To try Openbook first, a made-up savings register can be added on a new sheet, and removed again under Insert."
        loadSample={loadSample}
        onSample={(sample) => register.change({ register: rangeWords(sample.register), choices: {} })}
      />
      <SourceField
        id={FIELD.register}
        label="Savings register"
        hint="A row an initiative: its budget line and baseline, what it saves, of which type, from when, how surely and at what one-off cost. Headings included."
        value={form.register}
        source={cells}
        problems={problems}
        state={register}
        onTyped={(typed) => register.change({ register: typed, choices: {} })}
      />
      <ReadingLine state={register} chosen={cells.range !== null} />
    </>
  );
}
