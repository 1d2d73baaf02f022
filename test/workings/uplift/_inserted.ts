import { explain } from "../../../src/messages/explain";
import { ensureCell, type Book } from "../../../src/workbench/book/book";
import type { InsertPlan } from "../../../src/workings/insertPlan";
import { upliftAnswer } from "../../../src/workings/uplift/upliftAnswer";
import type { UpliftCase } from "../../../src/workings/uplift/upliftCase";
import { upliftFigures } from "../../../src/workings/uplift/upliftFigures";
import { UPLIFT_SHEETS, upliftPlan, type UpliftPlanOptions } from "../../../src/workings/uplift/upliftPlan";
import { calculatedPlan, type Calculated } from "../_calculated";
import * as linkedCells from "../_linkedCells";
import { stampOf } from "../_stamp";
import type { Mode } from "../_structureLaws";

export const STAMP = stampOf("Uplift 1");

export function planOf(upliftCase: UpliftCase, mode: Mode, more: Partial<UpliftPlanOptions> = {}): InsertPlan {
  return upliftPlan(upliftCase, upliftAnswer(upliftCase), upliftFigures(upliftCase), { mode, sheetNames: UPLIFT_SHEETS, stamp: STAMP, sentence: explain, ...more });
}

/** Puts every linked cell of the case in its place, and the case's own table of figures. */
export function addLinkedCells(book: Book, upliftCase: UpliftCase): void {
  linkedCells.addLinkedCells(book, upliftCase);
  const { own } = upliftCase;
  if (!own) return;
  const sheet = linkedCells.sheetIn(book, own.sheet);
  own.rows.forEach((row, r) => row.forEach((cell, c) => { ensureCell(sheet, r, c).value = cell as string | number; }));
}

/** The case inserted and calculated by the workbench's engine, with the add-in or without. */
export function calculated(upliftCase: UpliftCase, mode: Mode, addIn = mode === "functions"): Promise<Calculated> {
  return calculatedPlan(planOf(upliftCase, mode), (book) => addLinkedCells(book, upliftCase), addIn);
}
