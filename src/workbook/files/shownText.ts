import { format, isDateFormat } from "numfmt";

/** Days from the first day counted from 1900 to the first counted from 1904. */
export const EPOCHS_APART = 1_462;

/** Formats that leave text as it is: most cells of a long ledger are text in one of them. */
const SHOWN_AS_IT_IS: ReadonlySet<string> = new Set(["General", "@"]);

/** What a cell with this value and number format shows, however narrow its column. Excel's "####" is not imitated. */
export function shownText(value: string | number | boolean, numberFormat: string, locale: string, date1904 = false): string {
  if (typeof value === "string" && SHOWN_AS_IT_IS.has(numberFormat)) return value;
  // Most numbers of a table are short and have no format: these need no pattern to be read.
  if (numberFormat === "General" && typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const counted = date1904 && typeof value === "number" && isDateFormat(numberFormat) ? value + EPOCHS_APART : value;
  try {
    return format(numberFormat, counted, { locale });
  } catch {
    // A pattern of the file's own that the library does not read.
    return String(counted);
  }
}
