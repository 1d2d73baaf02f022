import { addMonths, firstDayOf, monthOf, monthOfDay, type Month } from "../../kernel/month";
import type { Day } from "../../kernel/day";
import type { Pick } from "./clauseTree";

const MONTHS = ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"];
const MOST_MONTHS_BEFORE = 120;

/** What stands between square brackets: a month's name, whole or its first three letters ("Sept" too), or "-3m"; null where it is neither. */
export function readPick(text: string): Pick | null {
  const word = text.trim().toLowerCase();
  const before = /^-\s*(\d{1,3})\s*m$/.exec(word);
  if (before) {
    const months = Number(before[1]);
    return months <= MOST_MONTHS_BEFORE ? { kind: "before", months } : null;
  }
  const month = word === "sept" ? 9 : MONTHS.findIndex((name) => name === word || name.slice(0, 3) === word) + 1;
  return month > 0 ? { kind: "latest", month } : null;
}

/** The day a series is read on for a date: the date itself, or the first day of the month picked. */
export function pickedDay(pick: Pick, date: Day): Day {
  if (pick.kind === "own") return date;
  return firstDayOf(pick.kind === "before" ? addMonths(monthOfDay(date), -pick.months) : latestBefore(pick.month, monthOfDay(date)));
}

/** The latest month of that name before the one given: a September is before a date once it is over. */
function latestBefore(month: number, before: Month): Month {
  const year = Math.floor(before / 12);
  const thisYear = monthOf(year, month);
  return thisYear < before ? thisYear : monthOf(year - 1, month);
}
