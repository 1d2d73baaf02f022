import { indexFactor } from "../domain/inflation/indexFactor";
import { periodDay } from "../domain/inflation/periodDay";
import { readFigures } from "./_support/figures";
import { inCell } from "./_support/inCell";
import { readPeriod, readText } from "./_support/text";

/**
 * Gives what an index grew by between two periods, as a factor: 1.05 is 5% more.
 * @customfunction UPLIFT.FACTOR
 * @param series Name of the series, such as "CPI", "CPIH", "RPI", "GDPDEF" or "NLW"; not one that is itself a rate.
 * @param from Month, financial year or date to start from, such as "2022-09", "2022-23" or a date.
 * @param to Month, financial year or date to end at.
 * @param table Your own figures: three columns, Series, Period and Value. Left out, the built-in series alone.
 * @returns The figure at the end divided by the figure at the start, unrounded.
 * @example =UPLIFT.FACTOR("CPI", "2022-09", "2023-09") // 1.06623586429725
 * @example =UPLIFT.FACTOR("NLW", "2024-04-01", "2025-04-01") // 1.06730769230769
 * @example =UPLIFT.FACTOR("Bread", "2023-10", "2024-10", {"Bread","2023-10",100;"Bread","2024-10",104.2}) // 1.042
 * @example =UPLIFT.FACTOR("CPI12M", "2022-09", "2023-09") // #VALUE!
 * @example =UPLIFT.FACTOR("CPI", "2022-09", "2031-01") // #N/A
 */
export function upliftFactorCell(series: unknown, from: unknown, to: unknown, table?: unknown[][]): number {
  return inCell({}, () => {
    const figures = readFigures(table);
    const { id, timing } = figures.describe(readText("series", series, "CPI"));
    return indexFactor(id, periodDay("from", readPeriod("from", from), timing), periodDay("to", readPeriod("to", to), timing), figures);
  });
}
