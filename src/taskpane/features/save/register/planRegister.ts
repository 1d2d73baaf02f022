import { SAVINGS_METHOD, SAVINGS_SHEETS, savingsInputsHash, savingsPlan } from "../../../../workings/savings/savingsPlan";
import type { PlanMaker } from "../../../shared/job/planMaker";
import { stampNow } from "../../../shared/job/stampNow";
import { sentenceFor } from "../../../shared/sentenceFor";
import type { RegisterSolution } from "./registerFound";
import { LABELS } from "./solveRegister";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export const planRegister: PlanMaker<RegisterSolution> = async (workbook, { savingsCase, answer }, mode, answerBlock) => {
  const sheetNames = await workbook.freeSheetNames(SAVINGS_SHEETS);
  const stamp = stampNow(SAVINGS_METHOD, savingsInputsHash(savingsCase));
  const sentence = (error: unknown) => sentenceFor(error, LABELS) ?? "";
  return savingsPlan(savingsCase, answer, { mode, sheetNames, stamp, sentence, ...(answerBlock ? { answerBlock } : {}) });
};
