import { dayOf, type Day } from "../../../domain/kernel/day";
import { DomainError } from "../../../domain/kernel/DomainError";
import type { ReferenceFigures } from "../../../reference/referenceFigures";

/** The latest 1 April that the September before it has a CPI figure for, and the 1 April before that: prices are commonly reviewed so. */
export function defaultDates(figures: ReferenceFigures): { readonly base: Day; readonly review: Day } {
  const last = figures.seriesHeld().find(({ id }) => id === "CPI")?.last ?? "2025-09";
  let year = Number(last.slice(0, 4)) + 1;
  while (year > 1901 && !holds(figures, day(year - 1, 9))) year--;
  return { base: day(year - 1, 4), review: day(year, 4) };
}

function holds(figures: ReferenceFigures, month: Day): boolean {
  try {
    figures.on("CPI", month);
    return true;
  } catch (error) {
    if (error instanceof DomainError && error.code === "date-not-covered") return false;
    throw error;
  }
}

function day(year: number, month: number): Day {
  const found = dayOf({ year, month, day: 1 });
  if (found === null) throw new RangeError("not a year of the calendar");
  return found;
}
