import { useWorkbook } from "../../WorkbookContext";
import type { Workbook } from "../../../workbook/port";
import type { InsertPlan } from "../../../workings/insertPlan";
import { Notice } from "../Notice";
import type { JobForm } from "./jobForm";
import { NothingFound } from "./NothingFound";
import type { Inserting } from "./useInsert";
import type { JobFormState } from "./useJobForm";

interface DataFoundProps<Sample> {
  readonly state: Pick<JobFormState<JobForm>, "guessed" | "nothingFound">;
  readonly inserting: Inserting;
  /** Where nothing was found: what was looked for, and the one thing to do. */
  readonly toDo: string;
  /** What the sample is and where it goes. */
  readonly sample: string;
  /** What is said of what the workbook suggested. */
  readonly suggested?: string;
  readonly loadSample: () => Promise<{ readonly planSample: (workbook: Workbook) => Promise<Sample> }>;
  /** Told where the sample stands once it is added. */
  readonly onSample: (sample: Sample) => void;
}

/** At the head of step 1: what to do where nothing in the workbook reads as the job's data, or that what is chosen was suggested. */
export function DataFound<Sample extends { readonly plan: InsertPlan }>({
  state, inserting, toDo, sample, suggested = "What is chosen here was suggested because of its headings. Change it if it is not what you mean.", loadSample, onSample,
}: DataFoundProps<Sample>) {
  const workbook = useWorkbook();
  const addSample = async () => {
    const added = await inserting.addSample(async () => (await loadSample()).planSample(workbook));
    if (added) onSample(added);
  };
  return (
    <>
      {state.nothingFound && <NothingFound toDo={toDo} sample={sample} inserting={inserting} onAdd={addSample} />}
      {state.guessed && (
        <Notice kind="note">
          <p>{suggested}</p>
        </Notice>
      )}
    </>
  );
}
