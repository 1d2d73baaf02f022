import { AmountField } from "../../shared/AmountField";
import { ChoiceField } from "../../shared/ChoiceField";
import { WordField } from "../../shared/WordField";
import { placeWords, rangeWords } from "../../shared/cellAddress";
import { poundsWords } from "../../shared/figureWords";
import { DataFound } from "../../shared/job/DataFound";
import { problemAt, type Problem } from "../../shared/job/problem";
import { ReadingLine } from "../../shared/job/ReadingLine";
import { SourceField } from "../../shared/job/SourceField";
import type { Inserting } from "../../shared/job/useInsert";
import { loadSample } from "./laterParts";
import { FIELD } from "./upliftFields";
import type { Uplift } from "./useUplift";

interface ChooseDataProps {
  readonly uplift: Uplift;
  readonly problems: readonly Problem[];
  readonly inserting: Inserting;
}

/** Step 1: one price or a price list, and what may stand beside it. */
export function ChooseData({ uplift, problems, inserting }: ChooseDataProps) {
  const { form, list, costs, own } = uplift;
  return (
    <>
      <DataFound
        state={uplift}
        inserting={inserting}
        toDo="Nothing in this workbook reads as a price list. Put the prices on a sheet with their headings, one row a price, then choose them below; or uplift one price."
        sample="To try Openbook first, a sample of made-up prices can be added on new sheets, and removed again under Insert."
        loadSample={loadSample}
        onSample={(sample) => uplift.change({ kind: "list", list: rangeWords(sample.prices), costs: rangeWords(sample.costLines), listChoices: {}, costChoices: {} })}
      />
      <ChoiceField
        id={FIELD.kind}
        label="What to uplift"
        value={form.kind}
        options={[
          { key: "list", words: "A price list", why: "One row a price, each by its own clause, shares or rate, or all by one clause." },
          { key: "one", words: "One price", why: "A price you type, or the cell that holds it." },
        ]}
        onChange={(kind) => uplift.change({ kind })}
      />
      {form.kind === "one" ? <OnePrice uplift={uplift} problems={problems} /> : <PriceList uplift={uplift} problems={problems} />}
      <details className="beside" open={form.costs !== "" || form.own !== "" || undefined}>
        <summary>Cost lines and figures of your own (may be left empty)</summary>
        <SourceField
          id={FIELD.costs}
          label="Cost lines"
          hint="What a price is spent on, with each line's share and what drives it: for the bridge that says why a price rises."
          value={form.costs}
          source={costs}
          problems={problems}
          state={uplift}
          onTyped={(typed) => uplift.change({ costs: typed, costChoices: {} })}
        />
        <SourceField
          id={FIELD.own}
          label="Figures of your own"
          hint="Three columns: series, period and value. A series here takes the place of the one Openbook holds."
          value={form.own}
          source={own}
          problems={problems}
          state={uplift}
          onTyped={(typed) => uplift.change({ own: typed })}
        />
      </details>
      <ReadingLine state={uplift} chosen={(list.range ?? costs.range ?? own.range) !== null} />
    </>
  );
}

function PriceList({ uplift, problems }: Omit<ChooseDataProps, "inserting">) {
  return (
    <SourceField
      id={FIELD.list}
      label="Price list"
      hint="The prices with their headings: what each is for, the price now, and how it is uplifted where the list says."
      value={uplift.form.list}
      source={uplift.list}
      problems={problems}
      state={uplift}
      onTyped={(typed) => uplift.change({ list: typed, listChoices: {} })}
    />
  );
}

function OnePrice({ uplift, problems }: Omit<ChooseDataProps, "inserting">) {
  const { form, price } = uplift;
  const found = price?.origin.kind === "cell" ? `${placeWords(price.origin)} holds ${poundsWords(price.value)}.` : undefined;
  return (
    <>
      <WordField id={FIELD.priceName} label="What the price is for" value={form.priceName} placeholder="An hour of home care" onChange={(priceName) => uplift.change({ priceName })} />
      <AmountField
        id={FIELD.price}
        label="Price now, £"
        what="the price"
        placeholder="21.40 or Prices!C4"
        value={form.price}
        problem={problemAt(problems, FIELD.price)}
        found={found}
        following={uplift.following === FIELD.price}
        onTyped={(price) => uplift.change({ price })}
        onFollow={(on) => uplift.follow(on ? FIELD.price : null, true)}
      />
    </>
  );
}
