import { rangeWords } from "../../shared/cellAddress";
import { DataFound } from "../../shared/job/DataFound";
import type { Problem } from "../../shared/job/problem";
import { ReadingLine } from "../../shared/job/ReadingLine";
import { SourceField } from "../../shared/job/SourceField";
import type { Inserting } from "../../shared/job/useInsert";
import { loadSample } from "./laterParts";
import { FIELD } from "./priceFields";
import type { Price } from "./usePrice";

interface ChooseDataProps {
  readonly price: Price;
  readonly problems: readonly Problem[];
  readonly inserting: Inserting;
}

const RANGES = [
  {
    key: "ledger", choices: "ledgerChoices", label: "Ledger or budget",
    hint: "What is spent: a row an amount, with its cost centre and its cost line. Headings included.",
  },
  {
    key: "services", choices: "serviceChoices", label: "Services",
    hint: "A row a service: its unit, the units delivered or the capacity and how much of it is used, and what it is paid today.",
  },
  {
    key: "staff", choices: "staffChoices", label: "Staffing list",
    hint: "May be left empty. A row a post: salary, FTE and the service it works in.",
  },
] as const;

/** Step 1: the ledger, the services and, where there is one, the staffing list. */
export function ChooseData({ price, problems, inserting }: ChooseDataProps) {
  const { form, ledger, services, staff } = price;
  return (
    <>
      <DataFound
        state={price}
        inserting={inserting}
        toDo="Nothing in this workbook reads as a ledger or budget by cost centre. Put it on a sheet with its headings, one row an amount, and the services on another, then choose them below."
        sample="To try Openbook first, a made-up charity's ledger, services and staffing list can be added on new sheets, and removed again under Insert."
        loadSample={loadSample}
        onSample={(sample) =>
          price.change({
            ledger: rangeWords(sample.ledger), services: rangeWords(sample.services), staff: rangeWords(sample.staff),
            ledgerChoices: {}, serviceChoices: {}, staffChoices: {},
          })
        }
      />
      {RANGES.map(({ key, choices, label, hint }) => (
        <SourceField
          key={key}
          id={FIELD[key]}
          label={label}
          hint={hint}
          value={form[key]}
          source={{ ledger, services, staff }[key]}
          problems={problems}
          state={price}
          onTyped={(typed) => price.change({ [key]: typed, [choices]: {} })}
        />
      ))}
      <ReadingLine state={price} chosen={(ledger.range ?? services.range ?? staff.range) !== null} />
    </>
  );
}
