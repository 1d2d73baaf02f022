import { lazy, useCallback } from "react";
import { countWords } from "../../../shared/figureWords";
import type { KindProps } from "../../../shared/job/jobKinds";
import { JobPanel } from "../../../shared/job/JobPanel";
import type { JobProgress, StepNumber } from "../../../shared/job/jobSteps";
import type { Problem } from "../../../shared/job/problem";
import { OpenAsNew } from "../OpenAsNew";
import { useOpenAsNew } from "../useOpenAsNew";
import { ChooseWorkbook } from "./ChooseWorkbook";
import { LATER_PARTS, loadChoice, loadFindings, loadSheets, loadWorking } from "./laterParts";
import { FIELD, SHARING_JOB } from "./sharingFields";
import { useSharing, type Sharing } from "./useSharing";

const CheckSheets = lazy(loadSheets);
const ChooseSheets = lazy(loadChoice);
const SeeFindings = lazy(loadFindings);

const TITLES = ["Choose the workbook", "Check its sheets", "Choose what goes in a copy", "See what was found", "Open the copy"] as const;

/** The Open book job, for a workbook that is to be shared. */
export default function SharingPanel({ kindChoice }: KindProps) {
  const sharing = useSharing();
  const opening = useOpenAsNew();
  const { looked, chosen, problems, behind } = sharing;
  const loadLater = useCallback(() => LATER_PARTS.forEach((load) => void load()), []);
  const open = () => {
    if (looked) void opening.open(async () => (await loadWorking()).valuesOnlyPlan(looked.sheets.sheets, [...chosen]), "The copy is open in a new workbook, which is not saved yet.");
  };
  const body = (step: StepNumber, shown: readonly Problem[], goToBlocked: () => void) => {
    switch (step) {
      case 1:
        return <ChooseWorkbook sharing={sharing} problems={shown} kindChoice={kindChoice} />;
      case 2:
        return <CheckSheets sharing={sharing} />;
      case 3:
        return <ChooseSheets sharing={sharing} problems={shown} />;
      case 4:
        return <SeeFindings sharing={sharing} />;
      case 5:
        return (
          <>
            <p className="hint">Values and formats alone: no formulas, hidden sheets, comments, links, properties or author. What is left for a person to see to is in the step before.</p>
            <OpenAsNew
              button="Open in a new workbook"
              opening={opening}
              behind={behind}
              ready={looked !== null && problems.length === 0}
              onOpen={open}
              onBlocked={goToBlocked}
              next={<p>Read it through, then save it: Excel adds your name as author when it saves. To leave it out, choose File, Info, Check for Issues, Inspect Document, before you send it.</p>}
            />
          </>
        );
    }
  };
  return (
    <JobPanel
      job={SHARING_JOB}
      name="Open book"
      words="See what a workbook holds that its sheets do not show, before you share it."
      progress={progressOf(sharing)}
      problems={problems}
      stepOf={stepOf}
      behind={behind}
      hasInserts={false}
      onGoOn={() => undefined}
      loadLater={loadLater}
      body={body}
    />
  );
}

function progressOf({ looked, chosen, findings }: Sharing): JobProgress {
  return {
    titles: TITLES,
    makes: "A new workbook to save and send.",
    chosen: [
      looked ? `${looked.name}.` : "Nothing chosen yet.",
      looked ? `${countWords(looked.facts.sheets.length, "sheet")}, ${looked.facts.sheets.filter(({ visibility }) => visibility !== "visible").length} hidden.` : "Not read yet.",
      looked ? `${countWords(chosen.size, "sheet")} for the copy.` : "Nothing chosen yet.",
      looked ? (findings.length === 0 ? "Nothing found." : `${countWords(findings.length, "thing")} to see to.`) : "Nothing found yet.",
    ],
    read: looked !== null,
    answered: looked !== null,
  };
}

function stepOf(field: string): StepNumber {
  return field === FIELD.sheets ? 3 : 1;
}
