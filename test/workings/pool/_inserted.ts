import type { InsertPlan } from "../../../src/workings/insertPlan";
import { poolAnswer } from "../../../src/workings/pool/poolAnswer";
import type { PoolCase } from "../../../src/workings/pool/poolCase";
import { POOL_SHEETS, poolPlan, type PoolPlanOptions } from "../../../src/workings/pool/poolPlan";
import { calculatedPlan, type Calculated } from "../_calculated";
import { addLinkedCells } from "../_linkedCells";
import { stampOf } from "../_stamp";
import type { Mode } from "../_structureLaws";

export const STAMP = stampOf("Pool 1");

export function planOf(poolCase: PoolCase, mode: Mode, more: Partial<PoolPlanOptions> = {}): InsertPlan {
  return poolPlan(poolCase, poolAnswer(poolCase), { mode, sheetNames: POOL_SHEETS, stamp: STAMP, ...more });
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export function calculated(poolCase: PoolCase, mode: Mode, addIn = mode === "functions"): Promise<Calculated> {
  return calculatedPlan(planOf(poolCase, mode), (book) => addLinkedCells(book, poolCase), addIn);
}
