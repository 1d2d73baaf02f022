/** Words cut to fit a chart; the whole of them is in its table. */
export function shortWords(words: string, most = 16): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}

/** The first and last period, so that the words never meet however narrow the pane is. */
export function periodTicks(periods: readonly string[]): readonly { readonly index: number; readonly words: string }[] {
  const last = periods.length - 1;
  const ends = last > 0 ? [0, last] : [0];
  return ends.map((index) => ({ index, words: shortWords(shortMonth(periods[index] ?? ""), 12) }));
}

/** "Apr 2025" from "April 2025", "1 Apr 2025" from "1 April 2025"; other words as they are. */
function shortMonth(words: string): string {
  return words.replace(/^(\d{1,2} )?([A-Z][a-z]{2})[a-z]* (\d{4})$/, "$1$2 $3");
}
