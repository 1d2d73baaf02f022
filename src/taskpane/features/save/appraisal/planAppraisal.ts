import { APPRAISAL_METHOD, APPRAISAL_SHEETS, appraisalInputsHash, appraisalPlan } from "../../../../workings/appraisal/appraisalPlan";
import type { PlanMaker } from "../../../shared/job/planMaker";
import { stampNow } from "../../../shared/job/stampNow";
import { sentenceFor } from "../../../shared/sentenceFor";
import type { AppraisalSolution } from "./appraisalFound";
import { LABELS } from "./solveAppraisal";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export const planAppraisal: PlanMaker<AppraisalSolution> = async (workbook, { appraisal, answer }, mode, answerBlock) => {
  const sheetNames = await workbook.freeSheetNames(APPRAISAL_SHEETS);
  const stamp = stampNow(APPRAISAL_METHOD, appraisalInputsHash(appraisal));
  const sentence = (error: unknown) => sentenceFor(error, LABELS) ?? "";
  return appraisalPlan(appraisal, answer, { mode, sheetNames, stamp, sentence, ...(answerBlock ? { answerBlock } : {}) });
};
