/** Something that stops or spoils an answer, and the field it belongs under. */
export interface Problem {
  readonly field: string;
  readonly words: string;
  /** True where nothing has been entered yet: said once a person asks to go on, not while they are still at it. */
  readonly missing?: boolean;
}

/** The sentence under a field: the first of its problems. */
export function problemAt(problems: readonly Problem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.words;
}
