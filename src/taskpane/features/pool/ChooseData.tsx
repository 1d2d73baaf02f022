import { DefaultButton } from "@fluentui/react/lib/Button";
import { useEffect } from "react";
import { useAnnounce } from "../../shared/Announcer";
import { ProgressLine } from "../../shared/ProgressLine";
import { Notice } from "../../shared/Notice";
import { RangeField } from "../../shared/RangeField";
import { rangeWords } from "../../shared/cellAddress";
import { countWords } from "../../shared/figureWords";
import type { Source } from "../../shared/useSource";
import { NothingFound } from "./NothingFound";
import { FIELD, problemAt, type Problem } from "./poolFields";
import type { Inserting } from "./useInsert";
import type { Pool } from "./usePool";

/** Step 1: where the budget and the partners are. */
export function ChooseData({ pool, problems, inserting }: { readonly pool: Pool; readonly problems: readonly Problem[]; readonly inserting: Inserting }) {
  const { budget, partners } = pool;
  useHeard(budget);
  useHeard(partners);
  const reading = [budget, partners].find((source) => source.status === "reading");
  return (
    <>
      {pool.nothingFound && <NothingFound pool={pool} inserting={inserting} />}
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

/** Says what became of a range once it has been read. */
function useHeard(source: Source): void {
  const announce = useAnnounce();
  const words = source.problem ?? foundWords(source);
  useEffect(() => {
    if (words) announce(words);
  }, [announce, words]);
}

function foundWords({ status, range, block }: Source): string | undefined {
  if (status !== "read" || !range || !block) return undefined;
  const rows = block.values.length;
  const columns = block.values[0]?.length ?? 0;
  return `Read from ${rangeWords(range)}: ${countWords(rows, "row")} and ${countWords(columns, "column")}.`;
}
