import { countWords, percentWords, poundsWords } from "../../shared/figureWords";
import { FIELD, type Problem } from "./poolFields";
import type { Pool } from "./usePool";

export type StepNumber = 1 | 2 | 3 | 4 | 5;

interface StepLine {
  readonly number: StepNumber;
  readonly title: string;
  readonly chosen: string;
  readonly waiting: string | undefined;
}

type StepPool = Pick<Pool, "form" | "budget" | "partners" | "budgetTable" | "partnerTable" | "method" | "problems" | "solution">;

/**
 * The five steps: what each says when folded, and what a step that cannot be opened yet waits for. Insert can be opened
 * at any time where there are inserts to show or take out.
 */
export function poolSteps(pool: StepPool, reached: StepNumber, hasInserts: boolean): readonly StepLine[] {
  const { budgetTable, partnerTable, solution } = pool;
  const read = budgetTable !== null && partnerTable !== null;
  const beyond = (step: StepNumber, ready: boolean, words: string) => (ready && reached >= step ? undefined : words);
  return [
    { number: 1, title: "Choose the data", chosen: dataLine(pool), waiting: undefined },
    { number: 2, title: "Check the columns", chosen: columnsLine(pool), waiting: beyond(2, read, "Choose the data first.") },
    { number: 3, title: "Set the method", chosen: methodLine(pool), waiting: beyond(3, read, "Check the columns first.") },
    { number: 4, title: "See the answer", chosen: answerLine(pool), waiting: beyond(4, solution !== null, "Set the method first.") },
    { number: 5, title: "Insert", chosen: hasInserts ? "What is inserted can be shown or removed." : "Workings or functions, on new sheets.", waiting: hasInserts ? undefined : beyond(5, solution !== null, "See the answer first.") },
  ];
}

/** The problems that are put right in a step. */
export function problemsOfStep(problems: readonly Problem[], step: StepNumber): readonly Problem[] {
  return problems.filter(({ field }) => stepOf(field) === step);
}

function stepOf(field: string): StepNumber {
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
  const failing = solution.answer.checks.filter((check) => !check.holds).length;
  return `${poundsWords(solution.answer.total)} shared by ${countWords(solution.poolCase.partners.length, "partner")}. ${failing === 0 ? "Every check holds." : `${countWords(failing, "check")} not holding.`}`;
}
