import { rangeWords } from "../../shared/cellAddress";
import { DataFound } from "../../shared/job/DataFound";
import type { Problem } from "../../shared/job/problem";
import { ReadingLine } from "../../shared/job/ReadingLine";
import { SourceField } from "../../shared/job/SourceField";
import type { Inserting } from "../../shared/job/useInsert";
import { loadSample } from "./laterParts";
import { FIELD } from "./poolFields";
import type { Pool } from "./usePool";

/** Step 1: where the budget and the partners are. */
export function ChooseData({ pool, problems, inserting }: { readonly pool: Pool; readonly problems: readonly Problem[]; readonly inserting: Inserting }) {
  const { form, budget, partners } = pool;
  return (
    <>
      <DataFound
        state={pool}
        inserting={inserting}
        toDo="Nothing in this workbook reads as a budget. Put the budget on a sheet with its headings, by month and service or as one total, then choose it below."
        sample="To try Openbook first, a sample of made-up figures can be added on two new sheets, and removed again under Insert."
        suggested="These were suggested because of their headings. Change either if it is not the one you mean."
        loadSample={loadSample}
        onSample={(sample) => pool.change({ budget: rangeWords(sample.budget), partners: rangeWords(sample.partners), budgetChoices: {}, partnerChoices: {} })}
      />
      <SourceField
        id={FIELD.budget}
        label="Budget"
        hint="The budget of the pool with its headings: by month and service, or one total."
        value={form.budget}
        source={budget}
        problems={problems}
        state={pool}
        onTyped={(typed) => pool.change({ budget: typed, budgetChoices: {} })}
      />
      <SourceField
        id={FIELD.partners}
        label="Partners"
        hint="One row a partner, with its name and a share, a quantity or indicators of need."
        value={form.partners}
        source={partners}
        problems={problems}
        state={pool}
        onTyped={(typed) => pool.change({ partners: typed, partnerChoices: {} })}
      />
      <ReadingLine state={pool} chosen={form.budget !== "" || form.partners !== ""} />
    </>
  );
}
