/** Words however spaced or capitalised, for telling whether two are the same. */
export function plainWords(words: string): string {
  return words.replaceAll(/\s+/g, " ").trim().toLowerCase();
}

/** Whether two names are one but for spaces and capitals. */
export function sameWords(a: string, b: string): boolean {
  return plainWords(a) === plainWords(b);
}
