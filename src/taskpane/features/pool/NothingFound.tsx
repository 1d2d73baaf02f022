import { DefaultButton } from "@fluentui/react/lib/Button";
import { Notice } from "../../shared/Notice";
import { ProgressLine } from "../../shared/ProgressLine";
import type { Inserting } from "./useInsert";
import type { Pool } from "./usePool";

/** What to do where nothing in the workbook reads as a budget: the one thing, and a sample to try first. */
export function NothingFound({ pool, inserting }: { readonly pool: Pool; readonly inserting: Inserting }) {
  const busy = inserting.phase !== "still";
  const add = async () => {
    const sample = await inserting.addSample();
    if (sample) pool.change({ ...sample, budgetChoices: {}, partnerChoices: {} });
  };
  return (
    <Notice kind={inserting.problem ? "bad" : "note"}>
      <p>Nothing in this workbook reads as a budget. Put the budget on a sheet with its headings, by month and service or as one total, then choose it below.</p>
      <p>To try Openbook first, a sample of made-up figures can be added on two new sheets, and removed again under Insert.</p>
      {inserting.problem && <p className="problem">{inserting.problem}</p>}
      <div className="actions">
        <DefaultButton text="Add a sample to this workbook" disabled={busy} allowDisabledFocus onClick={() => !busy && void add()} />
      </div>
      {inserting.phase === "inserting" && <ProgressLine label="Adding the sample" done={inserting.done} of={inserting.of} onCancel={inserting.cancel} />}
    </Notice>
  );
}
