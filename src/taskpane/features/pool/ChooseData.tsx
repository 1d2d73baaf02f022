import { DefaultButton } from "@fluentui/react/lib/Button";
import { ProgressLine } from "../../shared/ProgressLine";
import { Notice } from "../../shared/Notice";
import { RangeField } from "../../shared/RangeField";
import { rangeWords } from "../../shared/cellAddress";
import { NothingFound } from "../../shared/job/NothingFound";
import { problemAt, type Problem } from "../../shared/job/problem";
import { foundWords, useHeard } from "../../shared/job/sourceWords";
import type { Inserting } from "../../shared/job/useInsert";
import { useWorkbook } from "../../WorkbookContext";
import { loadSample } from "./laterParts";
import { FIELD } from "./poolFields";
import type { Pool } from "./usePool";

/** Step 1: where the budget and the partners are. */
export function ChooseData({ pool, problems, inserting }: { readonly pool: Pool; readonly problems: readonly Problem[]; readonly inserting: Inserting }) {
  const { budget, partners } = pool;
  useHeard(budget);
  useHeard(partners);
  const workbook = useWorkbook();
  const addSample = async () => {
    const sample = await inserting.addSample(async () => (await loadSample()).planSample(workbook));
    if (sample) pool.change({ budget: rangeWords(sample.budget), partners: rangeWords(sample.partners), budgetChoices: {}, partnerChoices: {} });
  };
  const reading = [budget, partners].find((source) => source.status === "reading");
  return (
    <>
      {pool.nothingFound && (
        <NothingFound
          toDo="Nothing in this workbook reads as a budget. Put the budget on a sheet with its headings, by month and service or as one total, then choose it below."
          sample="To try Openbook first, a sample of made-up figures can be added on two new sheets, and removed again under Insert."
          inserting={inserting}
          onAdd={addSample}
        />
      )}
      {pool.guessed && (
        <Notice kind="note">
          <p>These were suggested because of their headings. Change either if it is not the one you mean.</p>
        </Notice>
      )}
      <RangeField
        id={FIELD.budget}
        label="Budget"
        hint="The budget of the pool with its headings: by month and service, or one total."
        value={pool.form.budget}
        problem={problemAt(problems, FIELD.budget)}
        found={foundWords(budget)}
        following={pool.following === FIELD.budget}
        sources={pool.sources}
        onTyped={(typed) => pool.change({ budget: typed, budgetChoices: {} })}
        onFollow={(on, now) => pool.follow(on ? FIELD.budget : null, now)}
      />
      <RangeField
        id={FIELD.partners}
        label="Partners"
        hint="One row a partner, with its name and a share, a quantity or indicators of need."
        value={pool.form.partners}
        problem={problemAt(problems, FIELD.partners)}
        found={foundWords(partners)}
        following={pool.following === FIELD.partners}
        sources={pool.sources}
        onTyped={(typed) => pool.change({ partners: typed, partnerChoices: {} })}
        onFollow={(on, now) => pool.follow(on ? FIELD.partners : null, now)}
      />
      {(pool.form.budget || pool.form.partners) && !reading && (
        <div className="actions">
          <DefaultButton text="Read again" onClick={pool.readAgain} />
        </div>
      )}
      {reading && <ProgressLine label="Reading the cells" done={reading.done} of={reading.of} onCancel={pool.cancelReading} />}
    </>
  );
}
