import { parsedClause } from "../domain/inflation/clause/parsedClause";
import { readDay } from "../domain/kernel/readDay";
import { upliftSchedule } from "../domain/inflation/upliftSchedule";
import { serialOf } from "../domain/kernel/day";
import { readFigures } from "./_support/figures";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";
import { readPeriod, readText, readTrueOrFalse } from "./_support/text";

/**
 * Lists a price by contract year, each year the one before after the indexation clause.
 * @customfunction UPLIFT.SCHEDULE
 * @param price Price in year 1, in pounds.
 * @param start First day of year 1, such as "2023-04-01".
 * @param years How many years, 1 to 100.
 * @param clause The indexation clause, as UPLIFT.CLAUSE reads it. It applies between one anniversary and the next.
 * @param table Your own figures: three columns, Series, Period and Value. Left out, the built-in series alone.
 * @param pennies TRUE rounds every year's price to the penny before the next. Left out, FALSE: nothing is rounded.
 * @returns A table with the headings Year, From (a date, so format it as one), Change and Price. Year 1 has no change.
 * @example =UPLIFT.SCHEDULE(100, "2023-04-01", 3, "published(CPI[Sep])") // "Year", "From", "Change", "Price"; 1, 45017, "", 100; 2, 45383, 0.067, 106.7; 3, 45748, 0.017, 108.5139
 * @example =UPLIFT.SCHEDULE(100, "2023-04-01", 3, "published(CPI[Sep])", , TRUE) // "Year", "From", "Change", "Price"; 1, 45017, "", 100; 2, 45383, 0.067, 106.7; 3, 45748, 0.017, 108.51
 * @example =UPLIFT.SCHEDULE(20, "2024-02-29", 2, "5%") // "Year", "From", "Change", "Price"; 1, 45351, "", 20; 2, 45716, 0.05, 21
 * @example =UPLIFT.SCHEDULE(100, "2025-04-01", 9, "CPI") // #N/A
 * @example =UPLIFT.SCHEDULE(100, "2023-04-01", 3, "CPI", , 1) // #VALUE!
 */
export function upliftScheduleCell(price: unknown, start: unknown, years: unknown, clause: unknown, table?: unknown[][], pennies?: unknown): unknown[][] {
  return inCell({}, () => {
    const given = readNumber("price", price);
    const from = readDay("start", readPeriod("start", start));
    const rows = upliftSchedule(
      given, from, readNumber("years", years), parsedClause(readText("clause", clause, "CPI cap 5%")), readFigures(table), readTrueOrFalse("pennies", pennies, false),
    );
    return [["Year", "From", "Change", "Price"], ...rows.map((row) => [row.year, serialOf(row.from), row.change ?? "", row.price])];
  });
}
