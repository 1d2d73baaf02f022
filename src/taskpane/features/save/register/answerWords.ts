import { financialYearText } from "../../../../domain/kernel/financialYear";
import { countWords, quantityWords, roundPoundsWords } from "../../../shared/figureWords";
import { checksWords } from "../../../shared/job/checksWords";
import type { RegisterSolution } from "./registerFound";

/** What is said aloud when the answer is opened and each time it comes to another. */
export function answerWords({ answer: { totals, years, presentValueAfter, checks } }: RegisterSolution): string {
  return `${roundPoundsWords(totals.savings)} saved over ${countWords(years.length, "year")}, worth ${roundPoundsWords(presentValueAfter)} net now. ${checksWords(checks)}`;
}

/** "1.25 years". */
export function yearsWords(years: number): string {
  const rounded = Number(years.toFixed(2));
  return `${quantityWords(rounded)} ${rounded === 1 ? "year" : "years"}`;
}

/** When initiatives of a line are: every year, or once in a year. */
export function whenWords(oneOffYear: Parameters<typeof financialYearText>[0] | null): string {
  return oneOffYear === null ? "in a full year" : `in ${financialYearText(oneOffYear)}`;
}
