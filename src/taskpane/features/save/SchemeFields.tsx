import { problemAt, type Problem } from "../../shared/job/problem";
import { SelectField } from "../../shared/SelectField";
import { WordField } from "../../shared/WordField";
import { SCHEMES, type SchemeChoice } from "./schemeWords";

interface SchemeFieldsProps {
  /** The ids of the two fields. */
  readonly field: string;
  readonly rateField: string;
  readonly scheme: SchemeChoice;
  readonly rate: string;
  readonly problems: readonly Problem[];
  readonly onChange: (part: { readonly scheme?: SchemeChoice; readonly rate?: string }) => void;
}

/** What a pound of a later year is worth now. */
export function SchemeFields({ field, rateField, scheme, rate, problems, onChange }: SchemeFieldsProps) {
  return (
    <>
      <SelectField
        id={field}
        label="Discount rate"
        value={scheme}
        options={SCHEMES}
        hint="What a pound of a later year is worth now. Figures are in one year’s prices."
        onChange={(key) => onChange({ scheme: key as SchemeChoice })}
      />
      {scheme === "rate" && <WordField id={rateField} label="Rate, % a year" figure value={rate} problem={problemAt(problems, rateField)} onChange={(typed) => onChange({ rate: typed })} />}
    </>
  );
}
