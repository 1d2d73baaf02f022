import { DefaultButton } from "@fluentui/react/lib/Button";
import { ProgressLine } from "../ProgressLine";
import type { JobForm } from "./jobForm";
import type { JobState } from "./jobState";

interface ReadingLineProps {
  readonly state: Pick<JobState<JobForm, unknown>, "reading" | "readAgain" | "cancelReading">;
  /** True where there is something to read again. */
  readonly chosen: boolean;
}

/** At the foot of step 1: how far reading has come and a way to stop it, or a way to read again. */
export function ReadingLine({ state: { reading, readAgain, cancelReading }, chosen }: ReadingLineProps) {
  if (reading) return <ProgressLine label={reading.label} done={reading.done} of={reading.of} onCancel={cancelReading} />;
  if (!chosen) return null;
  return (
    <div className="actions">
      <DefaultButton text="Read again" onClick={readAgain} />
    </div>
  );
}
