import { DefaultButton } from "@fluentui/react/lib/Button";
import { AmountField } from "../../../shared/AmountField";
import { CheckField } from "../../../shared/CheckField";
import { placeWords } from "../../../shared/cellAddress";
import { poundsWords } from "../../../shared/figureWords";
import { problemAt, type Problem } from "../../../shared/job/problem";
import { SelectionField } from "../../../shared/SelectionField";
import { WordField } from "../../../shared/WordField";
import type { SaveKindProps } from "../saveKinds";
import { FIELD } from "./contractFields";
import { EMPTY_LOT, MOST_LOTS, type LotForm } from "./contractForm";
import type { Contract } from "./useContract";

interface ChooseValueProps extends Pick<SaveKindProps, "kindChoice"> {
  readonly contract: Contract;
  readonly problems: readonly Problem[];
}

/** Step 1: what to work out, and what the contract or each of its lots costs a year. */
export function ChooseValue({ contract, problems, kindChoice }: ChooseValueProps) {
  const { form, annual } = contract;
  return (
    <>
      {kindChoice}
      <AmountField
        id={FIELD.annual}
        label={form.inLots ? "Whole contract, £ in the first year, before VAT (may be left empty)" : "Value in the first year, £, before VAT"}
        what="the value in the first year"
        placeholder="250,000 or Contract!B4"
        value={form.annual}
        problem={problemAt(problems, FIELD.annual)}
        found={cellWords(annual)}
        following={contract.following === FIELD.annual}
        onTyped={(typed) => contract.change({ annual: typed })}
        onFollow={(on) => contract.follow(on ? FIELD.annual : null, true)}
      />
      {!form.inLots && (
        <CheckField
          id={FIELD.unknown}
          label="Its value cannot be estimated"
          checked={form.unknown}
          hint="It is then treated as at or above the threshold."
          onChange={(unknown) => contract.change({ unknown })}
        />
      )}
      <CheckField
        id={FIELD.inLots}
        label="The contract is in lots"
        checked={form.inLots}
        hint="Lots are added up before they are set against the threshold."
        problem={problemAt(problems, FIELD.inLots)}
        onChange={(inLots) => contract.change({ inLots })}
      />
      {form.inLots && <Lots contract={contract} problems={problems} />}
    </>
  );
}

function Lots({ contract, problems }: Omit<ChooseValueProps, "kindChoice">) {
  const { lots } = contract.form;
  const changeLot = (at: number, part: Partial<LotForm>) => contract.change({ lots: lots.map((lot, each) => (each === at ? { ...lot, ...part } : lot)) });
  return (
    <>
      <div className="range-field">
        <SelectionField
          id={FIELD.lotsAt}
          label="Table of lots (may be left empty)"
          what="the table of lots"
          placeholder="Lots!A3:C8"
          value={contract.form.lotsAt}
          problem={problemAt(problems, FIELD.lotsAt)}
          hint={contract.lotsTaken ?? "A row for each lot, with its name and its value a year: the lots are filled from it. Or enter them one by one."}
          toSelect="Select the whole table, its headings included."
          following={contract.following === FIELD.lotsAt}
          onTyped={(typed) => contract.change({ lotsAt: typed })}
          onFollow={(on) => contract.follow(on ? FIELD.lotsAt : null, true)}
        />
      </div>
      {lots.map(({ name, annual, unknown }, at) => (
        <fieldset key={at} className="tier">
          <legend>{name.trim() || `Lot ${at + 1}`}</legend>
          <WordField id={FIELD.lotName(at)} label="Name" value={name} problem={problemAt(problems, FIELD.lotName(at))} onChange={(typed) => changeLot(at, { name: typed })} />
          {!unknown && (
            <AmountField
              id={FIELD.lotAnnual(at)}
              label="Value in the first year, £, before VAT"
              what={`the value of ${name.trim() || `lot ${at + 1}`}`}
              placeholder="48,000 or Contract!C6"
              value={annual}
              problem={problemAt(problems, FIELD.lotAnnual(at))}
              found={cellWords(contract.lotAnnuals[at])}
              following={contract.following === FIELD.lotAnnual(at)}
              onTyped={(typed) => changeLot(at, { annual: typed })}
              onFollow={(on) => contract.follow(on ? FIELD.lotAnnual(at) : null, true)}
            />
          )}
          <CheckField id={FIELD.lotUnknown(at)} label="Its value cannot be estimated" checked={unknown} onChange={(on) => changeLot(at, { unknown: on })} />
          {lots.length > 1 && (
            <div className="actions">
              <DefaultButton text={`Remove lot ${at + 1}`} onClick={() => contract.change({ lots: lots.filter((_, each) => each !== at) })} />
            </div>
          )}
        </fieldset>
      ))}
      {lots.length < MOST_LOTS && (
        <div className="actions">
          <DefaultButton text="Add a lot" onClick={() => contract.change({ lots: [...lots, { ...EMPTY_LOT, name: freeName(lots) }] })} />
        </div>
      )}
    </>
  );
}

/** What was read in the cell; undefined where the figure was typed or there is none. */
function cellWords(figure: Contract["annual"] | undefined): string | undefined {
  return figure?.origin.kind === "cell" ? `${placeWords(figure.origin)} holds ${poundsWords(figure.value)}.` : undefined;
}

function freeName(lots: readonly LotForm[]): string {
  const used = new Set(lots.map(({ name }) => name));
  let number = lots.length + 1;
  while (used.has(`Lot ${number}`)) number++;
  return `Lot ${number}`;
}
