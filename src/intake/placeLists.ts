import { columnLetters } from "../cells/address";

/** "5", "5 and 9", "5 to 8, 12 and 14" for zero-based rows in rising order; the tail is counted after six runs. */
export function rowList(rows: readonly number[]): string {
  return runs(rows, (row) => String(row + 1));
}

/** As `rowList`, by column letter. */
export function columnList(columns: readonly number[]): string {
  return runs(columns, columnLetters);
}

function runs(places: readonly number[], name: (place: number) => string): string {
  const words: string[] = [];
  let covered = 0;
  for (let i = 0; i < places.length && words.length < 6; ) {
    let j = i;
    while (j + 1 < places.length && places[j + 1] === (places[j] ?? 0) + 1) j++;
    const from = name(places[i] ?? 0);
    words.push(j === i ? from : `${from} to ${name(places[j] ?? 0)}`);
    covered = i = j + 1;
  }
  if (covered < places.length) return `${words.join(", ")} and ${String(places.length - covered)} more`;
  const last = words.pop() ?? "";
  return words.length > 0 ? `${words.join(", ")} and ${last}` : last;
}
