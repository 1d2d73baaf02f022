import { POOL_METHOD, POOL_SHEETS, poolInputsHash, poolPlan } from "../../../workings/pool/poolPlan";
import type { PlanMaker } from "../../shared/job/planMaker";
import { stampNow } from "../../shared/job/stampNow";
import type { PoolSolution } from "./solvePool";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export const planPool: PlanMaker<PoolSolution> = async (workbook, { poolCase, answer }, mode, answerBlock) => {
  const sheetNames = await workbook.freeSheetNames(POOL_SHEETS);
  const stamp = stampNow(POOL_METHOD, poolInputsHash(poolCase));
  return poolPlan(poolCase, answer, { mode, sheetNames, stamp, ...(answerBlock ? { answerBlock } : {}) });
};
