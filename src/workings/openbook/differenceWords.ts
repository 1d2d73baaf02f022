import type { Against } from "../../returns/queryLog";
import type { GivenFigure, ReturnGiven } from "../../returns/returnGiven";
import { numberInWords, percentInWords, poundsInWords } from "../figuresInWords";
import { oneOf } from "./packUnits";

/** A figure as a person reads it: "£1,200.00", "1,000 hours", "not given", "n/a", “12 hrs”. */
export function figureInWords(figure: GivenFigure | undefined, unit: string): string {
  if (!figure || figure.state === "blank") return "not given";
  if (figure.state === "n/a") return "n/a";
  if (figure.value === null) return `“${shortened(figure.seen ?? "")}”`;
  return amountInWords(figure.value, unit);
}

/** "£" gives pounds; any other unit follows the number. */
export function amountInWords(amount: number, unit: string): string {
  return unit === "£" ? poundsInWords(amount) : `${numberInWords(amount)}${unit === "" ? "" : ` ${unit}`}`;
}

/** "£12.50 per hour". */
export function priceInWords(price: number, unit: string): string {
  return `${poundsInWords(price)} per ${oneOf(unit)}`;
}

/** "tendered", "last year", "in the return for 2024-25", "in the return sent before". */
export function whenBefore(against: Against, { year }: Pick<ReturnGiven, "year">, earlier: Pick<ReturnGiven, "year"> | null): string {
  if (against === "tendered") return "tendered";
  if (against === "last") return "last year";
  return !earlier || earlier.year === "" || earlier.year === year ? "in the return sent before" : `in the return for ${earlier.year}`;
}

/** "where nothing was tendered", "where there was nothing last year". */
export function whereNothing(against: Against, when: string): string {
  return against === "tendered" ? "where nothing was tendered" : `where there was nothing ${when}`;
}

/** "£100.00 (12%) more", "£100.00 less". */
export function moreOrLess(change: number, rate: number | null): string {
  const share = rate === null ? "" : ` (${percentInWords(Math.round(Math.abs(rate) * 1000) / 1000)})`;
  return `${poundsInWords(Math.abs(change))}${share} ${change < 0 ? "less" : "more"}`;
}

/** A note as it is shown: its first words, or that there is none. */
export function noteInWords(note: string): string {
  return isBlankNote(note) ? "no note" : `“${shortened(note.replaceAll(/\s+/g, " ").trim())}”`;
}

export function isBlankNote(note: string): boolean {
  return note.trim() === "";
}

const LONGEST = 200;

export function shortened(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}
