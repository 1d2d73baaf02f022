import { quoted, singleSpaced } from "../cleanText";
import type { NumberReading } from "../readNumber";

const LONGEST = 40;
const MOST = 600;
const MONTHS_AFTER = /^([\d.]{1,10}) ?(?:m|mths?|months?)\.?$/i;

/** The figure of "6 months"; null where the text is not one. */
export function monthsWritten(text: string): string | null {
  return text.length > LONGEST ? null : (MONTHS_AFTER.exec(singleSpaced(text))?.[1] ?? null);
}

/** A whole number of months from 0 to 600; anything else is refused. */
export function wholeMonths(reading: NumberReading): NumberReading {
  if (reading.found !== "number") return reading;
  if (reading.percent) return { found: "refused", reason: "a percentage, not a number of months" };
  if (Number.isInteger(reading.value) && reading.value >= 0 && reading.value <= MOST) return reading;
  return { found: "refused", reason: `${quoted(String(reading.value))} is not a whole number of months from 0 to ${String(MOST)}` };
}
