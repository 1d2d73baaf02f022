import { ChoiceField } from "../../../shared/ChoiceField";
import { SelectField } from "../../../shared/SelectField";
import { WordField } from "../../../shared/WordField";
import { problemAt, type Problem } from "../../../shared/job/problem";
import type { ContractKind } from "../../../../workings/contracts/contractCase";
import { FIELD } from "./contractFields";
import type { Contract } from "./useContract";

const KINDS: readonly { readonly key: ContractKind; readonly words: string }[] = [
  { key: "light-touch", words: "Light-touch services: social care, health, education and the like" },
  { key: "services", words: "Other services and goods" },
  { key: "works", words: "Works" },
];

/** Step 3: what kind of contract it is, its term and days, its uplift, and VAT or grant. */
export default function SetMethod({ contract, problems }: { readonly contract: Contract; readonly problems: readonly Problem[] }) {
  const { title, kind, term, start, procurement, change, paidAs, vat } = contract.form.method;
  return (
    <>
      <WordField id={FIELD.title} label="Title" value={title} hint="Heads the sheets that are inserted." onChange={(typed) => contract.changeMethod({ title: typed })} />
      <SelectField id={FIELD.kind} label="Kind of contract" value={kind} options={KINDS} onChange={(key) => contract.changeMethod({ kind: key as ContractKind })} />
      <WordField
        id={FIELD.term}
        label="Term"
        value={term}
        problem={problemAt(problems, FIELD.term)}
        placeholder="5+2+2+1"
        hint="The initial term in years, then each option to extend it. Months as 18m."
        onChange={(typed) => contract.changeMethod({ term: typed })}
      />
      <WordField id={FIELD.start} label="Contract starts" value={start} problem={problemAt(problems, FIELD.start)} placeholder="1 April 2027" onChange={(typed) => contract.changeMethod({ start: typed })} />
      <WordField
        id={FIELD.procurement}
        label="Procurement starts"
        value={procurement}
        problem={problemAt(problems, FIELD.procurement)}
        placeholder="1 October 2026"
        hint="The threshold is the one in force on this day."
        onChange={(typed) => contract.changeMethod({ procurement: typed })}
      />
      <WordField
        id={FIELD.change}
        label="Uplift, % a year"
        figure
        value={change}
        problem={problemAt(problems, FIELD.change)}
        hint="Each contract year on the one before. 0 for none."
        onChange={(typed) => contract.changeMethod({ change: typed })}
      />
      <ChoiceField
        id={FIELD.paidAs}
        label="Paid as"
        value={paidAs}
        options={[
          { key: "contract", words: "A contract, with VAT", why: "Thresholds include VAT, whether or not it can be recovered." },
          { key: "grant", words: "A grant, without VAT", why: "No VAT is added." },
        ]}
        onChange={(key) => contract.changeMethod({ paidAs: key })}
      />
      {paidAs === "contract" && <WordField id={FIELD.vat} label="VAT, %" figure value={vat} problem={problemAt(problems, FIELD.vat)} onChange={(typed) => contract.changeMethod({ vat: typed })} />}
    </>
  );
}
