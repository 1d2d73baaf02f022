import type { Workbook } from "../../../workbook/port";
import type { InsertForm } from "./insertForm";

/** What every job's form holds besides its own fields: what is chosen in 'Set the method' and in 'Insert'. */
export interface JobForm {
  readonly method: object;
  readonly insert: InsertForm;
}

/** What the workbook itself suggests for a job's form. */
export interface Suggestion<Form> {
  /** True where nothing in the workbook reads as the job's data. */
  readonly nothing: boolean;
  /** What is filled in; null where there is nothing to suggest. */
  readonly fields: Partial<Form> | null;
}

/** What is particular to one job's form. */
export interface JobFormRules<Form extends JobForm> {
  /** The job in the pane's address; begins the ids of everything in its panel. */
  readonly job: string;
  readonly empty: Form;
  /** The parts of the form that say where the data are: to choose one ends following the selection, and nothing is a mere suggestion any more. */
  readonly data: readonly (keyof Form)[];
  /** By the id of a field that can follow the selection, what it fills in for a range; the cell for the answer is looked after. */
  readonly takes: Readonly<Record<string, (range: string, form: Form) => Partial<Form>>>;
  /** Looks through the workbook for the job's data. */
  readonly suggest: (workbook: Workbook) => Promise<Suggestion<Form>>;
  /** True while no data have been chosen: only then is what is suggested filled in. */
  readonly untouched: (form: Form) => boolean;
  /** True while the job has nothing to begin with: only then is it said that nothing was found. */
  readonly lacksData: (form: Form) => boolean;
}
