import type { InsertPlan } from "../../../../src/workings/insertPlan";
import { comparisonAnswer } from "../../../../src/workings/openbook/comparisonAnswer";
import type { ComparisonCase } from "../../../../src/workings/openbook/comparisonCase";
import { RETURNS_METHOD, RETURNS_SHEETS, returnsPlan, type ReturnsPlanOptions } from "../../../../src/workings/openbook/returnsPlan";
import { calculatedPlan, type Calculated } from "../../_calculated";
import { addLinkedCells } from "../../_linkedCells";
import { stampOf } from "../../_stamp";
import type { Mode } from "../../_structureLaws";

export const STAMP = stampOf(RETURNS_METHOD);

export function planOf(given: ComparisonCase, mode: Mode, more: Partial<ReturnsPlanOptions> = {}): InsertPlan {
  return returnsPlan(given, comparisonAnswer(given), { mode, sheetNames: RETURNS_SHEETS, stamp: STAMP, sentence: ({ code }) => `Refused: ${code}.`, ...more });
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export function calculated(given: ComparisonCase, mode: Mode, addIn = mode === "functions"): Promise<Calculated> {
  return calculatedPlan(planOf(given, mode), (book) => addLinkedCells(book, given), addIn);
}
