import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import type { SavingsCase } from "../../../src/workings/savings/savingsCase";
import { SAVINGS_SHEETS } from "../../../src/workings/savings/savingsPlan";
import type { InsertedJob } from "../_insertedJob";
import { addLinkedCells } from "../_linkedCells";
import { differences } from "./_figures";
import { planOf } from "./_inserted";
import { anyPlan, PLAN_CASES, RED_CASES } from "./_planCases";

export const SAVINGS: InsertedJob<SavingsCase> = {
  sheetNames: SAVINGS_SHEETS, cases: PLAN_CASES, redCases: RED_CASES, drawn: anyPlan, runs: { workings: 40, functions: 40, libreOffice: 25 },
  planOf: (given, mode, sheetNames) => planOf(given, mode, { sheetNames }),
  addCells: (book, given) => addLinkedCells(book, given),
  differences: (inserted, given) => differences(inserted, given, savingsAnswer(given)),
  holds: (given) => savingsAnswer(given).checks.every(({ holds }) => holds),
};
