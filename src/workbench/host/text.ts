import { shownText as textOfValue } from "../../workbook/files/shownText";
import type { Cell } from "../book/book";

/** What the cell shows, however narrow its column. */
export function shownText({ value, format }: Cell, locale: string, date1904 = false): string {
  if (value === null) return "";
  return typeof value === "object" ? value.error : textOfValue(value, format.numberFormat, locale, date1904);
}
