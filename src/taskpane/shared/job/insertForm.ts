/** What a person has chosen in 'Insert', as typed. */
export interface InsertForm {
  readonly mode: "workings" | "functions";
  readonly alsoAnswer: boolean;
  readonly answerAt: string;
}

/** The id of the field that holds the top left cell of the answer. */
export function answerAtField(job: string): string {
  return `${job}-answer-at`;
}

export const EMPTY_INSERT: InsertForm = { mode: "workings", alsoAnswer: false, answerAt: "" };
