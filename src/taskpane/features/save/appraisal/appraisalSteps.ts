import { countWords, roundPoundsWords } from "../../../shared/figureWords";
import { checksWords } from "../../../shared/job/checksWords";
import type { JobProgress, StepNumber } from "../../../shared/job/jobSteps";
import { schemeWords } from "../schemeWords";
import { FIELD } from "./appraisalFields";
import { VIEWS } from "./appraisalWords";
import type { Appraisal } from "./useAppraisal";

type StepAppraisal = Pick<Appraisal, "form" | "optionsTable" | "method" | "solution">;

/** What each step says when folded, and how far the job has come. */
export function appraisalProgress(appraisal: StepAppraisal): JobProgress {
  return {
    chosen: [dataLine(appraisal), columnsLine(appraisal), methodLine(appraisal), answerLine(appraisal)],
    read: appraisal.optionsTable !== null && appraisal.method !== null,
    answered: appraisal.solution !== null,
  };
}

const FIRST: readonly string[] = [FIELD.options, FIELD.criteria];
const SECOND: readonly string[] = [FIELD.optionsHeading, FIELD.optionsRoles, FIELD.criteriaHeading, FIELD.criteriaRoles];

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (FIRST.includes(field)) return 1;
  if (SECOND.includes(field)) return 2;
  return field === FIELD.answerAt ? 5 : 3;
}

function dataLine({ form }: StepAppraisal): string {
  if (!form.options) return "Nothing chosen yet.";
  return `Options: ${form.options}${form.criteria ? `; criteria: ${form.criteria}` : ""}.`;
}

function columnsLine({ optionsTable, method }: StepAppraisal): string {
  if (!optionsTable || !method) return "Not read yet.";
  return `${countWords(method.options.length, "option")}, ${countWords(optionsTable.lines.length, "line")}, ${countWords(optionsTable.years.length, "year")}; ${countWords(optionsTable.counts.leftOut, "cell")} left out.`;
}

function methodLine({ solution }: StepAppraisal): string {
  if (!solution) return "Not set yet.";
  const { options, decidedBy, scheme } = solution.appraisal;
  return `Against ${options[0]?.name ?? ""}; ${VIEWS.find(({ key }) => key === decidedBy)?.words.toLowerCase() ?? ""}; ${schemeWords(scheme)}.`;
}

function answerLine({ solution }: StepAppraisal): string {
  if (!solution) return "No answer yet.";
  const { appraisal, answer } = solution;
  const { netPresentValue } = answer.views[appraisal.decidedBy].options[answer.preferred]!;
  return `${appraisal.options[answer.preferred]?.name ?? ""}: ${roundPoundsWords(netPresentValue)} net now. ${checksWords(answer.checks)}`;
}
