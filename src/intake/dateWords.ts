import { singleSpaced } from "./cleanText";
import { isCalendarDay, MONTH_NAMES } from "./dateSerial";

/** What words say of a date. */
export type DateWords =
  /** `day` is null where only the month is said; `alsoYear` where the words could be a financial year too ("2010-11"). */
  | { readonly kind: "date"; readonly year: number; readonly month: number; readonly day: number | null; readonly alsoYear: boolean }
  /** A month with no year: 1 is January. */
  | { readonly kind: "month of year"; readonly monthOfYear: number }
  | { readonly kind: "several months" };

/** Words that may stand beside a month without changing which month it is. */
const BESIDE = new Set([
  "budget", "budgeted", "actual", "actuals", "forecast", "outturn", "plan", "planned", "profile", "profiled", "estimate", "estimated",
  "month", "monthly", "ending", "ended", "end", "me", "fy", "p", "r", "prov", "provisional", "revised", "gbp", "k", "s", "of", "in", "for", "the",
]);
const ORDINALS = new Set(["st", "nd", "rd", "th"]);
const MONTHS = new Map<string, number>(
  MONTH_NAMES.flatMap((name, at) => {
    const lower = name.toLowerCase();
    return [[lower, at + 1], [lower.slice(0, 3), at + 1]] as [string, number][];
  }).concat([["sept", 9]]),
);

/** The words as `readDateWords` takes them: lower case, single spaces, plain hyphens; null where they are too long or short for a date. */
export function dateKey(words: string): string | null {
  if (words.length > 80) return null;
  const text = singleSpaced(words.normalize("NFKC")).toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-");
  return text.length < 2 || text.length > 40 ? null : text;
}

/** The date that words say, from their `dateKey`; null where they say none. British order: 01/04/2025 is 1 April. */
export function readDateWords(key: string): DateWords | null {
  return readNumericDate(key) ?? readNamed(key);
}

function dated(year: number, month: number, day: number | null, alsoYear = false): DateWords | null {
  return year >= 1900 && year <= 9999 && month >= 1 && month <= 12 ? { kind: "date", year, month, day, alsoYear } : null;
}

function readNumericDate(text: string): DateWords | null {
  const yearFirst = /^(\d{4})[-/.](\d{1,2})(?:[-/.](\d{1,2})(?:[t ][\d:.z]+)?)?$/.exec(text);
  if (yearFirst) {
    const [, year = "", month = "", day = "1"] = yearFirst;
    if (!isCalendarDay({ year: Number(year), month: Number(month), day: Number(day) })) return null;
    const alsoYear = yearFirst[3] === undefined && Number(month) === (Number(year) + 1) % 100 && month.length === 2;
    return dated(Number(year), Number(month), yearFirst[3] === undefined ? null : Number(day), alsoYear);
  }
  const monthFirst = /^(\d{1,2})[-/](\d{4})$/.exec(text);
  if (monthFirst) return dated(Number(monthFirst[2]), Number(monthFirst[1]), null);
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/.exec(text);
  if (!dayFirst) return null;
  const [, day = "", month = "", shown = ""] = dayFirst;
  const year = fullYear(shown);
  return isCalendarDay({ year, month: Number(month), day: Number(day) }) ? dated(year, Number(month), Number(day)) : null;
}

function fullYear(shown: string): number {
  return shown.length === 2 ? 2000 + Number(shown) : Number(shown);
}

function readNamed(text: string): DateWords | null {
  const parts = text.match(/[a-z]+|\d+|[^a-z\d\s]/g) ?? [];
  let month = 0;
  let monthAt = -1;
  const numbers: { at: number; digits: string }[] = [];
  for (const [at, part] of parts.entries()) {
    const named = MONTHS.get(part);
    if (named !== undefined) {
      if (month !== 0) return /^[^a-z]*[a-z]+[\s\d'’-]*(?:to|-|\/|and|&)/.test(text) ? { kind: "several months" } : null;
      month = named;
      monthAt = at;
    } else if (/\d/.test(part)) numbers.push({ at, digits: part });
    else if (/[a-z]/.test(part) && part !== "to" && part !== "and" && !BESIDE.has(part) && !(ORDINALS.has(part) && numbers.length > 0)) return null;
  }
  if (month === 0) return null;
  return datedMonth(month, monthAt, numbers.filter(({ digits }) => digits !== "000"));
}

/** The month with whichever of its numbers is the year; null where a lone number before it is a day. */
function datedMonth(month: number, monthAt: number, numbers: readonly { at: number; digits: string }[]): DateWords | null {
  const [first, second] = numbers;
  if (!first) return { kind: "month of year", monthOfYear: month };
  if (!second) {
    if (first.digits.length === 4) return dated(Number(first.digits), month, null);
    return first.digits.length === 2 && first.at > monthAt ? dated(fullYear(first.digits), month, null) : null;
  }
  if (numbers.length > 2 || !(first.at < monthAt && second.at > monthAt)) return null;
  if (first.digits.length > 2 || (second.digits.length !== 2 && second.digits.length !== 4)) return null;
  const year = fullYear(second.digits);
  return isCalendarDay({ year, month, day: Number(first.digits) }) ? dated(year, month, Number(first.digits)) : null;
}
