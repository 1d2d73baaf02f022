import { dayFromSerial, dayOf, type Day } from "../../../domain/kernel/day";
import { DomainError } from "../../../domain/kernel/DomainError";
import type { PriceTable } from "../../../intake/priceReading";
import type { CellReading } from "../../../intake/reading";
import type { ReferenceFigures } from "../../../reference/referenceFigures";

export interface SuggestedDates {
  readonly base: Day;
  readonly review: Day;
  /** Where they come from. */
  readonly as: "list" | "figures";
}

/**
 * The dates most prices of the list have; else the latest 1 April that the September before it has a CPI figure for, and
 * the 1 April before that, because prices are commonly reviewed so.
 */
export function suggestedDates(table: PriceTable | null, figures: ReferenceFigures): SuggestedDates {
  const base = commonest(table?.lines.map((line) => line.base) ?? []);
  const review = commonest(table?.lines.map((line) => line.review) ?? []);
  if (base !== null && review !== null && base < review) return { base, review, as: "list" };
  const last = figures.seriesHeld().find(({ id }) => id === "CPI")?.last ?? "2025-09";
  let year = Number(last.slice(0, 4)) + 1;
  while (year > 1901 && !holds(figures, day(year - 1, 9))) year--;
  return { base: day(year - 1, 4), review: day(year, 4), as: "figures" };
}

function commonest(readings: readonly (CellReading | null)[]): Day | null {
  const counts = new Map<number, number>();
  for (const reading of readings) if (reading && reading.value !== null) counts.set(reading.value, (counts.get(reading.value) ?? 0) + 1);
  const first = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return first ? dayFromSerial(first[0]) : null;
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
