import { dayOf, isDateSerial, serialOf } from "../domain/kernel/day";
import type { CellValue } from "./cellBlock";
import { quoted, visibleText } from "./cleanText";
import { DAYS_1900_TO_1904, isDateNumber, MONTH_NAMES, serialWords } from "./dateSerial";
import { dateKey, readDateWords } from "./dateWords";
import { isErrorText, missingReason } from "./missingWords";
import type { FormatMeaning } from "./numberFormat";

/** A cell's day, or why there is none. */
export type DayReading =
  | {
      readonly found: "day";
      /** In the 1900 date system. */
      readonly serial: number;
      readonly fromText: boolean;
      /** What was done to read it; "" where it stands as it is. */
      readonly reason: string;
    }
  | { readonly found: "blank" | "none"; readonly reason: string };

interface DayCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: FormatMeaning;
  readonly date1904: boolean;
}

/** Reads one cell of a column of dates: a date, its bare number, or words in British order. A month by itself is its first day. */
export function readDay(cell: DayCell): DayReading {
  const { value } = cell;
  if (value === "") return { found: "blank", reason: "the cell is empty" };
  if (typeof value === "boolean") return { found: "none", reason: `${value ? "TRUE" : "FALSE"} is not a date` };
  return typeof value === "number" ? readSerial(value, cell) : readWords(value, cell.date1904);
}

function readSerial(value: number, { text, format, date1904 }: DayCell): DayReading {
  const isDate = format.moment === "date";
  const serial = isDate || isDateNumber(Math.floor(value)) ? serialFrom(value, date1904) : null;
  if (serial === null) return { found: "none", reason: `${quoted(text === "" ? String(value) : text)} is not a date` };
  if (isDate && serial === value) return { found: "day", serial, fromText: false, reason: "" };
  const words = serialWords(value, date1904) ?? "";
  const reasons = [
    isDate ? "" : `${String(value)} read as the date it stands for, ${words}`,
    date1904 ? `counted from 1904: ${words}` : "",
    Number.isInteger(value) ? "" : "its time of day dropped",
  ];
  return { found: "day", serial, fromText: false, reason: reasons.filter((reason) => reason !== "").join(", ") };
}

function readWords(value: string, date1904: boolean): DayReading {
  const visible = visibleText(value);
  if (visible === "") return { found: "blank", reason: "the cell holds only spaces" };
  if (isErrorText(visible)) return { found: "none", reason: `the cell shows the error ${visible.toUpperCase()}` };
  const missing = missingReason(visible);
  if (missing !== null) return { found: "none", reason: missing.replace(/enter the figure.*$|enter 0 .*$/, "enter the date") };
  const number = /^\d{5}$/.test(visible) ? Number(visible) : NaN;
  const serial = isDateNumber(number) ? serialFrom(number, date1904) : null;
  if (serial !== null) {
    return { found: "day", serial, fromText: true, reason: `the text ${quoted(visible)} read as the date it stands for, ${serialWords(number, date1904) ?? ""}` };
  }
  const key = dateKey(value);
  const date = key === null ? null : readDateWords(key);
  if (date?.kind !== "date") {
    return { found: "none", reason: date?.kind === "month of year" ? `${quoted(visible)} has no year: enter the date in full` : `${quoted(visible)} is not a date: enter the day, month and year` };
  }
  if (date.alsoYear) return { found: "none", reason: `${quoted(visible)} could be a month or a financial year: enter the day, month and year` };
  const day = dayOf({ year: date.year, month: date.month, day: date.day ?? 1 });
  if (day === null) return { found: "none", reason: `${quoted(visible)} is not a day of the calendar` };
  const words = `${String(date.day ?? 1)} ${MONTH_NAMES[date.month - 1] ?? ""} ${String(date.year)}`;
  return { found: "day", serial: serialOf(day), fromText: true, reason: date.day === null ? `the month ${quoted(visible)} read as its first day, ${words}` : `read from the text ${quoted(visible)} as ${words}` };
}

/** A serial a workbook holds as one of the 1900 system, whole; null where it is no day. */
function serialFrom(value: number, date1904: boolean): number | null {
  const whole = Math.floor(value);
  const serial = date1904 ? whole + DAYS_1900_TO_1904 : whole;
  return isDateSerial(serial) ? serial : null;
}
