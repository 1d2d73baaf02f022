import type { CellGrid } from "./cellKinds";
import { matchingKey, quoted, singleSpaced } from "./cleanText";
import { readNumber, type NumberReading } from "./readNumber";

/** What a figure of pay is for. */
export type PayPeriod = "year" | "month" | "week" | "hour";

const WEEKS_A_YEAR = 365 / 7;
const WEEKS_SHOWN = "52.14";
const LONGEST = 60;
/** A year's pay below this is an hour's, or in thousands. */
const LEAST_A_YEAR = 1000;
const MOST_AN_HOUR = 500;

const PERIODS: readonly (readonly [PayPeriod, string])[] = [
  ["year", "(?:p\\.? ?a\\.?|per annum|(?:per|a|/) ?(?:year|yr)|annually|yearly)"],
  ["month", "(?:p\\.? ?c?\\.?m\\.?|(?:per|a|/) ?(?:calendar )?month|monthly)"],
  ["week", "(?:p\\.? ?w\\.?|(?:per|a|/) ?(?:week|wk)|weekly)"],
  ["hour", "(?:p\\.? ?h\\.?|(?:per|an?|/|p/) ?(?:hour|hr|h)|hourly)"],
];
const AFTER_AMOUNT = PERIODS.map(([period, words]) => [period, new RegExp(`^${words}\\.?$`, "i")] as const);

/** An amount with what it is for: "£24,500 pa" is "£24,500" a year; null where no such words stand after one. */
export function payAndPeriod(text: string): { readonly amount: string; readonly period: PayPeriod } | null {
  if (text.length > LONGEST) return null;
  const visible = singleSpaced(text);
  const amount = /^[£\d.,() -]*\d\)?/.exec(visible)?.[0] ?? "";
  if (amount === "") return null;
  const rest = visible.slice(amount.length).trim();
  const found = AFTER_AMOUNT.find(([, pattern]) => pattern.test(rest));
  return found ? { amount, period: found[0] } : null;
}

/** What the heading says the figures of pay are for; null where it does not say. */
export function periodOfHeading(heading: string): PayPeriod | null {
  const words = matchingKey(heading.slice(0, 200));
  if (/\bhourly\b|\b(?:per|an) hour\b|\/ ?h(?:ou)?r\b|\bph\b/.test(words)) return "hour";
  if (/\bweekly\b|\b(?:per|a) week\b|\bpw\b/.test(words)) return "week";
  if (/\bmonthly\b|\b(?:per|a) month\b|\bpcm\b|\bpm\b/.test(words)) return "month";
  return /\bannual\b|\byearly\b|\b(?:per|a) (?:year|annum)\b|\bp\.?a\.?(?:\b|$)|\bsalar(?:y|ies)\b/.test(words) ? "year" : null;
}

/** The hours a week of a whole post, or why they are not known. */
export type WeeklyHours = { readonly hours: number } | { readonly reason: string };

/**
 * A cell's pay as pounds a year. An hour's pay is multiplied by the hours a week of a whole post and 365 ÷ 7 weeks, and refused where those
 * hours are not known; a figure that could be an hour's or thousands is refused.
 */
export function readPay(grid: CellGrid, row: number, column: number, scale: number, heading: PayPeriod | null, weekly: WeeklyHours): NumberReading {
  const cell = grid.cell(row, column);
  const worded = typeof cell.value === "string" ? payAndPeriod(cell.value) : null;
  const reading = readNumber(worded ? { ...cell, value: worded.amount, text: worded.amount } : cell, "money", scale);
  if (reading.found !== "number") return reading;
  const shown = worded ? quoted(String(cell.value)) : quoted(grid.text(row, column));
  if (reading.value < 0) return { found: "refused", reason: `${shown} is below zero: check the figure` };
  const period = worded?.period ?? heading ?? (reading.value > 0 && reading.value < MOST_AN_HOUR && "hours" in weekly ? "hour" : "year");
  const fromText = worded || reading.text ? "read from the text " : "";
  if (period === "year") {
    if (reading.value > 0 && reading.value < LEAST_A_YEAR) return { found: "refused", reason: `${shown} is too little for a year’s pay: type the pay of a year, or say that it is for an hour` };
    return worded ? { ...reading, reason: `${fromText}${shown}` } : reading;
  }
  if (period === "month") return times(reading, 12, `${fromText}${shown}, a month’s pay × 12`);
  if (period === "week") return times(reading, WEEKS_A_YEAR, `${fromText}${shown}, a week’s pay × ${WEEKS_SHOWN} weeks`);
  if (reading.value > MOST_AN_HOUR) return { found: "refused", reason: `${shown} is too much for an hour’s pay: check the figure` };
  if (!("hours" in weekly)) return { found: "refused", reason: `${shown} is an hour’s pay and ${weekly.reason}: type the pay of a year` };
  return times(reading, weekly.hours * WEEKS_A_YEAR, `${fromText}${shown}, an hour’s pay × ${String(Number(weekly.hours.toPrecision(6)))} hours a week × ${WEEKS_SHOWN} weeks`);
}

function times(reading: Extract<NumberReading, { found: "number" }>, by: number, reason: string): NumberReading {
  return { ...reading, value: reading.value * by, scale: reading.scale * by, reason };
}
