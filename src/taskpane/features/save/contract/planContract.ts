import { CONTRACT_METHOD, CONTRACT_SHEETS, contractInputsHash, contractPlan } from "../../../../workings/contracts/contractPlan";
import type { PlanMaker } from "../../../shared/job/planMaker";
import { stampNow } from "../../../shared/job/stampNow";
import type { ContractSolution } from "./contractFound";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export const planContract: PlanMaker<ContractSolution> = async (workbook, { contractCase, answer }, mode, answerBlock) => {
  const sheetNames = await workbook.freeSheetNames(CONTRACT_SHEETS);
  const stamp = stampNow(CONTRACT_METHOD, contractInputsHash(contractCase));
  return contractPlan(contractCase, answer, { mode, sheetNames, stamp, ...(answerBlock ? { answerBlock } : {}) });
};
