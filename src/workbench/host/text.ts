import { format } from "numfmt";
import type { Cell } from "../book/book";

/** What the cell shows, however narrow its column. Excel's "####" is not imitated. */
export function shownText(cell: Cell, locale: string): string {
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  try {
    return format(cell.format.numberFormat, value, { locale });
  } catch {
    // A pattern of the file's own that the library does not read.
    return String(value);
  }
}
