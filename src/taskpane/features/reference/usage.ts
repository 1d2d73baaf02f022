import { addMonths, isoMonth, readMonth } from "../../../domain/kernel/month";
import { financialYearText, readFinancialYear, type FinancialYear } from "../../../domain/kernel/financialYear";
import { figureWords } from "../../../intake/series/figureWords";
import type { OwnSeries } from "../../../workings/reference/ownTable";

/** A formula that uses a table, and what it gives. */
export interface Usage {
  readonly formula: string;
  readonly gives: string;
}

/** How a series of a table is used in a cell: the change of its last year where it has one, else its last figure. */
export function usageOf({ name, measure, timing, figures }: OwnSeries, tableName: string): Usage {
  const last = figures.at(-1)!;
  const before = yearBefore(timing, last.period);
  const from = figures.find(({ period }) => period === before);
  const quoted = (text: string) => `"${text}"`;
  if (measure !== "rate" && from) {
    return {
      formula: `=OPENBOOK.UPLIFT.FACTOR(${quoted(name)},${quoted(from.period)},${quoted(last.period)},${tableName})`,
      gives: `${String(Number((last.value / from.value).toPrecision(7)))}, which is ${figureWords(measure, last.value)} ÷ ${figureWords(measure, from.value)}`,
    };
  }
  return { formula: `=OPENBOOK.UPLIFT.INDEX(${quoted(name)},${quoted(last.period)},${tableName})`, gives: String(last.value) };
}

function yearBefore(timing: OwnSeries["timing"], period: string): string | null {
  if (timing === "month") return isoMonth(addMonths(readMonth("period", period), -12));
  return timing === "year" ? financialYearText((readFinancialYear("period", period) - 1) as FinancialYear) : null;
}
