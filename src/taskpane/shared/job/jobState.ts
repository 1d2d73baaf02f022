import type { JobForm } from "./jobForm";
import type { Problem } from "./problem";
import type { ReadingProgress } from "./readingProgress";
import type { JobFormState } from "./useJobForm";

/** What every job's panel works on: the form, how reading the workbook goes, and the answer. */
export interface JobState<Form extends JobForm, Solution> extends JobFormState<Form> {
  /** Everything that stands in the way of the answer or of a part of it. */
  readonly problems: readonly Problem[];
  /** Null while there is no answer. */
  readonly solution: Solution | null;
  /** True while something typed or chosen has still to be read or worked out. */
  readonly behind: boolean;
  /** Null while nothing is being read. */
  readonly reading: ReadingProgress | null;
  readonly readAgain: () => void;
  readonly cancelReading: () => void;
}
