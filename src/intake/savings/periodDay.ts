import { dateOf, daysInMonth, dayFromSerial, dayOf, serialOf } from "../../domain/kernel/day";
import { firstDayOfYear, lastDayOfYear, type FinancialYear } from "../../domain/kernel/financialYear";
import type { CellValue } from "../cellBlock";
import { quoted, singleSpaced } from "../cleanText";
import { serialWords } from "../dateSerial";
import { dateKey, readDateWords } from "../dateWords";
import { financialYearsIn, isFinancialYear } from "../financialYear";
import type { FormatMeaning } from "../numberFormat";
import { readDay, type DayReading } from "../readDay";

interface DayCell {
  readonly value: CellValue;
  readonly text: string;
  readonly format: FormatMeaning;
  readonly date1904: boolean;
}

type End = "first" | "last";

const LONGEST = 40;
const QUARTER = /^(?:q(?:uarte)?r? ?([1-4])[ ,-]*(.+)|(.+?)[ ,-]*q(?:uarte)?r? ?([1-4]))$/i;
const YEAR_ALONE = /^(?:19|20)\d\d$/;

/**
 * Reads one cell as the day something starts (`first`) or ends (`last`): as any date; a month, a quarter or a financial year is its first
 * day or its last. A date whose cell shows only its month is that month.
 */
export function readPeriodDay(cell: DayCell, end: End): DayReading {
  const words = typeof cell.value === "string" ? singleSpaced(cell.value) : "";
  const ends = words === "" || words.length > LONGEST ? null : periodOf(words);
  if (ends) return madeDay(ends[end === "first" ? 0 : 1], words, end, true);
  if (YEAR_ALONE.test(typeof cell.value === "number" ? String(cell.value) : words)) {
    return { found: "none", reason: `${quoted(String(cell.value))} could be a calendar or a financial year: enter the date, or the year as 2026/27` };
  }
  const reading = readDay(cell);
  return end === "last" && reading.found === "day" ? endOfMonth(cell, reading) : reading;
}

/** The first and last days, as serials, of a quarter or a financial year; null where the words are neither, or could be a month too. */
function periodOf(words: string): readonly [number, number] | null {
  const quarter = QUARTER.exec(words);
  const number = Number(quarter?.[1] ?? quarter?.[4] ?? "0");
  const yearWords = quarter ? (quarter[2] ?? quarter[3] ?? "").trim() : words;
  if (!isFinancialYear(yearWords)) return null;
  const year = (financialYearsIn(yearWords)[0] ?? 0) as FinancialYear;
  if (number === 0) return /[-/]\d\d$/.test(yearWords) && (year + 1) % 100 <= 12 ? null : [serialOf(firstDayOfYear(year)), serialOf(lastDayOfYear(year))];
  const month = ((number * 3) % 12) + 1;
  const from = dayOf({ year: number === 4 ? year + 1 : year, month, day: 1 });
  const to = dayOf({ year: number >= 4 ? year + 1 : year, month: month + 2, day: daysInMonth(year, month + 2) });
  return from === null || to === null ? null : [serialOf(from), serialOf(to)];
}

/** The last day of the month, where only a month is said or shown. */
function endOfMonth({ text, value }: DayCell, reading: Extract<DayReading, { found: "day" }>): DayReading {
  const said = typeof value === "string" ? value : text;
  const key = dateKey(said);
  const date = key === null ? null : readDateWords(key);
  if (date?.kind !== "date" || date.day !== null) return reading;
  const { year, month } = dateOf(dayFromSerial(reading.serial));
  const last = dayOf({ year, month, day: daysInMonth(year, month) });
  return last === null || serialOf(last) === reading.serial ? reading : madeDay(serialOf(last), said, "last", reading.fromText);
}

function madeDay(serial: number, words: string, end: End, fromText: boolean): DayReading {
  return { found: "day", serial, fromText, reason: `${quoted(words)} read as its ${end} day, ${serialWords(serial, false) ?? ""}` };
}
