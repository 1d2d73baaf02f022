import { parse, tokenize } from "@borgar/fx";
import { isDateFormat, isTextFormat, parseValue } from "numfmt";
import type { CellValue } from "../book/book";
import { HostError, invalidArgument } from "./hostError";
import { EPOCHS_APART } from "../../workbook/files/shownText";

const LONGEST_TEXT = 32_767;
const LONGEST_FORMULA = 8_192;

/** What an element of `values` or `formulas` puts in a cell. */
export interface Entry {
  readonly value: CellValue;
  readonly formula?: string;
  /** Number format Excel gives a General cell for text it read as a date, a percentage or money. */
  readonly numberFormat?: string;
}

/** Reads an element as Excel reads what is typed into a cell of this number format. Throws InvalidArgument where Excel refuses. */
export function readEntry(element: unknown, numberFormat: string, locale: string, date1904 = false): Entry {
  switch (typeof element) {
    case "number": return readNumber(element, numberFormat);
    case "boolean": return { value: element };
    case "string": return readText(element, numberFormat, locale, date1904);
    default: throw invalidArgument();
  }
}

function readNumber(element: number, numberFormat: string): Entry {
  if (!Number.isFinite(element)) throw invalidArgument();
  return { value: isTextFormat(numberFormat) ? String(element) : element };
}

function readText(element: string, numberFormat: string, locale: string, date1904: boolean): Entry {
  if (element.length > LONGEST_TEXT) throw invalidArgument();
  if (element === "") return { value: null };
  if (isTextFormat(numberFormat)) return { value: element };
  if (element.startsWith("'")) return { value: element.slice(1) };
  if (element.startsWith("=") && element.length > 1) return { value: null, formula: readFormula(element) };
  return readTyped(element, locale, date1904) ?? { value: element };
}

function readFormula(text: string): string {
  if (text.length > LONGEST_FORMULA) throw new HostError("InvalidArgument", "The formula is longer than 8,192 characters.");
  try {
    // Excel keeps "Sheet1!#REF!" after a deletion; the parser knows only "#REF!".
    parse(tokenize(text.replaceAll(/[^\s(),;+\-*/&=<>^"]+!#REF!/g, "#REF!")));
  } catch {
    throw invalidArgument();
  }
  return text.trimEnd();
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/i;

/** Numbers, dates, percentages, money, TRUE, FALSE and error values written as text. */
function readTyped(text: string, locale: string, date1904: boolean): Entry | undefined {
  if (ERRORS.test(text)) return { value: { error: text.toUpperCase() as "#N/A" } };
  // A comma after the decimal point is not British: the library would read it as nothing.
  if (/\.\d*,/.test(text)) return undefined;
  const read = parseValue(withYear(text), { locale });
  if (!read) return undefined;
  const numberFormat = read.z && formatGiven(read.z);
  const isDay = read.z !== undefined && isDateFormat(read.z) && /[dmy]/.test(read.z) && typeof read.v === "number" && read.v >= 1;
  return { value: date1904 && isDay ? Number(read.v) - EPOCHS_APART : read.v, ...(numberFormat && { numberFormat }) };
}

/** Excel reads "1/4" as a day of this year, in the order of the regional setting. */
function withYear(text: string): string {
  const dayAndMonth = /^\s*(\d{1,2})([/-])(\d{1,2})\s*$/.exec(text);
  return dayAndMonth ? `${dayAndMonth[1]}/${dayAndMonth[3]}/${new Date().getFullYear()}` : text;
}

/** Excel gives its own short forms, whatever way the date or money was typed. */
function formatGiven(read: string): string | undefined {
  if (isDateFormat(read)) {
    if (/h/.test(read)) return /[dy]/.test(read) ? "dd/mm/yyyy hh:mm" : read;
    return /d/.test(read) ? "dd/mm/yyyy" : "mmm-yy";
  }
  if (read.startsWith("£")) return `${read};[Red]-${read}`;
  return read;
}
