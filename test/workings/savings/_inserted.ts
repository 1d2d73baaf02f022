import { explain } from "../../../src/messages/explain";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import { savingsAnswer } from "../../../src/workings/savings/savingsAnswer";
import type { SavingsCase } from "../../../src/workings/savings/savingsCase";
import { SAVINGS_SHEETS, savingsPlan, type SavingsPlanOptions } from "../../../src/workings/savings/savingsPlan";
import { calculatedPlan, type Calculated } from "../_calculated";
import { addLinkedCells } from "../_linkedCells";
import { stampOf } from "../_stamp";
import type { Mode } from "../_structureLaws";

export const STAMP = stampOf("Savings 1");

export function planOf(savings: SavingsCase, mode: Mode, more: Partial<SavingsPlanOptions> = {}): InsertPlan {
  return savingsPlan(savings, savingsAnswer(savings), { mode, sheetNames: SAVINGS_SHEETS, stamp: STAMP, sentence: explain, ...more });
}

/** The case inserted and calculated by the workbench's engine, with the add-in where it is by functions. */
export function calculated(savings: SavingsCase, mode: Mode): Promise<Calculated> {
  return calculatedPlan(planOf(savings, mode), (book) => addLinkedCells(book, savings), mode === "functions");
}
