import { countWords, percentWords, poundsWords } from "../../shared/figureWords";
import { checksWords } from "../../shared/job/checksWords";
import type { JobProgress, StepNumber } from "../../shared/job/jobSteps";
import { FIELD } from "./poolFields";
import type { Pool } from "./usePool";

type StepPool = Pick<Pool, "form" | "budget" | "partners" | "budgetTable" | "partnerTable" | "method" | "problems" | "solution">;

/** What each step says when folded, and how far the job has come. */
export function poolProgress(pool: StepPool): JobProgress {
  return {
    chosen: [dataLine(pool), columnsLine(pool), methodLine(pool), answerLine(pool)],
    read: pool.budgetTable !== null && pool.partnerTable !== null,
    answered: pool.solution !== null,
  };
}

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (field === FIELD.budget || field === FIELD.partners) return 1;
  if (field === FIELD.layout || field === FIELD.headingFirst || field === FIELD.headingLast || field === FIELD.scale || field === FIELD.roles) return 2;
  return field === FIELD.answerAt || field === FIELD.insert ? 5 : 3;
}

function dataLine({ form }: StepPool): string {
  if (!form.budget && !form.partners) return "Nothing chosen yet.";
  return `Budget: ${form.budget || "not chosen"}. Partners: ${form.partners || "not chosen"}.`;
}

function columnsLine({ budgetTable, partnerTable }: StepPool): string {
  if (!budgetTable || !partnerTable) return "Not read yet.";
  const leftOut = budgetTable.counts.leftOut + partnerTable.counts.leftOut;
  return `${countWords(budgetTable.periods.length, "period")}, ${countWords(budgetTable.services.length, "service")}, ${countWords(partnerTable.partners.length, "partner")}; ${countWords(leftOut, "cell")} left out.`;
}

function methodLine({ method, form, partnerTable, solution }: StepPool): string {
  if (!method || !partnerTable) return "Not set yet.";
  const basis = { shares: "Fixed shares", weights: "Weights", need: "Need" }[method.basis];
  const shares =
    method.basis === "shares" && solution && solution.poolCase.basis.kind === "shares" && solution.poolCase.basis.shares.length <= 5
      ? ` ${solution.poolCase.basis.shares.map(({ value }) => percentWords(value)).join(" / ")}`
      : "";
  const parts = [
    method.basis === "need" && method.damping && "limits on change",
    method.inKind !== null && "in kind",
    form.method.risk && "risk share",
    solution?.answer.settlement && "settlement",
  ].filter(Boolean);
  return `${basis}${shares}${parts.length > 0 ? `; with ${parts.join(", ")}` : ""}.`;
}

function answerLine({ solution }: StepPool): string {
  if (!solution) return "No answer yet.";
  return `${poundsWords(solution.answer.total)} shared by ${countWords(solution.poolCase.partners.length, "partner")}. ${checksWords(solution.answer.checks)}`;
}
