import type { InsertPlan } from "../../../src/workings/insertPlan";
import { contractAnswer } from "../../../src/workings/contracts/contractAnswer";
import type { ContractCase } from "../../../src/workings/contracts/contractCase";
import { CONTRACT_METHOD, CONTRACT_SHEETS, contractPlan, type ContractPlanOptions } from "../../../src/workings/contracts/contractPlan";
import { calculatedPlan, type Calculated } from "../_calculated";
import { addLinkedCells } from "../_linkedCells";
import { stampOf } from "../_stamp";
import type { Mode } from "../_structureLaws";

export const STAMP = stampOf(CONTRACT_METHOD);

export function planOf(given: ContractCase, mode: Mode, more: Partial<ContractPlanOptions> = {}): InsertPlan {
  return contractPlan(given, contractAnswer(given), { mode, sheetNames: CONTRACT_SHEETS, stamp: STAMP, ...more });
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export function calculated(given: ContractCase, mode: Mode, addIn = mode === "functions"): Promise<Calculated> {
  return calculatedPlan(planOf(given, mode), (book) => addLinkedCells(book, given), addIn);
}
