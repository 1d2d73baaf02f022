import type { Problem } from "./problem";

export type StepNumber = 1 | 2 | 3 | 4 | 5;

export const STEP_NUMBERS: readonly StepNumber[] = [1, 2, 3, 4, 5];

/** What a job's steps say of themselves. */
export interface JobProgress {
  /** One line for each of the first four steps, said while it is folded. */
  readonly chosen: readonly [data: string, columns: string, method: string, answer: string];
  /** True once the data have been read. */
  readonly read: boolean;
  /** True while there is an answer. */
  readonly answered: boolean;
}

export interface StepLine {
  readonly number: StepNumber;
  readonly title: string;
  readonly chosen: string;
  /** What a step that cannot be opened yet waits for; undefined where it can. */
  readonly waiting: string | undefined;
}

/** The five steps of every job. Insert can be opened at any time where there are inserts to show or take out. */
export function jobSteps({ chosen, read, answered }: JobProgress, reached: StepNumber, hasInserts: boolean): readonly StepLine[] {
  const [data, columns, method, answer] = chosen;
  const beyond = (step: StepNumber, ready: boolean, words: string) => (ready && reached >= step ? undefined : words);
  return [
    { number: 1, title: "Choose the data", chosen: data, waiting: undefined },
    { number: 2, title: "Check the columns", chosen: columns, waiting: beyond(2, read, "Choose the data first.") },
    { number: 3, title: "Set the method", chosen: method, waiting: beyond(3, read, "Check the columns first.") },
    { number: 4, title: "See the answer", chosen: answer, waiting: beyond(4, answered, "Set the method first.") },
    { number: 5, title: "Insert", chosen: hasInserts ? "What is inserted can be shown or removed." : "Workings or functions, on new sheets.", waiting: hasInserts ? undefined : beyond(5, answered, "See the answer first.") },
  ];
}

/** The problems that are put right in a step. */
export function problemsOfStep(problems: readonly Problem[], stepOf: (field: string) => StepNumber, step: StepNumber): readonly Problem[] {
  return problems.filter(({ field }) => stepOf(field) === step);
}
