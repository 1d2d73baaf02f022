import { periodDay } from "../domain/inflation/periodDay";
import { readFigures } from "./_support/figures";
import { inCell } from "./_support/inCell";
import { readPeriod, readText } from "./_support/text";

/**
 * Gives a published figure: an index level, a rate as a fraction, or pounds an hour.
 * @customfunction UPLIFT.INDEX
 * @param series Name of the series, such as "CPI", "CPI12M" (the published 12-month rate), "CPIH", "RPI", "GDPDEF" or "NLW".
 * @param period Month, financial year or date of the figure, such as "2025-09", "2025-26" or a date.
 * @param table Your own figures: three columns, Series, Period and Value. Left out, the built-in series alone.
 * @returns The figure as published. #N/A where none is held for the period.
 * @example =UPLIFT.INDEX("CPI12M", "2023-09") // 0.067
 * @example =UPLIFT.INDEX("CPI", "Sep 2023") // 132
 * @example =UPLIFT.INDEX("NLW", "2025-03-31") // 11.44
 * @example =UPLIFT.INDEX("GDPDEF", "2024-25") // 100
 * @example =UPLIFT.INDEX("Bread", "2024-10", {"Series","Period","Value";"Bread","2024-10",104.2}) // 104.2
 * @example =UPLIFT.INDEX("CPI", "2031-01") // #N/A
 */
export function upliftIndexCell(series: unknown, period: unknown, table?: unknown[][]): number {
  return inCell({}, () => {
    const figures = readFigures(table);
    const { id, timing } = figures.describe(readText("series", series, "CPI"));
    return figures.on(id, periodDay("period", readPeriod("period", period), timing));
  });
}
