import { quoted } from "../cleanText";
import type { TableColumn } from "../findTable";
import { mergedDown, wordsDown } from "../mergedDown";
import type { OpenList } from "../openList";
import { rowList } from "../placeLists";
import type { WordReading } from "./wordReading";

/** A column of words that stand for one of a few values. */
export interface WordColumn<Value extends string> {
  /** By block row; null throughout where there is no such column. A cell merged down says it for every row it covers. */
  at(row: number): WordReading<Value> | null;
}

/** Reads a column of words by `meaning`, which has the heading too. */
export function wordColumn<Role extends string, Value extends string>(
  { account, grid }: OpenList<Role>, column: TableColumn | undefined, meaning: (text: string, heading: string) => Value | null,
): WordColumn<Value> {
  if (!column) return { at: () => null };
  const merged = mergedDown(grid, [column]);
  const wordsAt = wordsDown(grid, column);
  return {
    at: (row) => {
      const text = wordsAt(row);
      const at = merged.get(row * grid.columns + column.column) ?? { row, column: column.column };
      return { place: account.place(at.row, at.column), text, value: meaning(text, column.heading) };
    },
  };
}

/** Names the words that none of the known fit, beside the first of them: `wanted` is what to type there. */
export function remarkOnWords<Role extends string>({ account }: OpenList<Role>, readings: readonly (WordReading<string> | null)[], wanted: string): void {
  const unknown = readings.flatMap((reading) => (reading !== null && reading.value === null && reading.text !== "" ? [reading] : []));
  const [first] = unknown;
  if (!first) return;
  const rows = [...new Set(unknown.map(({ place }) => place.row))].sort((a, b) => a - b);
  account.remarkAt(first.place, `${quoted(first.text)} in row ${String(first.place.row + 1)} is not known${rows.length > 1 ? `, nor are the words in ${String(rows.length - 1)} more (rows ${rowList(rows)})` : ""}: type ${wanted}.`);
}
