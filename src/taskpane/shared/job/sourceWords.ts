import { rangeWords } from "../cellAddress";
import { countWords } from "../figureWords";
import { useAnnounced } from "../useAnnounced";
import type { Source } from "../useSource";

/** "Read from Budget!A1:C15: 15 rows and 3 columns."; undefined where nothing has been read. */
export function foundWords({ status, range, block }: Source): string | undefined {
  if (status !== "read" || !range || !block) return undefined;
  const rows = block.values.length;
  const columns = block.values[0]?.length ?? 0;
  return `Read from ${rangeWords(range)}: ${countWords(rows, "row")} and ${countWords(columns, "column")}.`;
}

/** Says what became of a range once it has been read. */
export function useHeard(source: Source): void {
  useAnnounced(source.problem ?? foundWords(source));
}
