import { DefaultButton } from "@fluentui/react/lib/Button";
import { useWorkbook } from "../../WorkbookContext";
import { Notice } from "../../shared/Notice";
import { ProgressLine } from "../../shared/ProgressLine";
import { RangeField } from "../../shared/RangeField";
import { rangeWords } from "../../shared/cellAddress";
import { NothingFound } from "../../shared/job/NothingFound";
import { problemAt, type Problem } from "../../shared/job/problem";
import { foundWords, useHeard } from "../../shared/job/sourceWords";
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
  const { form, ledger, services, staff, reading } = price;
  const workbook = useWorkbook();
  useHeard(ledger);
  useHeard(services);
  useHeard(staff);
  const addSample = async () => {
    const sample = await inserting.addSample(async () => (await loadSample()).planSample(workbook));
    if (sample) {
      price.change({
        ledger: rangeWords(sample.ledger), services: rangeWords(sample.services), staff: rangeWords(sample.staff),
        ledgerChoices: {}, serviceChoices: {}, staffChoices: {},
      });
    }
  };
  return (
    <>
      {price.nothingFound && (
        <NothingFound
          toDo="Nothing in this workbook reads as a ledger or budget by cost centre. Put it on a sheet with its headings, one row an amount, and the services on another, then choose them below."
          sample="To try Openbook first, a made-up charity's ledger, services and staffing list can be added on new sheets, and removed again under Insert."
          inserting={inserting}
          onAdd={addSample}
        />
      )}
      {price.guessed && (
        <Notice kind="note">
          <p>What is chosen here was suggested because of its headings. Change it if it is not what you mean.</p>
        </Notice>
      )}
      {RANGES.map(({ key, choices, label, hint }) => (
        <RangeField
          key={key}
          id={FIELD[key]}
          label={label}
          hint={hint}
          value={form[key]}
          problem={problemAt(problems, FIELD[key])}
          found={foundWords({ ledger, services, staff }[key])}
          following={price.following === FIELD[key]}
          sources={price.sources}
          onTyped={(typed) => price.change({ [key]: typed, [choices]: {} })}
          onFollow={(on, now) => price.follow(on ? FIELD[key] : null, now)}
        />
      ))}
      {(ledger.range ?? services.range ?? staff.range) && !reading && (
        <div className="actions">
          <DefaultButton text="Read again" onClick={price.readAgain} />
        </div>
      )}
      {reading && <ProgressLine label={reading.label} done={reading.done} of={reading.of} onCancel={price.cancelReading} />}
    </>
  );
}
