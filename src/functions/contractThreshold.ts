import { thresholdSeries } from "../domain/contracts/thresholdSeries";
import { readDay } from "../domain/kernel/readDay";
import { builtInFigure } from "./_support/builtInFigure";
import { inCell } from "./_support/inCell";
import { readPeriod, readText } from "./_support/text";

/**
 * Gives the UK procurement threshold in force on the day a procurement starts, VAT included.
 * @customfunction CONTRACT.THRESHOLD
 * @param kind Kind of contract: "light-touch", "services" (goods and services, for councils and the like) or "works".
 * @param date Day the procurement starts.
 * @returns Pounds, VAT included.
 * @example =CONTRACT.THRESHOLD("services", "2026-02-01") // 207720
 * @example =CONTRACT.THRESHOLD("light-touch", "2026-02-01") // 663540
 * @example =CONTRACT.THRESHOLD("works", "2035-01-01") // #N/A
 */
export function contractThresholdCell(kind: unknown, date: unknown): number {
  return inCell({}, () => builtInFigure(thresholdSeries(readText("kind", kind, "services")), readDay("date", readPeriod("date", date))));
}
