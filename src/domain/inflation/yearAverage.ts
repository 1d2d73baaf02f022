import { DomainError } from "../kernel/DomainError";
import type { Figures } from "../kernel/figures";
import { firstDayOfYear, type FinancialYear } from "../kernel/financialYear";
import { addMonths, firstDayOf, monthOfDay } from "../kernel/month";

/**
 * A monthly series' average over a financial year.
 *
 *     average = Σ figures of the twelve months, April to March ÷ 12
 *
 * @throws {DomainError} unknown-series, date-not-covered (a month that is not held), not-a-period (a series that is not monthly)
 * @source inflation/METHOD.md §7
 */
export function yearAverage(series: string, year: FinancialYear, figures: Figures): number {
  const { id, timing } = figures.describe(series);
  if (timing !== "month") throw new DomainError("not-a-period", { argument: "series", text: id, kind: "month" });
  const april = monthOfDay(firstDayOfYear(year));
  let total = 0;
  for (let month = 0; month < 12; month++) total += figures.on(id, firstDayOf(addMonths(april, month)));
  return total / 12;
}
