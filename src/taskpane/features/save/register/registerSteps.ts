import { financialYearText, type FinancialYear } from "../../../../domain/kernel/financialYear";
import { countWords, roundPoundsWords } from "../../../shared/figureWords";
import { checksWords } from "../../../shared/job/checksWords";
import type { JobProgress, StepNumber } from "../../../shared/job/jobSteps";
import { FIELD } from "./registerFields";
import { schemeWords } from "../schemeWords";
import type { Register } from "./useRegister";

type StepRegister = Pick<Register, "form" | "table" | "method" | "solution">;

/** What each step says when folded, and how far the job has come. */
export function registerProgress(register: StepRegister): JobProgress {
  return {
    chosen: [dataLine(register), columnsLine(register), methodLine(register), answerLine(register)],
    read: register.table !== null && register.method !== null,
    answered: register.solution !== null,
  };
}

/** The step in which a field stands. */
export function stepOf(field: string): StepNumber {
  if (field === FIELD.register) return 1;
  if (field === FIELD.heading || field === FIELD.roles) return 2;
  return field === FIELD.answerAt ? 5 : 3;
}

function dataLine({ form }: StepRegister): string {
  return form.register ? `Savings register: ${form.register}.` : "Nothing chosen yet.";
}

function columnsLine({ table, method }: StepRegister): string {
  if (!table || !method) return "Not read yet.";
  return `${countWords(table.lines.length - method.without.length, "initiative")}; ${countWords(table.counts.leftOut, "cell")} left out.`;
}

function methodLine({ solution }: StepRegister): string {
  if (!solution) return "Not set yet.";
  const { firstYear, years, counting, scheme, grade } = solution.savingsCase;
  const span = years === 1 ? financialYearText(firstYear) : `${financialYearText(firstYear)} to ${financialYearText((firstYear + years - 1) as FinancialYear)}`;
  return `${span}; ${counting === "cashable" ? "cashable savings count" : "all types count"}; ${schemeWords(scheme)}; ${grade === null ? "no optimism correction" : `evidence of grade ${grade}`}.`;
}

function answerLine({ solution }: StepRegister): string {
  if (!solution) return "No answer yet.";
  const { totals, years, checks } = solution.answer;
  return `${roundPoundsWords(totals.savings)} over ${countWords(years.length, "year")}. ${checksWords(checks)}`;
}
