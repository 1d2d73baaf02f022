import { UPLIFT_METHOD, UPLIFT_SHEETS, upliftInputsHash, upliftPlan } from "../../../workings/uplift/upliftPlan";
import type { PlanMaker } from "../../shared/job/planMaker";
import { stampNow } from "../../shared/job/stampNow";
import { sentenceFor } from "../../shared/sentenceFor";
import type { UpliftSolution } from "./upliftFound";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export const planUplift: PlanMaker<UpliftSolution> = async (workbook, { upliftCase, answer, figures }, mode, answerBlock) => {
  const sheetNames = await workbook.freeSheetNames(UPLIFT_SHEETS);
  const stamp = stampNow(UPLIFT_METHOD, upliftInputsHash(upliftCase));
  const sentence = (error: unknown) => sentenceFor(error) ?? "";
  return upliftPlan(upliftCase, answer, figures, { mode, sheetNames, stamp, sentence, ...(answerBlock ? { answerBlock } : {}) });
};
