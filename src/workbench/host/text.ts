import { format, isDateFormat } from "numfmt";
import type { Cell } from "../book/book";

/** Days from the first day counted from 1900 to the first counted from 1904. */
export const EPOCHS_APART = 1_462;

/** Formats that leave text as it is: most cells of a long ledger are text in one of them. */
const SHOWN_AS_IT_IS: ReadonlySet<string> = new Set(["General", "@"]);

/** What the cell shows, however narrow its column. Excel's "####" is not imitated. */
export function shownText(cell: Cell, locale: string, date1904 = false): string {
  const value = date1904 && typeof cell.value === "number" && isDateFormat(cell.format.numberFormat) ? cell.value + EPOCHS_APART : cell.value;
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "string" && SHOWN_AS_IT_IS.has(cell.format.numberFormat)) return value;
  try {
    return format(cell.format.numberFormat, value, { locale });
  } catch {
    // A pattern of the file's own that the library does not read.
    return String(value);
  }
}
