import type { Problem } from "../../shared/job/problem";
import { typedAmount } from "../../shared/typedFigure";
import { FIELD } from "./benchmarkFields";
import type { ShareForm } from "./benchmarkForm";

/** Fewer than this let a reader work others out, and finer figures too. */
export const LEAST_MINIMUM = 5;
export const LEAST_PENCE = 10;
const MOST_PENCE = 100_000;

/** What stands in the way of a pack. */
export function shareProblems({ minimum, step }: ShareForm): readonly Problem[] {
  return [
    ...wholeProblem(FIELD.minimum, minimum, LEAST_MINIMUM, Infinity, `Enter a whole number of ${LEAST_MINIMUM} or more, such as 10.`),
    ...wholeProblem(FIELD.step, step, LEAST_PENCE, MOST_PENCE, `Enter whole pence, ${LEAST_PENCE} or more, such as 10 for 10p or 500 for £5.`),
  ];
}

function wholeProblem(field: string, text: string, least: number, most: number, enter: string): readonly Problem[] {
  const value = typedAmount(text);
  if (value !== null && Number.isInteger(value) && value >= least && value <= most) return [];
  const seen = text.trim();
  return [{ field, words: seen === "" ? enter : `“${seen}” cannot be used. ${enter}`, missing: seen === "" }];
}
