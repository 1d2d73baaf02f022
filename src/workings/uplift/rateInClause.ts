import type { Rate } from "../../domain/kernel/quantities";

/** A number in a clause has at most so many digits. */
const MOST_DIGITS = 15;

/** A rate as it is written in the clause language: "3.5%", "-2%"; to 15 digits, as a clause holds them. */
export function rateInClause(rate: Rate): string {
  const percent = Math.abs(rate) * 100;
  const wholeDigits = String(Math.trunc(percent)).length;
  const fixed = percent.toFixed(MOST_DIGITS - wholeDigits);
  const text = fixed.includes(".") ? fixed.replace(/\.?0+$/, "") : fixed;
  return `${rate < 0 && /[1-9]/.test(text) ? "-" : ""}${text}%`;
}
