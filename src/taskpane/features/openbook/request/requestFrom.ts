import { financialYearText, readFinancialYear } from "../../../../domain/kernel/financialYear";
import type { Problem } from "../../../shared/job/problem";
import { amountIn, percentIn } from "../../../shared/job/typedFigures";
import { sentenceFor } from "../../../shared/sentenceFor";
import { linesIn } from "./linesIn";
import { FIELD } from "./requestFields";
import type { RequestForm } from "./requestForm";
import type { RequestFound } from "./requestFound";

export const MOST_POSTS = 200;

/** From what was typed to what is asked of the provider. */
export function requestFrom(form: Pick<RequestForm, "commissioner" | "service" | "provider" | "year" | "costs" | "activity" | "income" | "method">): RequestFound {
  const problems: Problem[] = [];
  const commissioner = wordsIn(FIELD.commissioner, form.commissioner, "Enter your organisation, as the provider knows it.", problems);
  const service = wordsIn(FIELD.service, form.service, "Enter the service, such as Supported living.", problems);
  const year = yearIn(form.year, problems);
  const lines = linesIn(form, problems);
  const tolerance = percentIn(FIELD.tolerance, form.method.tolerance, "a percentage, such as 10", problems, { least: 0 });
  const ignoreBelow = amountIn(FIELD.ignoreBelow, form.method.ignoreBelow, "an amount in pounds, such as 500, or 0", problems);
  const posts = amountIn(FIELD.posts, form.method.posts, `a whole number from 0 to ${MOST_POSTS}`, problems);
  if (posts && (!Number.isInteger(posts.value) || posts.value > MOST_POSTS)) problems.push({ field: FIELD.posts, words: `${form.method.posts.trim()} is not a whole number from 0 to ${MOST_POSTS}. Enter how many rows there are to be for posts.` });
  if (problems.length > 0 || year === null || !tolerance || !ignoreBelow || !posts) return { problems, solution: null };
  return {
    problems,
    solution: { commissioner, service, provider: form.provider.trim(), year, ...lines, posts: posts.value, tolerance: tolerance.value, ignoreBelow: ignoreBelow.value },
  };
}

function wordsIn(field: string, text: string, toDo: string, problems: Problem[]): string {
  const words = text.trim();
  if (words === "") problems.push({ field, words: toDo, missing: true });
  return words;
}

function yearIn(text: string, problems: Problem[]): string | null {
  const typed = text.trim();
  if (typed === "") {
    problems.push({ field: FIELD.year, words: "Enter the financial year, such as 2025-26.", missing: true });
    return null;
  }
  try {
    return financialYearText(readFinancialYear("year", typed));
  } catch (error) {
    const words = sentenceFor(error, { year: "The year" });
    if (words === null) throw error;
    problems.push({ field: FIELD.year, words });
    return null;
  }
}
