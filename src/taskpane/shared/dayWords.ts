import type { Day } from "../../domain/kernel/day";
import { isoDay } from "../../domain/kernel/readDate";
import type { Timing } from "../../domain/kernel/figures";
import { dateInWords, monthInWords } from "../../workings/daysInWords";

export { dateInWords as dayWords } from "../../workings/daysInWords";

/** "1 Apr 2025", for a heading. */
export function shortDayWords(day: Day): string {
  return dateInWords(day).replace(/^(\d+) ([A-Z][a-z]{2})[a-z]*/, "$1 $2");
}

/**
 * A period of a series in words: "September 2024" from "2024-09" in a monthly series, "2024-25" in a yearly one,
 * "1 April 2025" from "2025-04-01". What reads as none of them stays as it is.
 */
export function periodInWords(period: string, timing: Timing): string {
  if (timing === "year") return period;
  const day = isoDay(timing === "month" ? `${period}-01` : period);
  if (day === null) return period;
  return timing === "month" ? monthInWords(day) : dateInWords(day);
}
