import { DefaultButton } from "@fluentui/react/lib/Button";
import { Notice } from "../Notice";
import { ProgressLine } from "../ProgressLine";
import type { Inserting } from "./useInsert";

interface NothingFoundProps {
  /** What was looked for and what to do: the one thing to do next. */
  readonly toDo: string;
  /** What the sample is and where it goes. */
  readonly sample: string;
  readonly inserting: Inserting;
  readonly onAdd: () => Promise<void>;
}

/** What to do where nothing in the workbook reads as the job's data: the one thing, and a sample to try first. */
export function NothingFound({ toDo, sample, inserting, onAdd }: NothingFoundProps) {
  const busy = inserting.phase !== "still";
  return (
    <Notice kind={inserting.problem ? "bad" : "note"}>
      <p>{toDo}</p>
      <p>{sample}</p>
      {inserting.problem && <p className="problem">{inserting.problem}</p>}
      <div className="actions">
        <DefaultButton text="Add a sample to this workbook" disabled={busy} allowDisabledFocus onClick={() => !busy && void onAdd()} />
      </div>
      {inserting.phase === "inserting" && <ProgressLine label="Adding the sample" done={inserting.done} of={inserting.of} onCancel={inserting.cancel} />}
    </Notice>
  );
}
