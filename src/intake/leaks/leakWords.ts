const LONGEST_QUOTE = 40;
const MOST_NAMED = 5;

/** "1 cell", "1,204 cells". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count).replaceAll(/\B(?=(\d{3})+$)/g, ",")} ${count === 1 ? one : many}`;
}

/** The start of a text in quotes, on one line, with nothing that is not seen: enough to know it again. */
export function quoted(text: string): string {
  const seen = [...text.replaceAll(/[\p{C}\s]+/gu, " ").trim()];
  return `"${seen.length > LONGEST_QUOTE ? `${seen.slice(0, LONGEST_QUOTE - 1).join("").replace(/\s+\S*$/, "")}…` : seen.join("")}"`;
}

/** The first few in quotes: "A", "B" and 3 more. */
export function named(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMED).map(quoted);
  const more = names.length - shown.length;
  if (more > 0) return `${shown.join(", ")} and ${more} more`;
  return shown.length < 2 ? shown.join("") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)!}`;
}

/** The same without quotes and all of them: addresses. */
export function listed(addresses: readonly string[]): string {
  const shown = addresses.slice(0, MOST_NAMED);
  const more = addresses.length - shown.length;
  return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
}

/** Document Inspector, where most of what is kept beside the cells is taken out. */
export function inspector(part: string): string {
  return `Choose File > Info > Check for Issues > Inspect Document, and remove ${part}.`;
}

/** Where nothing in Excel takes it out. */
export const NO_COMMAND = "Excel has no command for it: only the copy is without it.";
