import { explain } from "../../../src/messages/explain";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import { appraisalAnswer } from "../../../src/workings/appraisal/appraisalAnswer";
import type { AppraisalCase } from "../../../src/workings/appraisal/appraisalCase";
import { APPRAISAL_SHEETS, appraisalPlan, type AppraisalPlanOptions } from "../../../src/workings/appraisal/appraisalPlan";
import { calculatedPlan, type Calculated } from "../_calculated";
import { addLinkedCells } from "../_linkedCells";
import { stampOf } from "../_stamp";
import type { Mode } from "../_structureLaws";

export const STAMP = stampOf("Appraisal 1");

export function planOf(appraisal: AppraisalCase, mode: Mode, more: Partial<AppraisalPlanOptions> = {}): InsertPlan {
  return appraisalPlan(appraisal, appraisalAnswer(appraisal), { mode, sheetNames: APPRAISAL_SHEETS, stamp: STAMP, sentence: explain, ...more });
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export function calculated(appraisal: AppraisalCase, mode: Mode): Promise<Calculated> {
  return calculatedPlan(planOf(appraisal, mode), (book) => addLinkedCells(book, appraisal), mode === "functions");
}
