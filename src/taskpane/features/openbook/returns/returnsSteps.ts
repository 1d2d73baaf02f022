import { AGAINST_WORDS } from "../../../../returns/queryLog";
import { countWords, percentWords, poundsWords } from "../../../shared/figureWords";
import { checksWords } from "../../../shared/job/checksWords";
import type { JobProgress, StepNumber } from "../../../shared/job/jobSteps";
import { changeWords } from "./answerWords";
import { FIELD } from "./returnsFields";
import type { Returns } from "./useReturns";

type StepReturns = Pick<Returns, "form" | "files" | "gathered" | "solution">;

const TITLES = ["Choose the returns", "Check the returns", "Set the method", "See the answer", "Insert"] as const;

/** What each step says when folded, and how far the reading has come. */
export function returnsProgress(returns: StepReturns): JobProgress {
  const { gathered, solution } = returns;
  return { titles: TITLES, chosen: [chosenLine(returns), readLine(returns), methodLine(returns), answerLine(returns)], read: gathered !== null, answered: solution !== null };
}

const THIRD: readonly string[] = [FIELD.title, FIELD.against, FIELD.limit, FIELD.ignore, FIELD.always, FIELD.terms, FIELD.termsFrom, FIELD.termsCells, FIELD.termsHeadings, FIELD.termsRoles, FIELD.minimum, FIELD.maximum, FIELD.providerShare, FIELD.topUpLimit];

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (field === FIELD.files || field === FIELD.here) return 1;
  if (THIRD.includes(field)) return 3;
  return field.startsWith("open-book-repeated") ? 2 : 5;
}

function chosenLine({ files: { files }, form }: StepReturns): string {
  if (files.length === 0) return form.here ? "Sheets of this workbook." : "Nothing chosen yet.";
  return `${countWords(files.length, "file")}${form.here ? " and sheets of this workbook" : ""}.`;
}

function readLine({ gathered }: StepReturns): string {
  if (!gathered) return "Not read yet.";
  const remarks = gathered.returns.reduce((sum, each) => sum + each.remarks.length, 0);
  return `${countWords(gathered.returns.length, "return")}; ${remarks === 0 ? "nothing odd" : `${countWords(remarks, "thing")} left out, altered or to look at`}.`;
}

function methodLine({ solution }: StepReturns): string {
  if (!solution) return "Not set yet.";
  const { against, limits, terms } = solution.comparisonCase;
  return `Against ${AGAINST_WORDS[against]}; changes above ${percentWords(limits.tolerance.value)}${limits.ignoreBelow.value === 0 ? "" : ` and of ${poundsWords(limits.ignoreBelow.value)} or more`} asked about${limits.alwaysAbove ? `, and always from ${poundsWords(limits.alwaysAbove.value)}` : ""}${terms.length > 0 ? "; surplus by the contract’s terms" : ""}.`;
}

function answerLine({ solution }: StepReturns): string {
  return solution ? `${changeWords(solution)} ${checksWords(solution.answer.checks)}` : "No answer yet.";
}
