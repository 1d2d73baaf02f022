import { cellAddress } from "../../../cells/address";
import type { UnseenCells } from "../../../intake/leaks/packageFacts";
import { shownText } from "../shownText";
import type { FileCell } from "../sheetCells";
import type { WorkbookParts } from "../workbookParts";

const MOST_NAMED = 10;

/** Cells that hold something and show nothing: by their number format, or because their text has the colour of the cell. */
export function unseenCells({ numberFormats, date1904 }: WorkbookParts, cells: readonly FileCell[], asGround: readonly boolean[]): UnseenCells[] {
  const found = { format: { cells: 0, named: [] as string[] }, colour: { cells: 0, named: [] as string[] } };
  for (const { row, column, value, style } of cells) {
    const numberFormat = numberFormats[style] ?? "General";
    // A zero that is not shown, and an empty result, are nothing to see.
    if (value === "" || value === 0) continue;
    const byFormat = numberFormat.includes(";") && shownText(value, numberFormat, "en-GB", date1904).trim() === "" && String(value).trim() !== "";
    if (!byFormat && asGround[style] !== true) continue;
    const own = found[byFormat ? "format" : "colour"];
    own.cells++;
    if (own.named.length < MOST_NAMED) own.named.push(cellAddress(row, column));
  }
  return (["format", "colour"] as const).flatMap((why) => (found[why].cells === 0 ? [] : [{ why, ...found[why] }]));
}
