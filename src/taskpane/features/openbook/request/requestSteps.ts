import { countWords, percentWords, poundsWords } from "../../../shared/figureWords";
import type { JobProgress, StepNumber } from "../../../shared/job/jobSteps";
import { FIELD } from "./requestFields";
import type { Request } from "./useRequest";

type StepRequest = Pick<Request, "form" | "solution" | "problems">;

const TITLES = ["Say what it is of", "Check the lines", "Set the limits", "See what is asked", "Open the return"] as const;

/** What each step says when folded, and how far the return has come. */
export function requestProgress(request: StepRequest): JobProgress {
  const { form, solution, problems } = request;
  const { service, year } = form;
  const first = [service.trim(), year.trim()].filter(Boolean).join(", ");
  return {
    titles: TITLES,
    makes: "A new workbook to save and send.",
    chosen: [
      first === "" ? "Nothing chosen yet." : `${first}.`,
      `${countWords(form.costs.length, "cost line")}, ${countWords(form.activity.length, "line")} of activity and ${countWords(form.income.length, "line")} of income.`,
      solution ? `A note for changes above ${percentWords(solution.tolerance)} and ${poundsWords(solution.ignoreBelow)}.` : "Not set yet.",
      solution ? `${solution.service}, ${solution.year}.` : "Nothing to see yet.",
    ],
    read: problems.every(({ field }) => stepOf(field) !== 1),
    answered: solution !== null,
  };
}

const FIRST: readonly string[] = [FIELD.commissioner, FIELD.service, FIELD.provider, FIELD.year, FIELD.linesFrom, FIELD.known];
const THIRD: readonly string[] = [FIELD.tolerance, FIELD.ignoreBelow, FIELD.posts];

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (FIRST.includes(field)) return 1;
  return THIRD.includes(field) ? 3 : 2;
}
