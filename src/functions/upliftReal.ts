import { periodDay } from "../domain/inflation/periodDay";
import { rebasedAmounts } from "../domain/inflation/rebasedAmounts";
import { readBlockWithGaps } from "./_support/block";
import { readFigures } from "./_support/figures";
import { inCell } from "./_support/inCell";
import { readPeriod, readTextOption } from "./_support/text";

/**
 * Puts amounts in one year's prices into another's.
 * @customfunction UPLIFT.REAL
 * @param amounts Amounts in pounds: one cell or any range. Blanks stay blank.
 * @param from Year whose prices they are in, such as "2022-23".
 * @param to Year whose prices are wanted, such as "2024-25".
 * @param series Series to re-base by. Left out, "GDPDEF", the GDP deflator by financial year.
 * @param table Your own figures: three columns, Series, Period and Value. Left out, the built-in series alone.
 * @returns The amounts in the prices of the year wanted, laid out as they were, unrounded.
 * @example =UPLIFT.REAL({1000,2000}, "2022-23", "2024-25") // 1092.11915893719, 2184.23831787439
 * @example =UPLIFT.REAL({100;""}, "2024-25", "2024-25") // 100; ""
 * @example =UPLIFT.REAL(100, "2022-09", "2023-09", "CPI") // 106.623586429725
 * @example =UPLIFT.REAL(100, "2022-23", "2031-32") // #N/A
 * @example =UPLIFT.REAL(100, "FY23", "2024-25") // #VALUE!
 */
export function upliftRealCell(amounts: unknown[][], from: unknown, to: unknown, series?: unknown, table?: unknown[][]): unknown[][] {
  return inCell({}, () => {
    const figures = readFigures(table);
    const { id, timing } = figures.describe(readTextOption("series", series, "GDPDEF", "GDPDEF"));
    const rebased = rebasedAmounts(
      readBlockWithGaps("amounts", amounts), periodDay("from", readPeriod("from", from), timing), periodDay("to", readPeriod("to", to), timing), id, figures,
    );
    return rebased.map((line) => line.map((amount) => amount ?? ""));
  });
}
