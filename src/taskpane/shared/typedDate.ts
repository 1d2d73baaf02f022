import { dayOf, type Day } from "../../domain/kernel/day";
import { dateKey, readDateWords } from "../../intake/dateWords";

export type TypedDate = { readonly day: Day } | { readonly words: string };

const EXAMPLE = "Enter the day, month and year, such as 1 April 2026.";

/** A date as a person types it, in British order: "1 April 2026", "01/04/2026", "2026-04-01". Else a sentence that says why it is none. */
export function typedDate(typed: string): TypedDate {
  const text = typed.trim();
  if (text === "") return { words: EXAMPLE };
  const key = dateKey(text);
  const date = key === null ? null : readDateWords(key);
  if (date?.kind === "month of year") return { words: `“${text}” has no year. ${EXAMPLE}` };
  if (date?.kind !== "date") return { words: `“${text}” is not a date. ${EXAMPLE}` };
  if (date.alsoYear) return { words: `“${text}” could be a month or a financial year. ${EXAMPLE}` };
  if (date.day === null) return { words: `“${text}” is a month and has no day. ${EXAMPLE}` };
  const day = dayOf({ year: date.year, month: date.month, day: date.day });
  return day === null ? { words: `“${text}” is not a day of the calendar. ${EXAMPLE}` } : { day };
}
