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
  /** What the steps are called, each as the thing to do, where it is not as in other jobs. */
  readonly titles?: readonly [data: string, columns: string, method: string, answer: string, insert: string];
  /** What the last step makes, said before anything has been made, where it is not sheets of this workbook. */
  readonly makes?: string;
}

const TITLES = ["Choose the data", "Check the columns", "Set the method", "See the answer", "Insert"] as const;

export interface StepLine {
  readonly number: StepNumber;
  readonly title: string;
  readonly chosen: string;
  /** What a step that cannot be opened yet waits for; undefined where it can. */
  readonly waiting: string | undefined;
}

/** The five steps of every job. Insert can be opened at any time where there are inserts to show or take out. */
export function jobSteps({ chosen, read, answered, titles = TITLES, makes = "Workings or functions, on new sheets." }: JobProgress, reached: StepNumber, hasInserts: boolean): readonly StepLine[] {
  const [data, columns, method, answer] = chosen;
  const beyond = (step: StepNumber, ready: boolean) => (ready && reached >= step ? undefined : `${titles[step - 2] ?? ""} first.`);
  return [
    { number: 1, title: titles[0], chosen: data, waiting: undefined },
    { number: 2, title: titles[1], chosen: columns, waiting: beyond(2, read) },
    { number: 3, title: titles[2], chosen: method, waiting: beyond(3, read) },
    { number: 4, title: titles[3], chosen: answer, waiting: beyond(4, answered) },
    { number: 5, title: titles[4], chosen: hasInserts ? "What is inserted can be shown or removed." : makes, waiting: hasInserts ? undefined : beyond(5, answered) },
  ];
}

/** The problems that are put right in a step. */
export function problemsOfStep(problems: readonly Problem[], stepOf: (field: string) => StepNumber, step: StepNumber): readonly Problem[] {
  return problems.filter(({ field }) => stepOf(field) === step);
}
