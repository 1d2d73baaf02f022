import { DefaultButton } from "@fluentui/react/lib/Button";
import { useMemo, useRef, useState } from "react";
import type { InsertPlan } from "../../../../workings/insertPlan";
import { packOffers } from "../../../../workings/openbook/packOffers";
import { useWorkbook } from "../../../WorkbookContext";
import { countWords } from "../../../shared/figureWords";
import { InsertOutcome } from "../../../shared/job/InsertOutcome";
import type { Problem } from "../../../shared/job/problem";
import type { Inserting } from "../../../shared/job/useInsert";
import { EMPTY_INSERT } from "../../../shared/job/insertForm";
import { OpenAsNew } from "../OpenAsNew";
import { useOpenAsNew } from "../useOpenAsNew";
import { PackFields } from "./PackFields";
import { loadPack } from "./planParts";
import { RETURNS_JOB } from "./returnsFields";
import type { PackForm } from "./returnsForm";
import type { Returns } from "./useReturns";

interface PackStepProps {
  readonly returns: Returns;
  readonly problems: readonly Problem[];
  readonly inserting: Inserting;
  readonly onChange: (part: Partial<PackForm>) => void;
  readonly onBlocked: () => void;
}

interface Made {
  readonly goesOut: InsertPlan;
  readonly words: string;
}

/** A share-safe pack: what goes into it, then the pack in a new workbook and its key in this one. */
export function PackStep({ returns, problems, inserting, onChange, onBlocked }: PackStepProps) {
  const workbook = useWorkbook();
  const opening = useOpenAsNew();
  const { form, solution, behind } = returns;
  const given = solution?.comparisonCase.returns;
  const offers = useMemo(() => (given ? packOffers(given, form.pack.basis) : []), [given, form.pack.basis]);
  const made = useRef<Made | null>(null);
  const [unopened, setUnopened] = useState<Made | null>(null);
  const openMade = async (pack: Made) => {
    const opened = await opening.open(() => Promise.resolve(pack.goesOut), pack.words);
    setUnopened(opened ? null : pack);
  };
  const make = async () => {
    if (!given || inserting.phase !== "still") return;
    // The key first: a pack without its key could not be explained to anybody.
    const inserted = await inserting.insert(EMPTY_INSERT, async (_, stopping) => {
      const { goesOut, stays, published, asked } = await (await loadPack()).planPack(workbook, given, form.pack, stopping);
      made.current = { goesOut, words: `The pack is open in a new workbook, which is not saved yet. It gives ${published} of ${countWords(asked, "figure")}${published < asked ? "; the rest are withheld, and its receipt says why" : ""}. Its key stays in this workbook.` };
      return stays;
    });
    if (inserted && made.current) await openMade(made.current);
  };
  return (
    <>
      <PackFields offers={offers} pack={form.pack} problems={problems} onChange={onChange} />
      <OpenAsNew
        button="Make the pack"
        opening={opening}
        behind={behind}
        ready={solution !== null && returns.problems.length === 0}
        onOpen={() => void make()}
        onBlocked={onBlocked}
        next={
          <>
            <p>Read it through and save it. Before you send it, check the saved file with Check a workbook before sharing it.</p>
            <p>Keep the key in this workbook: it is how the next pack is guarded against this one. Two packs made without each other can give a provider away by their difference. If this pack is never sent, remove it below.</p>
          </>
        }
      />
      {unopened && (
        <div className="actions">
          <DefaultButton text="Open the pack again" disabled={opening.busy} allowDisabledFocus onClick={() => void openMade(unopened)} />
        </div>
      )}
      <InsertOutcome job={RETURNS_JOB} inserting={inserting} />
    </>
  );
}
