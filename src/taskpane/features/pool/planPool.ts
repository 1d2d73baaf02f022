import packageJson from "../../../../package.json";
import type { Workbook } from "../../../workbook/port";
import type { InsertPlan } from "../../../workings/insertPlan";
import { POOL_METHOD, POOL_SHEETS, poolInputsHash, poolPlan, type PoolPlanOptions } from "../../../workings/pool/poolPlan";
import type { AnswerPlace } from "../../shared/job/useInsert";
import type { PoolSolution } from "./solvePool";

/** The answer laid out as sheets, under names that are free in the workbook, stamped with this run. */
export async function planPool(
  workbook: Workbook,
  { poolCase, answer }: PoolSolution,
  mode: PoolPlanOptions["mode"],
  answerBlock: AnswerPlace | null,
): Promise<InsertPlan> {
  const sheetNames = await workbook.freeSheetNames(POOL_SHEETS);
  const stamp = { version: packageJson.version, method: POOL_METHOD, insertedOn: new Date().toISOString(), inputsHash: poolInputsHash(poolCase) };
  return poolPlan(poolCase, answer, { mode, sheetNames, stamp, ...(answerBlock ? { answerBlock } : {}) });
}
