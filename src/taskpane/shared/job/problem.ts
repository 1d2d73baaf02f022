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

/** What is said of a field that cannot be read: what to enter where it is empty, else also what it is not. */
export function unread(field: string, text: string, isNot: string, enter: string): Problem {
  const typed = text.trim();
  return typed === "" ? { field, words: `Enter ${enter}.`, missing: true } : { field, words: `“${typed}” is not ${isNot}. Enter ${enter}.` };
}
