import { amountAfterClause } from "../domain/inflation/clause/amountAfterClause";
import { parsedClause } from "../domain/inflation/clause/parsedClause";
import { readDay } from "../domain/kernel/readDay";
import { readFigures } from "./_support/figures";
import { inCell } from "./_support/inCell";
import { readNumber } from "./_support/option";
import { readPeriod, readText } from "./_support/text";

/**
 * Uplifts an amount by a contract's own indexation clause, such as "80% NLW + 20% published(CPI[Sep]) cap 5%".
 * @customfunction UPLIFT.CLAUSE
 * @param amount Amount at the base date, in pounds.
 * @param clause The clause: series, percentages, + - * /, brackets, min, max, lower of, higher of, cap, collar, excess over and to.
 * @param base Date or month the amount was set at, such as "2024-04-01".
 * @param review Date or month it is set anew.
 * @param table Your own figures: three columns, Series, Period and Value. Left out, the built-in series alone.
 * @returns The amount after the clause, in pounds, unrounded.
 * @example =UPLIFT.CLAUSE(20, "80% NLW + 20% published(CPI[Sep])", "2024-04-01", "2025-04-01") // 21.1449230769231
 * @example =UPLIFT.CLAUSE(100, "CPI[Sep] cap 5%", "2023-04-01", "2024-04-01") // 105
 * @example =UPLIFT.CLAUSE(100, "published(CPI[Sep]) collar 2% to 0.5%", "2024-04-01", "2025-04-01") // 102
 * @example =UPLIFT.CLAUSE(100, "lower of NLW and 3%", "2024-04-01", "2025-04-01") // 103
 * @example =UPLIFT.CLAUSE(100, "60% Bread", "2023-10", "2024-10", {"Bread","2023-10",100;"Bread","2024-10",105}) // 103
 * @example =UPLIFT.CLAUSE(100, "CPI cap 5", "2023-04-01", "2024-04-01") // #VALUE!
 * @example =UPLIFT.CLAUSE(100, "CPI", "2023-04-01", "2031-04-01") // #N/A
 */
export function upliftClauseCell(amount: unknown, clause: unknown, base: unknown, review: unknown, table?: unknown[][]): number {
  return inCell({}, () => {
    const given = readNumber("amount", amount);
    const tree = parsedClause(readText("clause", clause, "CPI cap 5%"));
    return amountAfterClause(given, tree, readDay("base", readPeriod("base", base)), readDay("review", readPeriod("review", review)), readFigures(table));
  });
}
